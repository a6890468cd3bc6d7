/** Random numbers that depend on their seed alone, the same on every machine. */
export interface SeededRandom {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  /** Whether something happens that has this share of all cases. */
  readonly happens: (share: number) => boolean;
  /** Any item, all alike. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** An item as words are used: the second half as often as the first, the third a third as often, and so on. */
  readonly pickZipf: <Item>(items: readonly Item[]) => Item;
  /** The items in another order. */
  readonly shuffle: <Item>(items: readonly Item[]) => readonly Item[];
}

/** @param seed any text; two texts that differ give series that have nothing to do with each other */
export function seedRandom(seed: string): SeededRandom {
  let state = 2_166_136_261;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619);
  const next = () => {
    state = (state + 0x9e37_79b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85eb_ca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const at = <Item>(items: readonly Item[], index: number): Item => {
    const item = items[index];
    if (item === undefined) throw new Error('Nothing can be picked from an empty list.');
    return item;
  };
  return {
    next,
    whole,
    happens: (share) => next() < share,
    pick: (items) => at(items, whole(0, items.length - 1)),
    // Ranks by 1/rank: the inverse of the logarithm that sums them up.
    pickZipf: (items) => at(items, Math.min(items.length - 1, Math.floor((items.length + 1) ** next()) - 1)),
    shuffle: (items) => {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = whole(0, last);
        [shuffled[last], shuffled[other]] = [at(shuffled, other), at(shuffled, last)];
      }
      return shuffled;
    },
  };
}
