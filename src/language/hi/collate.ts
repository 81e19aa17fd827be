// One collator for the whole process, and for a process that sorts: making one takes longer than sorting a page.
let collator: Intl.Collator | undefined;

/**
 * Dictionary order of Hindi: digits, then Devanagari in the order of the alphabet, then Latin. Total: two
 * different strings never compare as equal, so a sorted list is the same on every machine.
 */
export function compareWords(a: string, b: string): number {
  collator ??= new Intl.Collator("hi", { numeric: true });
  const order = collator.compare(a, b);
  if (order !== 0) return order < 0 ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}
