import type { Story } from '../domain/story.ts';

/** Stories that were asked for last, as many as have so many articles together; the last of all in any case. */
export class RecentStories {
  readonly #stories = new Map<string, Story>();
  readonly #most: number;
  #articles = 0;

  /** @param most how many articles they have at most */
  constructor(most: number) {
    this.#most = most;
  }

  /** @param load gives a story that is not among them */
  find(id: string, load: () => Story): Story {
    const known = this.#stories.get(id);
    if (known) return known;
    const story = load();
    this.#stories.set(id, story);
    this.#articles += story.articles.length;
    for (const [oldest, { articles }] of this.#stories) {
      if (this.#articles <= this.#most || oldest === id) break;
      this.#stories.delete(oldest);
      this.#articles -= articles.length;
    }
    return story;
  }
}
