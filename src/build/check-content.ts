import { join } from 'node:path';
import type { ContentFile } from '../content/content-file.ts';
import type { Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import type { KnownStory } from './kept-checks.ts';
import { sendErrand } from './run-child.ts';

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
 * Checks the content in a process of its own: the texts of a large site fill the memory, which is free again when the
 * process has ended.
 * @param work a folder for what the processes hand to each other
 */
export function checkApart(
  request: CheckRequest,
  work: string,
  tell: (progress: CheckProgress) => void,
): Promise<CheckFindings> {
  return sendErrand({
    name: 'The check',
    script: join(import.meta.dirname, 'check-process.ts'),
    request,
    work,
    tell: (message) => {
      tell(message as CheckProgress);
    },
  });
}
