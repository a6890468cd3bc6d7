import type { AstroIntegration } from 'astro';
import { relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findStory } from '../content/check-folder.ts';
import { findContentFolder } from '../content/content-folder.ts';
import { colour, printText } from '../content/print-problems.ts';
import type { ProvenContent } from '../content/prove-content.ts';
import { isError } from '../domain/problem.ts';
import { contentChecked } from './content-loader.ts';
import { describeOverlay, DRAFT_SHOWN, PAGE_LOADED, PAGE_SCRIPT } from './problem-overlay.ts';

/** How long to wait after a change, in milliseconds: editors write a file in several steps, and several files at once. */
const SETTLING_TIME = 50;
const MOST_ATTEMPTS = 200;

/** Modules that Astro makes of its own data, the collections among them: they have no file. */
const ASTRO_DATA = /^\0astro:.*content/u;

/**
 * Tells what the loader of the content finds. While developing it has the content loaded anew after every change, and
 * shows a mistake over every page until it is mended, and those of a draft beside its own.
 */
export function contentCheck(): AstroIntegration {
  const folder = findContentFolder();
  let report = '';
  let overlay: ReturnType<typeof describeOverlay>;
  let checks = 0;
  let content: ProvenContent | undefined;

  /** Astro drops a refresh while it reads its own configuration again, as it does after a change of a Markdown file. */
  const refreshAll = async (refresh: () => Promise<void> | undefined) => {
    const before = checks;
    for (let attempt = 0; checks === before && attempt < MOST_ATTEMPTS; attempt += 1) {
      await refresh();
      if (checks === before) await setTimeout(SETTLING_TIME);
    }
  };

  /** What is to be said beside a page of a draft. */
  const describeDraft = (address: string): string | undefined => {
    const [, story = ''] = /\/stories\/([^/]+)\//u.exec(address) ?? [];
    if (!content?.drafts.has(story)) return undefined;
    const own = content.problems.filter((problem) => findStory(folder, problem) === story);
    return `A draft: it is in no build. ${printText(own, content.files)}`;
  };

  return {
    name: 'at-odds-content-check',
    hooks: {
      'astro:config:setup': ({ command, injectScript, logger }) => {
        contentChecked.subscribe((message) => {
          content = message as ProvenContent;
          const { problems, files } = content;
          checks += 1;
          const before = report;
          report = problems.length > 0 ? printText(problems, files, colour) : '';
          const wasBroken = overlay !== undefined;
          overlay = describeOverlay(problems, files);
          // A build that ends for an error says so itself.
          const isToTell = command === 'dev' || !problems.some(isError);
          if (report !== before && report !== '' && isToTell) logger.warn(`\n${report}`);
          if (wasBroken && !overlay) logger.info('The content has no errors now.');
        });
        if (command === 'dev') injectScript('page', PAGE_SCRIPT);
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        let reviewed = 0;
        const review = async () => {
          await refreshAll(() => refreshContent?.({}));
          // Astro lets what was being read while its store was written count as new, and pages would stay as they were.
          for (const { moduleGraph } of Object.values(server.environments)) {
            for (const [id, module] of moduleGraph.idToModuleMap)
              if (ASTRO_DATA.test(id)) moduleGraph.invalidateModule(module);
          }
          reviewed = performance.now();
          // To each browser by itself: what is sent to all, Astro takes for an error of its own, and keeps.
          for (const browser of server.ws.clients) browser.send(overlay ?? { type: 'full-reload' });
        };
        server.environments.client.hot.on(
          PAGE_LOADED,
          ({ age, address }: { age: number; address: string }, browser) => {
            if (age > performance.now() - reviewed) {
              browser.send({ type: 'full-reload' });
              return;
            }
            if (overlay) browser.send(overlay);
            const draft = describeDraft(address);
            if (draft !== undefined) browser.send(DRAFT_SHOWN, { draft });
          },
        );
        server.watcher.add(folder);
        let isWaiting = false;
        server.watcher.on('all', (_event, path) => {
          if (isWaiting || /^\.\.|(?:^|[/\\])\./u.test(relative(folder, path))) return;
          isWaiting = true;
          setTimeout(SETTLING_TIME)
            .then(() => {
              isWaiting = false;
              return review();
            })
            .catch((error: unknown) => {
              // A file that went while it was read. Its going is a change, so the content is loaded again.
              logger.error(error instanceof Error ? error.message : String(error));
            });
        });
      },
    },
  };
}
