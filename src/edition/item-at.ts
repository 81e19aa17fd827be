/** The item at a place where one must be. */
export function itemAt<T>(items: readonly T[], place: number): T {
  const item = items[place];
  if (item === undefined) throw new Error(`Bug: there is nothing at ${place}.`);
  return item;
}
