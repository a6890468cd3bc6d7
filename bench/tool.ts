import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from './measure-command.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What is asked to build a site, and where it leaves its files. */
export interface Tool {
  readonly name: 'site' | 'eleventy';
  readonly build: Command;
  readonly output: string;
  /** Folders in which it keeps work for the next build of this site. */
  readonly caches: readonly string[];
  /** Where the text of an article stands, from its path in the content folder. */
  readonly locateArticle: (path: string) => string;
}

/** Our own site, as an author builds it. */
export function describeSite(content: string, output: string): Tool {
  return {
    name: 'site',
    build: {
      program: 'npm',
      arguments: ['run', '--silent', 'build'],
      folder: ROOT,
      environment: { CONTENT_DIR: content, OUT_DIR: output, SITE_URL: 'https://bench.example', BASE_PATH: '/' },
    },
    output,
    caches: [join(ROOT, 'node_modules', '.astro', encodeURIComponent(output))],
    locateArticle: (path) => join(content, path),
  };
}

/** The Eleventy site that `writeEleventySite` wrote. */
export function describeEleventy(folder: string): Tool {
  return {
    name: 'eleventy',
    build: {
      program: process.execPath,
      arguments: [join(ROOT, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
      folder,
    },
    output: join(folder, '_site'),
    caches: [join(folder, '.cache')],
    locateArticle: (path) => join(folder, path),
  };
}

/** Removes all that earlier builds of this site left: the next one is cold. */
export function forgetBuilds({ output, caches }: Tool): void {
  for (const folder of [output, ...caches]) rmSync(folder, { recursive: true, force: true });
}
