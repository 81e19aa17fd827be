import { once } from "../model/once.ts";
import type { SearchPeriod } from "../model/page.ts";
import type { ArticleList } from "./article-list.ts";
import type { Edition } from "./edition.ts";
import type { Revisions } from "./revisions.ts";
import type { Draft, Section } from "./section.ts";
import { SEARCH_PERIODS_URL, SEARCH_URL, searchStoriesUrl, searchWordsUrl } from "./urls.ts";

// Raised when the form of the search files changes, so that no browser reads new files as old ones.
const FORM = 1;

/**
 * A year is indexed as one; but after a year of many stories each month is, and after a month of very many each day. So a
 * publication rewrites the index of some hundred stories, whatever the size of the archive, and old ones stay. The year
 * before decides, because it is over: were it the year itself, one story too many would cut it up and rewrite it all.
 */
const YEAR: Limits = { before: 400, own: 2000 };
const MONTH: Limits = { before: 1500, own: 4000 };

interface Limits {
  /** Stories in the period before, from which on a period is cut up. */
  readonly before: number;
  /** Stories in the period itself, for a paper that begins with a crowd. */
  readonly own: number;
}

/** Stories to a word file, as long as a period has no more than `MOST_FILES`: about 12 kB compressed. */
const STORIES_PER_FILE = 16;
const MOST_FILES = 8;

/** The page that readers search on. */
export function planSearchPage(edition: Edition): Draft {
  const authors = edition.newsroom.authors.flatMap(({ id }) => {
    const link = edition.authorLinks.get(id);
    return link !== undefined && edition.byAuthor.has(id) ? [link] : [];
  });
  authors.sort((a, b) => edition.language.compareWords(a.name, b.name));
  const years = [...edition.byYear.keys()].reverse();
  return { url: SEARCH_URL, content: { kind: "search", authors, years } };
}

/** The index of the search in sections. */
export interface SearchSections {
  /** Of each period its words and its stories' cards, by its name: `2024`, `2025-01` or `2025-01-18`. */
  readonly periods: ReadonlyMap<string, Section>;
  /** The list of all periods. */
  readonly list: Section;
}

export function searchSections(edition: Edition, revisions: Revisions): SearchSections {
  const periods = cutIntoPeriods(edition).map(
    (period): IndexedPeriod => ({ ...period, entry: once(() => periodEntry(period, revisions)) }),
  );
  const list = (): Draft => ({
    url: SEARCH_PERIODS_URL,
    content: { kind: "search-periods", periods: periods.map(({ entry }) => entry()).reverse() },
  });
  return {
    periods: new Map(periods.map((period) => [period.name, periodSection(period, revisions)])),
    list: { name: "search periods", digest: undefined, draft: () => [list()] },
  };
}

function periodSection(period: IndexedPeriod, revisions: Revisions): Section {
  const { name, articles } = period;
  return {
    name: `search ${name}`,
    get digest() {
      // Has a digest of its own, which must be there before this one is begun.
      const entry = JSON.stringify(period.entry());
      return revisions.sectionDigest((parts) => {
        parts.text(entry);
        parts.cards(articles.positions);
      });
    },
    draft: () => draftPeriod(period, revisions),
  };
}

function draftPeriod(period: IndexedPeriod, revisions: Revisions): Draft[] {
  const { name, articles } = period;
  const entry = period.entry();
  const urls = articles.map(({ url }) => url);
  const words = Array.from(
    { length: entry.files },
    (_, file): Draft => ({
      url: searchWordsUrl(name, file),
      content: { kind: "search-words", period: entry, file, articles: urls },
    }),
  );
  const stories = [...Map.groupBy(articles, (item) => searchPart(name, item.day))].map(
    ([part, inPart]): Draft => ({
      url: searchStoriesUrl(name, part),
      content: {
        kind: "search-stories",
        articles: inPart.map(({ url }) => url),
        digest: revisions.digestOf((parts) => {
          for (const { position } of inPart) parts.card(position);
        }),
      },
    }),
  );
  return [...words, ...stories];
}

/** The part of a period that keeps the card of a story of that day: the months of a year, else the days. */
export function searchPart(period: string, day: string): string {
  return period.length === 4 ? day.slice(0, 7) : day;
}

interface Period {
  readonly name: string;
  readonly articles: ArticleList;
}

interface IndexedPeriod extends Period {
  /** What the list of periods says of it. */
  readonly entry: () => SearchPeriod;
}

function cutIntoPeriods({ byYear, byMonth, byDay }: Edition): Period[] {
  return cutCrowded(periodsIn(byYear), YEAR, (year) =>
    cutCrowded(periodsIn(byMonth, year), MONTH, (month) => periodsIn(byDay, month)),
  );
}

function cutCrowded(periods: readonly Period[], limits: Limits, cut: (period: Period) => Period[]): Period[] {
  return periods.flatMap((period, position) => {
    const before = periods[position - 1]?.articles.length ?? 0;
    const isCrowded = before > limits.before || period.articles.length > limits.own;
    return isCrowded ? cut(period) : [period];
  });
}

function periodsIn(all: ReadonlyMap<string, ArticleList>, { name: whole } = { name: "" }): Period[] {
  return [...all].flatMap(([name, articles]) => (name.startsWith(whole) ? [{ name, articles }] : []));
}

/** One digest stands for all that the index says of the stories: sources, pictures, and the names of authors and tags. */
function periodEntry({ name, articles }: Period, revisions: Revisions): SearchPeriod {
  const wanted = Math.ceil(articles.length / STORIES_PER_FILE);
  const files = Math.min(MOST_FILES, 2 ** Math.ceil(Math.log2(wanted)));
  const digest = revisions.digestOf((parts) => {
    parts.text(`${FORM} ${files}`);
    for (const position of articles.positions) {
      parts.source(position);
      parts.authors(position);
      parts.labels(position);
    }
  });
  return { name, count: articles.length, files, digest: digest.slice(0, 10) };
}
