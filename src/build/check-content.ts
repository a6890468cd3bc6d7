import { Worker } from 'node:worker_threads';
import type { ContentFile } from '../checks/content-file.ts';
import type { Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import type { KnownStory } from './kept-checks.ts';

/** What a check is asked to do. */
export interface CheckRequest {
  /** The content folder. */
  readonly content: string;
  /** Folder of the story store, where good stories are kept. */
  readonly store: string;
  /** A digest of the code. */
  readonly code: string;
}

/** What it found. */
export interface CheckFindings {
  /** The good stories. */
  readonly stories: readonly KnownStory[];
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
  /** The files that have a problem. */
  readonly files: readonly ContentFile[];
}

/** How far the check is. */
export interface CheckProgress {
  readonly done: number;
  readonly all: number;
}

/**
 * Checks the content in a thread of its own: the texts of a large site fill the memory, which is free again when the
 * thread has ended.
 */
export function checkInThread(request: CheckRequest, tell: (progress: CheckProgress) => void): Promise<CheckFindings> {
  const thread = new Worker(new URL('./check-thread.ts', import.meta.url), { workerData: request });
  return new Promise((resolve, reject) => {
    thread.on('message', (message: CheckProgress | CheckFindings) => {
      if ('done' in message) tell(message);
      else resolve(message);
    });
    thread.on('error', reject);
    thread.on('exit', () => {
      reject(new Error('The check of the content ended before its time.'));
    });
  });
}
