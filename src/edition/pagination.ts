/** Part of a list that is given oldest first: from `start` up to, not with, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * How many full numbered pages a list has behind its front. A numbered page never changes once the front has moved past it.
 * Of 45 items with size 20: page 1 has items 1-20, the front items 21-45.
 */
export function countNumbered(length: number, size: number): number {
  return Math.max(0, Math.floor(length / size) - 1);
}

/** What the front shows: from `size` to `2 * size - 1` items once there are that many. */
export function frontRange(length: number, size: number): Range {
  return { start: countNumbered(length, size) * size, end: length };
}

/** Page 1 holds the oldest `size` items, page 2 the next. */
export function numberedRange(number: number, size: number): Range {
  return { start: (number - 1) * size, end: number * size };
}
