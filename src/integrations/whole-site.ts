import type { AstroIntegration } from 'astro';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describeError } from '../content/describe-error.ts';
import { digest } from '../content/digest.ts';
import { listStyleHashes, STYLE_HASHES } from '../site/content-security-policy.ts';
import { lockBuild } from './build-lock.ts';
import { digestCode } from './code-digest.ts';
import { findSiteFolder, prepareSiteFolder, replaceSite, type SiteFolder } from './site-folder.ts';

/** What decides what a page looks like besides the content. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const SETTINGS = ['SITE_URL', 'BASE_PATH', 'CONTACT'];

/**
 * A site is published whole or not at all: a build writes beside the published site and takes its place at the end.
 * What Astro keeps of a build is used by the next only when that build came to its end and the code is the same.
 */
export function wholeSite(): AstroIntegration {
  let folder: SiteFolder;
  let finished: string;
  let code: string;
  return {
    name: 'at-odds-whole-site',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const root = fileURLToPath(config.root);
        const cache = fileURLToPath(config.cacheDir);
        mkdirSync(cache, { recursive: true });
        // Astro keeps the code of the pages in a folder of the project, wherever their files go.
        const codeFolder = join(root, '.astro');
        mkdirSync(codeFolder, { recursive: true });
        const unlock = lockBuild(join(codeFolder, 'build-lock'));
        const settings = SETTINGS.map((name) => `${name}=${process.env[name] ?? ''}`);
        code = digest(digestCode(root, CODE), process.version, ...settings);
        finished = join(cache, 'finished');
        if (!existsSync(finished) || readFileSync(finished, 'utf8') !== code) {
          for (const kept of ['incremental-build.json', 'dist', 'data-store.json']) {
            rmSync(join(cache, kept), { recursive: true, force: true });
          }
        }
        folder = findSiteFolder(fileURLToPath(config.outDir));
        try {
          prepareSiteFolder(folder);
        } catch (error) {
          // Who cannot write there is not helped by a place in the code.
          throw Object.assign(new Error(describeError(error)), { stack: '' });
        }
        process.once('exit', () => {
          rmSync(folder.next, { recursive: true, force: true });
          unlock();
        });
        updateConfig({ outDir: pathToFileURL(`${folder.next}/`) });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        rmSync(finished, { force: true });
        // The pages of a story are made in a row, so that it is read once and then forgotten.
        setPrerenderer((astro) => ({
          ...astro,
          getStaticPaths: async () => {
            const paths = await astro.getStaticPaths();
            const order = Map.groupBy(paths, ({ pathname }) => /^\/stories\/([^/.]+)/u.exec(pathname)?.[1] ?? '');
            return [...order.values()].flat();
          },
        }));
      },
      'astro:build:done': ({ assets, logger }) => {
        writeStyleHashes(folder.next, assets);
        replaceSite(folder);
        writeFileSync(finished, code);
        logger.info(`Published in ${folder.out}.`);
      },
    },
  };
}

/**
 * Allows in the headers of the site what its pages allow. The pages of a route have the same styles, so that one of
 * each is looked at.
 * @param assets the files of each route
 */
function writeStyleHashes(folder: string, assets: ReadonlyMap<string, readonly URL[]>): void {
  const pages = [...assets.values()].flatMap(([first]) => (first?.pathname.endsWith('.html') ? [first] : []));
  const hashes = new Set(pages.flatMap((page) => listStyleHashes(readFileSync(page, 'utf8'))));
  const headers = join(folder, '_headers');
  const filled = readFileSync(headers, 'utf8').replaceAll(STYLE_HASHES, () => [...hashes].toSorted().join(' '));
  writeFileSync(headers, filled);
}
