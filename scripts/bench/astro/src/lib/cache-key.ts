import { hash } from "node:crypto";

/** What Astro compares to know that a page shows the same as at the last build. */
export function cacheKeyOf(...parts: readonly unknown[]): string {
  return hash("sha1", JSON.stringify(parts));
}
