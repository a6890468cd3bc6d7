/** What was asked for last, as much as weighs so much together; the last of all in any case. */
export class RecentStories<Item> {
  readonly #items = new Map<string, Item>();
  readonly #most: number;
  readonly #weigh: (item: Item) => number;
  #weight = 0;

  /**
   * @param most how much they weigh at most
   * @param weigh what one weighs, such as the number of its articles
   */
  constructor(most: number, weigh: (item: Item) => number) {
    this.#most = most;
    this.#weigh = weigh;
  }

  /** @param load gives an item that is not among them */
  find(key: string, load: () => Item): Item {
    const known = this.#items.get(key);
    if (known !== undefined) return known;
    const item = load();
    this.#items.set(key, item);
    this.#weight += this.#weigh(item);
    for (const [oldest, old] of this.#items) {
      if (this.#weight <= this.#most || oldest === key) break;
      this.#items.delete(oldest);
      this.#weight -= this.#weigh(old);
    }
    return item;
  }
}
