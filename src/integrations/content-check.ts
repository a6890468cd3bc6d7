import type { AstroIntegration } from 'astro';
import { relative } from 'node:path';
import type { CheckMemory } from '../checks/check-content.ts';
import { checkFolder } from '../checks/check-folder.ts';
import { findContentFolder } from '../checks/content-folder.ts';
import { colour, printText } from '../checks/print-problems.ts';
import { openGoodContent } from '../site/good-content.ts';
import { describeOverlay, PAGE_LOADED, PAGE_SCRIPT } from './problem-overlay.ts';

/** How long to wait after a change, in milliseconds: editors write a file in several steps, and several files at once. */
const SETTLING_TIME = 50;

/**
 * Checks the content before Astro reads it, so that an author sees every problem of every file at its line,
 * and a build with problems writes no page. While the development server runs, the content is checked after
 * every change: what is good is shown, and a mistake stands over every page until it is mended.
 */
export function contentCheck(): AstroIntegration {
  const folder = findContentFolder();
  let isDev = false;
  let report = '';
  let overlay: ReturnType<typeof describeOverlay>;

  const memory: CheckMemory = new Map();

  const check = () => {
    const checked = checkFolder(folder, memory);
    const { files, problems } = checked;
    openGoodContent().keep(folder, checked);
    report = problems.length > 0 ? printText(problems, files, colour) : '';
    overlay = describeOverlay(problems, files);
  };

  return {
    name: 'at-odds-content-check',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        isDev = command === 'dev';
        if (isDev) injectScript('page', PAGE_SCRIPT);
      },
      'astro:config:done': ({ logger }) => {
        check();
        if (report === '') return;
        if (isDev || !overlay) logger.warn(`\n${report}`);
        else {
          logger.error(`\n${report}`);
          throw refuse();
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        let reviewed = 0;
        const review = () => {
          const before = report;
          check();
          reviewed = performance.now();
          if (report !== before && report !== '') logger.warn(`\n${report}`);
          if (report !== before && report === '') logger.info('The content has no problems now.');
          // Astro remembers which pages there are, and what is on them, until it hears this.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
          // To each browser by itself: what is sent to all, Astro takes for an error of its own, and keeps.
          for (const browser of server.ws.clients) browser.send(overlay ?? { type: 'full-reload' });
        };
        server.environments.client.hot.on(PAGE_LOADED, ({ age }: { age: number }, browser) => {
          if (age > performance.now() - reviewed) browser.send({ type: 'full-reload' });
          else if (overlay) browser.send(overlay);
        });
        server.watcher.add(folder);
        let isWaiting = false;
        server.watcher.on('all', (_event, path) => {
          const inside = relative(folder, path);
          if (isWaiting || /^\.\.|(?:^|[/\\])\./u.test(inside)) return;
          isWaiting = true;
          setTimeout(() => {
            isWaiting = false;
            try {
              review();
            } catch (error) {
              // A file that went while it was read. Its going is a change, so the check is run again.
              logger.error(error instanceof Error ? error.message : String(error));
            }
          }, SETTLING_TIME);
        });
      },
    },
  };
}

/**
 * An error without a stack, which would say nothing to an author. The report is not part of it: Astro searches
 * the text of errors for words such as "document" and adds advice of its own.
 */
function refuse(): Error {
  const error = new Error('The content has problems; no page was written.');
  error.stack = '';
  return error;
}
