import { relative, resolve, sep } from 'node:path';
import type { CheckedFolder } from '../content/check-folder.ts';
import { selectFiles, type ContentFile } from '../content/content-file.ts';
import { validateFile } from '../content/validate-file.ts';
import type { Article } from '../domain/article.ts';
import { isError, type Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';
import type { CopiedText } from '../markdown/copied-text.ts';
import { sourceSchema } from '../schema/source.ts';
import type { StoryEntry } from '../schema/story-entry.ts';
import { offerSearch, type SearchOffer } from './search-outline.ts';
import { listStoryRecords } from './search-records.ts';
import { planParts } from './search-site.ts';
import type { SiteContent, StoryNote } from './site-content.ts';
import { describeEntry } from './story-entry.ts';

/**
 * The last good version of every story: what the development server shows. A story that has a mistake stays as
 * it was before, or is left out when it was never good.
 */
export class GoodContent implements SiteContent {
  #stories: ReadonlyMap<string, Story> = new Map();
  #sources: ReadonlyMap<string, Source> = new Map();
  /** The text that an article's passages belong to. The file on the disk may have another by now, or be gone. */
  readonly #texts = new WeakMap<Article, CopiedText>();

  get stories(): readonly Story[] {
    return [...this.#stories.values()];
  }

  get sources(): readonly Source[] {
    return [...this.#sources.values()];
  }

  get entries(): readonly StoryEntry[] {
    return this.stories.map(describeEntry);
  }

  loadStory(id: string): Story {
    const story = this.#stories.get(id);
    if (!story) throw new RangeError(`There is no story "${id}".`);
    return story;
  }

  loadOutline(id: string): Story {
    return this.loadStory(id);
  }

  describeSearch(): SearchOffer {
    return offerSearch(planParts({ stories: this.stories, sources: this.sources, listRecords: listStoryRecords }));
  }

  /** Nothing is written down: what is good now may not be what was good before. */
  readNote(_id: string, _note: StoryNote, describe: () => string): string {
    return describe();
  }

  readText(article: Article): CopiedText {
    const text = this.#texts.get(article);
    if (!text) throw new RangeError(`"${article.id}" is of no story that was shown.`);
    return text;
  }

  /** Takes over what is good of a folder that was just checked. */
  keep(folder: string, checked: CheckedFolder): void {
    // That there is no story at all is a mistake like any other: what was good stays.
    if (checked.problems.some(({ code }) => code === 'no-content')) return;
    const broken = findBroken(folder, checked.problems);
    const isGood = (story: Story) =>
      !broken.stories.has(story.id) && !listSources(story).some(({ id }) => broken.sources.has(id));
    const good = new Map(checked.stories.filter(isGood).map((story) => [story.id, story]));
    const ids = new Set([...checked.stories.map(({ id }) => id), ...broken.stories]);
    const stories = [...ids].flatMap((id) => good.get(id) ?? this.#stories.get(id) ?? []);
    this.#sources = this.#findSources(checked.files, stories);
    this.#stories = new Map(stories.map((story) => [story.id, story]));
    for (const [article, text] of checked.texts) this.#texts.set(article, text);
  }

  /** Sources that are good, were good, or are named by a story that is shown. */
  #findSources(files: readonly ContentFile[], stories: readonly Story[]): ReadonlyMap<string, Source> {
    const named = stories.flatMap(listSources);
    const own = selectFiles(files, 'source').flatMap((file): readonly Source[] => {
      const { document, problems } = validateFile(file, sourceSchema);
      return document && problems.length === 0
        ? [{ id: file.id, ...document.data }]
        : [this.#sources.get(file.id) ?? []].flat();
    });
    return new Map([...named, ...own].map((source) => [source.id, source]));
  }
}

/** Ids of the stories and the sources in which something is wrong. */
interface Broken {
  readonly stories: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

function findBroken(folder: string, problems: readonly Problem[]): Broken {
  const places = problems.filter(isError).map(({ file }) => relative(folder, resolve(file)).split(sep));
  const namesIn = (area: string) => new Set(places.flatMap(([first, name]) => (first === area && name ? [name] : [])));
  return {
    stories: namesIn('stories'),
    sources: new Set([...namesIn('sources')].map((name) => name.replace(/\.yaml$/u, ''))),
  };
}

function listDocuments(story: Story): readonly Article[] {
  return [...story.articles, ...story.records];
}

function listSources(story: Story): readonly Source[] {
  return listDocuments(story).flatMap(({ source }) => source ?? []);
}
