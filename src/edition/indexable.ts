import type { PageKind } from "../model/page.ts";

/** What readers open and search engines may list. */
const INDEXABLE: ReadonlySet<PageKind> = new Set([
  "home",
  "article",
  "list",
  "month",
  "year",
  "plain",
  "feeds",
  "search",
]);

/** True for a page that search engines may list: what stands in a sitemap, and what they are told of when it changes. */
export function isIndexable(kind: PageKind): boolean {
  return INDEXABLE.has(kind);
}
