/**
 * Gives the place of a name in a list sorted by code unit; undefined when it is not there. Whoever asks for the names in
 * their order, as for every file of an archive, has each answer after one comparison and without an index of them all.
 */
export function placesIn(sorted: readonly string[]): (name: string) => number | undefined {
  let next = 0;
  return (name) => {
    if (sorted[next] !== name) next = placeFor(sorted, name);
    return sorted[next] === name ? next++ : undefined;
  };
}

/** The place of the first that is not before the name: its own, or where it would go. */
export function placeFor(sorted: readonly string[], name: string): number {
  return placeAmong(sorted.length, name, (place) => sorted[place] ?? "");
}

/** The same for things that have names, of which there are so many. */
export function placeAmong(count: number, name: string, nameAt: (place: number) => string): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nameAt(middle) < name) low = middle + 1;
    else high = middle;
  }
  return low;
}
