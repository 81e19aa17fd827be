/** The item at a place where one must be. */
export function itemAt<T>(items: readonly T[], place: number): T {
  const item = items[place];
  if (item === undefined) throw new Error(`Bug: there is nothing at ${place}.`);
  return item;
}

/** The items at some places, in their order. */
export function itemsAt<T>(items: readonly T[], places: Uint32Array): T[] {
  const found: T[] = [];
  // By hand: `Array.from` with a function asks an iterator for each, and articles of an archive have a million tags.
  for (let index = 0; index < places.length; index++) found.push(itemAt(items, places[index] ?? 0));
  return found;
}
