import { madeOnce } from "../model/made-once.ts";

/**
 * The function, remembering what it made of each object for as long as the object lives: an article stands in the
 * feeds of the site, its category, its authors and its tags, and is the same in all of them.
 */
export function writeOnce<T extends object>(write: (item: T) => string): (item: T) => string {
  return madeOnce(write, new WeakMap<T, string>());
}
