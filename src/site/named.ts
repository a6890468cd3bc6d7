/** So many of a story's documents are named, shown or quoted where a page need not have all of them. */
export const MOST_NAMED = 9;

/**
 * So many articles have a column in the comparison; of more, the point pages tell. The stylesheet of the columns has a
 * line for each.
 */
export const MOST_COLUMNS = 40;

/**
 * What to name of things in a row, all or of many the first ones, and how many others there are.
 * @param about what the page is about, named in any case
 */
export function chooseNamed<Item>(items: readonly Item[], about: readonly Item[] = []) {
  // Instead of a last one nobody says "and 1 other".
  if (items.length <= MOST_NAMED + 1) return { named: items, others: 0 };
  const sorted = [...items.filter((item) => about.includes(item)), ...items.filter((item) => !about.includes(item))];
  const chosen = new Set(sorted.slice(0, MOST_NAMED));
  const named = items.filter((item) => chosen.has(item));
  return { named, others: items.length - named.length };
}
