import type { Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import type { ProvenStory } from './assemble-story.ts';
import type { ContentFile, ContentPlace } from './content-file.ts';

/** All that the check of one story looks at. */
export interface StoryFiles {
  readonly id: string;
  /** Never empty. */
  readonly files: readonly ContentFile[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Its files that could not be read. */
  readonly unread: readonly ContentPlace[];
}

/** What the check found of one story. */
export interface CheckedStory {
  /** Undefined when something is wrong with it. */
  readonly proven: ProvenStory | undefined;
  readonly problems: readonly Problem[];
}

/** Remembers what earlier checks found, by all that they looked at. */
export interface CheckMemory {
  recall(given: StoryFiles): CheckedStory | undefined;
  keep(given: StoryFiles, checked: CheckedStory): void;
}

/** The last check of each story: what a process that checks again and again keeps, as the development server does. */
export class LastChecks implements CheckMemory {
  readonly #last = new Map<string, { readonly given: StoryFiles; readonly checked: CheckedStory }>();

  recall(given: StoryFiles): CheckedStory | undefined {
    const last = this.#last.get(given.id);
    return last && isSame(last.given, given) ? last.checked : undefined;
  }

  keep(given: StoryFiles, checked: CheckedStory): void {
    this.#last.set(given.id, { given, checked });
  }
}

function isSame(before: StoryFiles, now: StoryFiles): boolean {
  const describeSources = ({ sources }: StoryFiles) => JSON.stringify([...sources.values()]);
  return (
    JSON.stringify(before.unread) === JSON.stringify(now.unread) &&
    before.files.length === now.files.length &&
    before.files.every(({ path, text }, index) => path === now.files[index]?.path && text === now.files[index].text) &&
    describeSources(before) === describeSources(now)
  );
}
