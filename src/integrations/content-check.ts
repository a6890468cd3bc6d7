import type { AstroIntegration } from 'astro';
import { relative } from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { findStory } from '../content/check-folder.ts';
import { findContentFolder } from '../content/content-folder.ts';
import { colour, printText } from '../content/print-problems.ts';
import type { ProvenContent } from '../content/prove-content.ts';
import { isError } from '../domain/problem.ts';
import { contentChecked } from './content-loader.ts';
import { NOTE_SHOWN, PAGE_LOADED, PAGE_SCRIPT } from './page-note.ts';

/** How long to wait after a change, in milliseconds: editors write a file in several steps, and several files at once. */
const SETTLING_TIME = 50;
const MOST_ATTEMPTS = 200;

/** How long the content waits for pages that are being answered, in milliseconds: one that hangs must not stop it. */
const LONGEST_ANSWER = 5000;

/**
 * Tells what the loader of the content finds. While developing it has the content loaded anew after every change, and
 * shows mistakes above every page until they are mended, and those of a draft above its own.
 */
export function contentCheck(): AstroIntegration {
  const folder = findContentFolder();
  let report = '';
  let isBroken = false;
  let checks = 0;
  let content: ProvenContent | undefined;
  let tell: ((message: unknown) => void) | undefined;

  /** Astro drops a refresh while it reads its own configuration again, as it does after a change of a Markdown file. */
  const refreshAll = async (refresh: () => Promise<void> | undefined) => {
    const before = checks;
    for (let attempt = 0; checks === before && attempt < MOST_ATTEMPTS; attempt += 1) {
      await refresh();
      if (checks === before) await setTimeout(SETTLING_TIME);
    }
  };

  /** What is to be said above a page. */
  const describeNote = (address: string) => {
    const { problems = [], files = [], drafts } = content ?? {};
    const errors = problems.filter(isError);
    const [, story = ''] = /\/stories\/([^/]+)\//u.exec(address) ?? [];
    const isDraft = drafts?.has(story) === true;
    if (errors.length === 0 && !isDraft) return undefined;
    const own = isDraft ? problems.filter((problem) => findStory(folder, problem) === story) : [];
    return {
      title:
        errors.length > 0
          ? 'The content has mistakes; its pages are as they last were.'
          : 'A draft: it is in no build.',
      text: printText([...errors, ...own], files),
    };
  };

  return {
    name: 'at-odds-content-check',
    hooks: {
      'astro:config:setup': ({ command, injectScript, logger }) => {
        tell = (message) => {
          content = message as ProvenContent;
          const { problems, files } = content;
          checks += 1;
          const before = report;
          report = problems.length > 0 ? printText(problems, files, colour) : '';
          const wasBroken = isBroken;
          isBroken = problems.some(isError);
          // A build that ends for an error says so itself.
          const isToTell = command === 'dev' || !isBroken;
          if (report !== before && report !== '' && isToTell) logger.warn(`\n${report}`);
          if (wasBroken && !isBroken) logger.info('The content has no errors now.');
        };
        contentChecked.subscribe(tell);
        if (command === 'dev') injectScript('page', PAGE_SCRIPT);
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        let reviewed = 0;
        // A page that is made while Astro writes its store would keep what it read of the old one for all pages after
        // it. So the content waits for the pages that are being answered, and pages wait for the content.
        const answers = new Set<Promise<unknown>>();
        let review = Promise.resolve();
        server.middlewares.use((_request, response, next) => {
          void review.then(() => {
            const answer = finished(response)
              .catch(() => undefined)
              .finally(() => answers.delete(answer));
            answers.add(answer);
            next();
          });
        });
        const loadContent = async () => {
          await Promise.race([Promise.all(answers), setTimeout(LONGEST_ANSWER, undefined, { ref: false })]);
          await refreshAll(() => refreshContent?.({}));
          reviewed = performance.now();
          server.ws.send({ type: 'full-reload' });
        };
        server.environments.client.hot.on(
          PAGE_LOADED,
          ({ age, address }: { age: number; address: string }, browser) => {
            if (age > performance.now() - reviewed) {
              browser.send({ type: 'full-reload' });
              return;
            }
            const note = describeNote(address);
            if (note) browser.send(NOTE_SHOWN, note);
          },
        );
        server.watcher.add(folder);
        let isWaiting = false;
        server.watcher.on('all', (_event, path) => {
          if (isWaiting || /^\.\.|(?:^|[/\\])\./u.test(relative(folder, path))) return;
          isWaiting = true;
          void setTimeout(SETTLING_TIME).then(() => {
            isWaiting = false;
            review = review.then(loadContent).catch((error: unknown) => {
              // A file that went while it was read. Its going is a change, so the content is loaded again.
              logger.error(error instanceof Error ? error.message : String(error));
            });
          });
        });
      },
      // A server that starts again, for a change of its configuration, has a check of its own.
      'astro:server:done': () => {
        if (tell) contentChecked.unsubscribe(tell);
      },
    },
  };
}
