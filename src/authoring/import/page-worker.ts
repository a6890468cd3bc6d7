import { parentPort, workerData } from 'node:worker_threads';
import { importPage, type ImportedArticle, type ImportOptions } from './import-page.ts';
import { Refusal } from './refusal.ts';

/** What a page becomes in a thread of its own. */
export type PageOutcome =
  | { readonly kind: 'imported'; readonly article: ImportedArticle }
  | { readonly kind: 'refused'; readonly message: string; readonly hint: string };

export interface PageTask {
  readonly bytes: Uint8Array;
  readonly options: ImportOptions;
}

/** Reads one page. Errors that are nobody's refusal end the thread, and whoever waits for it hears of them. */
function readPage({ bytes, options }: PageTask): PageOutcome {
  try {
    return { kind: 'imported', article: importPage(bytes, options) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', message: error.message, hint: error.hint };
    throw error;
  }
}

parentPort?.postMessage(readPage(workerData as PageTask));
