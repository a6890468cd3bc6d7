import type { CheckedStory, CheckMemory, StoryFiles } from '../content/check-memory.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';
import { listStoryRecords } from '../site/search-records.ts';
import { forgetMarkdown } from '../markdown/copied-text.ts';
import { describeEntry } from '../site/story-entry.ts';
import { digest, type KeptCheck, type StoryStore } from '../site/story-store.ts';

/** A good story of a build. */
export interface KnownStory {
  readonly entry: KeptCheck['entry'];
  /** A digest of all that its pages are made of. */
  readonly version: string;
}

/** Remembers the stories that were good in the story store, from one build to the next. */
export class KeptChecks implements CheckMemory {
  readonly stories = new Map<string, KnownStory>();
  readonly #store: StoryStore;
  readonly #code: string;

  /** @param code a digest of all the code that checks and shows stories */
  constructor(store: StoryStore, code: string) {
    this.#store = store;
    this.#code = code;
  }

  recall(given: StoryFiles): CheckedStory | undefined {
    const kept = this.#store.readCheck(given.id);
    if (!kept || given.unread.length > 0 || kept.files !== this.#digestFiles(given)) return undefined;
    const isSame = (source: Source) => JSON.stringify(given.sources.get(source.id)) === JSON.stringify(source);
    if (!kept.sources.every(isSame)) return undefined;
    this.#know(kept);
    return { proven: undefined, problems: kept.problems };
  }

  keep(given: StoryFiles, { proven, problems }: CheckedStory): void {
    if (!proven) {
      this.#store.forget(given.id);
      return;
    }
    const check: KeptCheck = {
      files: this.#digestFiles(given),
      sources: listSources(proven.story),
      entry: describeEntry(proven.story),
      problems,
    };
    for (const text of proven.texts.values()) forgetMarkdown(text);
    this.#store.keepCheck(check, proven, listStoryRecords(proven.story));
    this.#know(check);
  }

  #know({ entry, files, sources }: KeptCheck): void {
    this.stories.set(entry.id, { entry, version: digest(files, JSON.stringify(sources)) });
  }

  #digestFiles({ id, files }: StoryFiles): string {
    return digest(this.#code, id, ...files.flatMap(({ path, text }) => [path, text]));
  }
}

/** Each source that a story's documents name, once. */
function listSources(story: Story): readonly Source[] {
  const sources = [...story.articles, ...story.records].flatMap(({ source }) => source ?? []);
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}
