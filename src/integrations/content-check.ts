import type { AstroIntegration } from 'astro';
import { relative } from 'node:path';
import { LastChecks } from '../content/check-memory.ts';
import { checkFolder } from '../content/check-folder.ts';
import { findContentFolder } from '../content/content-folder.ts';
import { colour, printText } from '../content/print-problems.ts';
import { GoodContent } from '../site/good-content.ts';
import { shareContent } from '../site/site-content.ts';
import { findBundle } from './page-bundle.ts';
import { describeOverlay, PAGE_LOADED, PAGE_SCRIPT } from './problem-overlay.ts';

/** How long to wait after a change, in milliseconds: editors write a file in several steps, and several files at once. */
const SETTLING_TIME = 50;

/**
 * Checks the content for the development server, first and after every change: what is good is shown, and a mistake
 * stands over every page until it is mended. A build has checked the content before it starts Astro.
 */
export function contentCheck(): AstroIntegration {
  if (findBundle() !== undefined) return { name: 'at-odds-content-check', hooks: {} };
  const folder = findContentFolder();
  const content = new GoodContent();
  shareContent(content);
  let isDev = false;
  let report = '';
  let overlay: ReturnType<typeof describeOverlay>;

  const memory = new LastChecks();

  const check = () => {
    const checked = checkFolder(folder, memory);
    const { files, problems } = checked;
    content.keep(folder, checked);
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
        if (!isDev) return;
        check();
        if (report !== '') logger.warn(`\n${report}`);
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
