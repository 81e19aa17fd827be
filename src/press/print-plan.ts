import type { Page, PageKind } from "../model/page.ts";

/** How a page's bytes come about. */
export type Printer =
  /** By Eleventy, from a template or as text. */
  | "eleventy"
  /** Made from a photograph. */
  | "picture"
  /** Copied from the templates. */
  | "asset";

export function printerOf(kind: PageKind): Printer {
  if (kind === "picture" || kind === "asset") return kind;
  return "eleventy";
}

// Readers never find a link to something that is not there yet if what is linked to comes first.
const COMMIT_ORDER: readonly (readonly PageKind[])[] = [
  ["picture", "asset", "gone", "redirect"],
  ["article", "plain", "feeds", "not-found"],
  ["list", "month", "year"],
  ["home", "fragment", "text", "redirect-list"],
  ["feed", "sitemap", "section-sitemap", "news-sitemap", "sitemap-index"],
];

/** The pages in the order in which their files are moved into the site. */
export function inCommitOrder(pages: readonly Page[]): Page[] {
  const rankOf = (page: Page) => COMMIT_ORDER.findIndex((kinds) => kinds.includes(page.content.kind));
  return pages.toSorted((a, b) => rankOf(a) - rankOf(b));
}
