import type { AstroIntegration } from 'astro';
import { checkFolder } from '../checks/check-folder.ts';
import { findContentFolder } from '../checks/content-folder.ts';
import { colour, printText } from '../checks/print-problems.ts';
import { isError } from '../domain/problem.ts';
import { openGoodContent } from '../site/good-content.ts';

/**
 * Checks the content before Astro reads it, so that an author sees every problem of every file at its line,
 * and a build with problems writes no page. While the development server runs, a mistake is shown over the
 * page in the browser instead, and the last good pages stay.
 */
export function contentCheck(): AstroIntegration {
  let isDev = false;
  return {
    name: 'at-odds-content-check',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isDev = command === 'dev';
      },
      'astro:config:done': ({ logger }) => {
        const folder = findContentFolder();
        const checked = checkFolder(folder);
        const { files, problems } = checked;
        if (isDev) openGoodContent().keep(folder, checked);
        if (problems.length === 0) return;
        const report = printText(problems, files, colour);
        if (isDev || !problems.some(isError)) logger.warn(`\n${report}`);
        else {
          logger.error(`\n${report}`);
          throw refuse();
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = findContentFolder();
        let shown = '';
        const review = () => {
          const checked = checkFolder(folder);
          const { files, problems } = checked;
          openGoodContent().keep(folder, checked);
          // Astro remembers which pages there are, and what is on them, until it hears this.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
          const [first] = problems.filter(isError);
          const report = problems.length > 0 ? printText(problems, files, colour) : '';
          if (report !== shown && report !== '') logger.warn(`\n${report}`);
          if (report === '') server.ws.send({ type: 'full-reload' });
          shown = report;
          if (!first) return;
          const { file, line, column, message, hint } = first;
          const err = { message: `${message}\n${hint}`, stack: '', id: file, loc: { file, line, column } };
          server.ws.send({ type: 'error', err });
        };
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(folder)) setTimeout(review, 100);
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
