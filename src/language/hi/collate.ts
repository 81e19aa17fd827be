// One collator for the whole process: making one takes longer than sorting a page.
const COLLATOR = new Intl.Collator("hi", { numeric: true });

/**
 * Dictionary order of Hindi: digits, then Devanagari in the order of the alphabet, then Latin. Total: two
 * different strings never compare as equal, so a sorted list is the same on every machine.
 */
export function compareWords(a: string, b: string): number {
  const order = COLLATOR.compare(a, b);
  if (order !== 0) return order < 0 ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}
