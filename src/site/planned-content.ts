import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../domain/article.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';
import type { CopiedText } from '../markdown/copied-text.ts';
import type { StoryEntry } from '../schema/story-entry.ts';
import { RecentStories } from './recent-stories.ts';
import type { RenderPlan } from './render-plan.ts';
import type { SearchOffer } from './search-outline.ts';
import type { SiteContent, StoryNote } from './site-content.ts';
import { StoryStore } from './story-store.ts';

/** The content of a build: stories that were proven before and are opened when a page needs them. */
export class PlannedContent implements SiteContent {
  readonly entries: readonly StoryEntry[];
  /** The stories whose pages are being made: some of the plan's at a time. */
  own: readonly StoryEntry[] = [];
  readonly sources: readonly Source[];
  readonly #store: StoryStore;
  readonly #notes: string;
  readonly #search: SearchOffer | undefined;
  /** The pages of one story are made in a row. */
  readonly #stories = new RecentStories(80);
  /** Lists show the same ones again. */
  readonly #outlines = new RecentStories(10_000);
  readonly #texts = new WeakMap<Article, CopiedText>();

  constructor({ store, notes, stories, sources, search }: RenderPlan) {
    this.#notes = notes;
    this.#search = search;
    this.entries = stories;
    this.sources = sources;
    this.#store = new StoryStore(store);
  }

  loadStory(id: string): Story {
    return this.#stories.find(id, () => {
      const { story, texts } = this.#store.readProven(id);
      for (const [article, text] of texts) this.#texts.set(article, text);
      return story;
    });
  }

  loadOutline(id: string): Story {
    return this.#outlines.find(id, () => this.#store.readOutline(id));
  }

  readText(article: Article): CopiedText {
    const text = this.#texts.get(article);
    if (!text) throw new RangeError(`"${article.id}" is of no story that was loaded.`);
    return text;
  }

  describeSearch(): SearchOffer {
    if (!this.#search) throw new Error('This process does not make the search page.');
    return this.#search;
  }

  readNote(id: string, note: StoryNote, describe: () => string): string {
    const fresh = join(this.#notes, id, note);
    const known = existsSync(fresh) ? readFileSync(fresh, 'utf8') : this.#store.readNote(id, note);
    if (known !== undefined) return known;
    const text = describe();
    this.writeNote(id, note, text);
    return text;
  }

  writeNote(id: string, note: StoryNote, text: string): void {
    mkdirSync(join(this.#notes, id), { recursive: true });
    writeFileSync(join(this.#notes, id, note), text);
  }
}
