/** A list cut into pages so that only its front changes when something new is added. */
export interface Pagination<T> {
  /** What the front shows, newest first: from `size` to `2 * size - 1` items once there are that many. */
  readonly front: readonly T[];
  /** Page 1 holds the oldest `size` items, page 2 the next; within a page newest first. */
  readonly numbered: readonly (readonly T[])[];
}

/**
 * Cuts a list, given oldest first, into full numbered pages and a front. A numbered page never changes once
 * the front has moved past it. Of 45 items with size 20: page 1 has items 1-20, the front items 21-45.
 */
export function paginate<T>(oldestFirst: readonly T[], size: number): Pagination<T> {
  const pageCount = countNumbered(oldestFirst.length, size);
  const numbered = Array.from({ length: pageCount }, (_, index) =>
    oldestFirst.slice(index * size, (index + 1) * size).reverse(),
  );
  return { front: oldestFirst.slice(pageCount * size).reverse(), numbered };
}

/** How many numbered pages a list of that length has behind its front. */
export function countNumbered(length: number, size: number): number {
  return Math.max(0, Math.floor(length / size) - 1);
}
