import { Worker } from 'node:worker_threads';
import type { PageOutcome, PageTask } from './page-worker.ts';

/** Longest time that one page may take, in milliseconds; real pages take about one second. */
const LONGEST_TIME = 60_000;

/** Most memory that one page may take, in MiB. */
const MOST_MEMORY = 1536;

/**
 * Imports a page in a thread of its own, which ends when it takes too long or too much memory: no page can hang or
 * fill the machine. Always answers; what went wrong is told in words.
 */
export function importBounded(task: PageTask, longestTime = LONGEST_TIME): Promise<PageOutcome> {
  const refuse = (message: string): PageOutcome => ({
    kind: 'refused',
    message,
    hint: 'If the text matters, paste it into a file of plain text and import that.',
  });
  return new Promise((resolve) => {
    const worker = new Worker(new URL('page-worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY, stackSizeMb: 8 },
    });
    const timer = setTimeout(() => {
      end(refuse(`Reading the page took longer than ${String(longestTime / 1000)} seconds, so it was stopped.`));
    }, longestTime);
    const end = (outcome: PageOutcome) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(outcome);
    };
    worker.once('message', (outcome: PageOutcome) => {
      end(outcome);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        end(refuse('Reading the page took too much memory, so it was stopped.'));
      else if (error instanceof RangeError) end(refuse('The page nests its elements too deeply to be read.'));
      else end(refuse(`The page could not be read: ${error.message}`));
    });
  });
}
