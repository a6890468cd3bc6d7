import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { createSiteServer, type ServedFolder } from '../../src/commands/site-server.ts';
import { makeWorkshop } from './workshop.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');

/** What Vitest and the person running it have set, and a build must not see. */
const NOT_OURS =
  /^(?:VITEST.*|NODE_ENV|TEST|DEV|PROD|SSR|MODE|BASE_URL|BASE_PATH|SITE_URL|CONTENT_DIR|OUT_DIR|PORT|INIT_CWD|FORCE_COLOR)$/u;

export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !NOT_OURS.test(name));
  return { ...Object.fromEntries(kept), NO_COLOR: '1' };
}

/** An empty folder for the tests of one file, removed after them with the caches of what was built in it. */
export function openWorkshop(): string {
  const { folder, remove } = makeWorkshop();
  afterAll(remove);
  return folder;
}

export interface Build {
  readonly exitCode: number;
  /** What the build printed, on either stream. */
  readonly output: string;
}

export interface BuildPlan {
  readonly content: string;
  readonly out: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** Another copy of the project than this one. */
  readonly project?: string;
}

/** Runs the real build in a process of its own. */
export function buildSite({ content, out, environment = {}, project = root }: BuildPlan): Promise<Build> {
  const env = { ...cleanEnvironment(), CONTENT_DIR: content, OUT_DIR: out, ...environment };
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [join(project, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
      { cwd: project, env, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => {
        done({ exitCode: child.exitCode ?? -1, output: `${stdout}${stderr}` });
      },
    );
  });
}

/** Every file below a folder, with its bytes, by its path with forward slashes. */
export function readTree(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(
    files.map((path) => [
      path
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      readFileSync(path),
    ]),
  );
}

/** The pages among the files of a site, as text. */
export function readPages(folder: string): ReadonlyMap<string, string> {
  const pages = [...readTree(folder)].filter(([path]) => path.endsWith('.html'));
  return new Map(pages.map(([path, bytes]) => [path, bytes.toString('utf8')]));
}

/** The files that are not the same in two sites. */
export function listDifferences(one: string, other: string): readonly string[] {
  const [first, second] = [readTree(one), readTree(other)];
  return [...new Set([...first.keys(), ...second.keys()])].filter(
    (path) => !first.get(path)?.equals(second.get(path) ?? Buffer.alloc(0)),
  );
}

export interface ServedSite {
  /** Address of the home page. */
  readonly home: string;
  close(): Promise<void>;
}

/** Serves a site on a free port, as "npm start" does. */
export async function serveSite(site: ServedFolder): Promise<ServedSite> {
  const server = createSiteServer(site);
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  const path = site.base.replace(/^\/*|\/*$/gu, '');
  return {
    home: `http://localhost:${String(port)}/${path === '' ? '' : `${path}/`}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}
