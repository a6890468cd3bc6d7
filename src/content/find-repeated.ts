/** The items that have a key in common with others, each with those others. */
export function findRepeated<Item>(
  items: readonly Item[],
  nameKey: (item: Item) => string,
): readonly { readonly item: Item; readonly others: readonly Item[] }[] {
  return [...Map.groupBy(items, nameKey).values()].flatMap((same) =>
    same.length < 2 ? [] : same.map((item) => ({ item, others: same.filter((other) => other !== item) })),
  );
}
