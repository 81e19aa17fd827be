import type { Page, PageKind } from "../model/page.ts";

/** How a page's bytes come about. */
export type Printer =
  /** Drawn from a template, or made for machines: text in either case. */
  | "text"
  /** Made from a photograph, or drawn. */
  | "picture"
  /** Copied from the templates. */
  | "asset";

export function printerOf(kind: PageKind): Printer {
  if (kind === "picture" || kind === "asset") return kind;
  if (kind === "card") return "picture";
  return "text";
}

// Readers never find a link to something that is not there yet if what is linked to comes first.
const COMMIT_ORDER: readonly (readonly PageKind[])[] = [
  ["picture", "card", "asset", "gone", "redirect", "search-words", "search-stories"],
  ["article", "plain", "feeds", "offline", "not-found"],
  ["list", "month", "year", "search"],
  ["home", "fragment", "text", "redirect-list", "search-periods"],
  ["feed", "sitemap", "section-sitemap", "news-sitemap", "sitemap-index"],
];

/** What there is to know of a page once its file is made. */
export interface PlacedPage extends Pick<Page, "file" | "url"> {
  readonly kind: PageKind;
}

/** The pages in the order in which their files are moved into the site. */
export function inCommitOrder<T extends Pick<PlacedPage, "kind">>(pages: readonly T[]): T[] {
  const rankOf = ({ kind }: T) => COMMIT_ORDER.findIndex((kinds) => kinds.includes(kind));
  return pages.toSorted((a, b) => rankOf(a) - rankOf(b));
}
