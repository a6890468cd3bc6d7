import type { BaseApp } from 'astro/app';
import type { StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runChild } from './run-child.ts';

/** The variable that has Astro make a bundle of pages, in the folder that it names. */
export const BUNDLE_VARIABLE = 'AT_ODDS_BUNDLE';

/** The folder inside a bundle for what Astro itself writes: scripts, and the files that are published as they are. */
export const ASSETS = 'assets';
/** The folder inside a bundle for the modules that render pages. */
const MODULES = 'modules';
const FACTS = 'bundle.json';
/** The file that says of which code a bundle was made. */
const CODE = 'code';

/** The stylesheets of a route, as Astro's bundler lists them. */
export type RouteStyles = readonly unknown[];

interface BundleFacts {
  /** The module that leads to all others. */
  readonly entry: string;
  /** By the key that Astro gives each route. */
  readonly styles: Readonly<Record<string, RouteStyles>>;
}

/** What Astro's bundle for making pages gives, as far as it is used here. */
export interface PageApp extends Required<Pick<BaseApp, 'render'> & StaticPathsApp> {
  readonly setInternals: (internals: {
    readonly pagesByKeys: ReadonlyMap<string, { readonly styles: RouteStyles }>;
  }) => void;
  readonly setOptions: (options: object) => void;
}

export interface BundleRequest {
  /** The folder of the project. */
  readonly root: string;
  /** Where the bundle is kept: inside the project, for from there its modules find the packages that they import. */
  readonly folder: string;
  /** Where it is made, beside that. */
  readonly work: string;
  /** A digest of the code. */
  readonly code: string;
  /** Ends the work when nobody wants it any more. */
  readonly signal: AbortSignal;
}

/**
 * Has Astro bundle the modules of all pages, unless it did so for the same code before. Pages are then rendered
 * without Vite, by as many processes as there should be.
 * @throws {Error} with what Astro printed when it fails
 */
export async function bundlePages({ root, folder, work, code, signal }: BundleRequest): Promise<void> {
  const made = join(folder, CODE);
  if (existsSync(made) && readFileSync(made, 'utf8') === code) return;
  mkdirSync(work, { recursive: true });
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  await runChild('Astro', [astro, 'build'], { cwd: root, environment: { [BUNDLE_VARIABLE]: work }, signal });
  writeFileSync(join(work, CODE), code);
  rmSync(folder, { recursive: true, force: true });
  renameSync(work, folder);
}

/**
 * Keeps the modules that Astro would remove.
 * @param modules the folder in which they are
 */
export function keepBundle(folder: string, modules: string, styles: ReadonlyMap<string, RouteStyles>): void {
  const entry = findEntry(modules);
  renameSync(modules, join(folder, MODULES));
  writeFileSync(
    join(folder, FACTS),
    JSON.stringify({ entry, styles: Object.fromEntries(styles) } satisfies BundleFacts),
  );
}

/** The name of the module that leads to all others. */
export function findEntry(modules: string): string {
  const entry = readdirSync(modules).find((name) => /^prerender-entry[.].*mjs$/u.test(name));
  if (entry === undefined) throw new Error('Astro made no module that renders pages.');
  return entry;
}

/** Opens a bundle, ready to render. */
export async function openBundle(folder: string): Promise<PageApp> {
  const { entry, styles } = JSON.parse(readFileSync(join(folder, FACTS), 'utf8')) as BundleFacts;
  const { app } = (await import(pathToFileURL(join(folder, MODULES, entry)).href)) as { app: PageApp };
  app.setInternals({
    pagesByKeys: new Map(Object.entries(styles).map(([key, ofRoute]) => [key, { styles: ofRoute }])),
  });
  const write = ({ level, message }: { readonly level: string; readonly message: string }) => {
    if (level === 'warn' || level === 'error') process.stderr.write(`${message}\n`);
  };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write } } } });
  // Astro asks for the module of a route again for each of its pages.
  const { pageMap } = app.manifest;
  for (const [component, load] of pageMap ?? []) {
    let loaded: ReturnType<typeof load> | undefined;
    pageMap?.set(component, () => (loaded ??= load()));
  }
  return app;
}
