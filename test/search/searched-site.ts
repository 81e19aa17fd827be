import { readBody } from "../../src/content/read-body.ts";
import { assembleEdition } from "../../src/edition/assemble-edition.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { planPages } from "../../src/edition/plan-pages.ts";
import { SEARCH_PERIODS_URL } from "../../src/edition/urls.ts";
import { hindi } from "../../src/language/hi/hindi.ts";
import type { Newsroom } from "../../src/model/newsroom.ts";
import type { Page } from "../../src/model/page.ts";
import type { Instant } from "../../src/model/time.ts";
import { bodyWordsOf } from "../../src/print/body-words.ts";
import { createSearchPrinter, isSearchFile } from "../../src/print/search-printer.ts";
import { stockFor } from "../../src/print/stock.ts";
import { openSearch, type Query, type Search } from "../../src/search/open-search.ts";
import type { StoryCard } from "../../src/search/search-files.ts";
import { samplePage, sampleViews } from "../print/templates/sample-pages.ts";

export interface SearchedSite {
  readonly edition: Edition;
  /** The search files by URL. */
  readonly pages: ReadonlyMap<string, Page>;
  readonly search: Search;
  /** What the browser would have fetched, in order. */
  readonly fetched: string[];
  readonly print: (url: string) => string;
}

/** The search of a newsroom as a browser has it: plans the files, prints those that are asked for, and keeps none on disk. */
export function searchedSite(
  newsroom: Newsroom,
  now: Instant,
  contentDir: string,
  preview = false,
): SearchedSite {
  const edition = assembleEdition(newsroom, { now, preview });
  const all = planPages(edition, [], { frame: "frame", machine: "machine" });
  const pages = new Map(all.filter(({ content }) => isSearchFile(content)).map((page) => [page.url, page]));
  const { chrome } = samplePage(sampleViews["the search"] ?? { template: "search", authors: [], years: [] });
  const printer = createSearchPrinter(
    stockFor([...pages.values()], edition, { ...chrome, site: newsroom.site }, contentDir),
    hindi,
    bodyWordsOf(hindi),
    (file) => readBody(contentDir, file),
  );
  const printed = new Map<string, string>();
  const fetched: string[] = [];

  function print(url: string): string {
    const known = printed.get(url);
    if (known !== undefined) return known;
    const content = pages.get(url)?.content;
    if (content === undefined || !isSearchFile(content)) throw new Error(`${url} is not in the plan.`);
    const text = printer(content);
    printed.set(url, text);
    return text;
  }

  const search = openSearch({
    listing: SEARCH_PERIODS_URL,
    coder: hindi,
    get: async (url) => {
      fetched.push(url);
      return print(url.replace(/\?.*$/, ""));
    },
  });
  return { edition, pages, search, fetched, print };
}

export function query(text: string, changes: Partial<Query> = {}): Query {
  return { text, category: "", author: "", year: "", order: "best", older: false, ...changes };
}

/** The first cards that answer, and how many stories do in all. */
export async function ask(
  { search }: SearchedSite,
  text: string,
  changes: Partial<Query> = {},
): Promise<{ count: number; hasOlder: boolean; cards: readonly StoryCard[] }> {
  const found = await search.find(query(text, changes));
  if (found === undefined) throw new Error(`'${text}' has no word.`);
  return { count: found.count, hasOlder: found.hasOlder, cards: await found.cards(0, 10) };
}
