import type { ListSubject } from "../model/page.ts";
import { type Edition, hasPage, sourceDigest } from "./edition.ts";
import type { LiveArticle } from "./live-article.ts";
import { countNumbered, paginate } from "./pagination.ts";
import { type FeedSubject, feedDrafts, feedItemsOf } from "./plan-feeds.ts";
import type { Revisions } from "./revisions.ts";
import type { Draft, Section } from "./section.ts";
import { dayUrl, type FeedFormat, numberedUrl, tagUrl } from "./urls.ts";

/** Something that has articles, and pages which list them. */
interface List {
  readonly of: ListSubject;
  /** Oldest first. */
  readonly articles: readonly LiveArticle[];
}

/** A list whose readers can subscribe to it. */
interface FedList extends List {
  readonly of: ListSubject & { readonly kind: FeedSubject["kind"] };
}

/** The days before and after are those on which something was published. */
interface Day {
  readonly day: string;
  readonly articles: readonly LiveArticle[];
  readonly previousDay: string | undefined;
  readonly nextDay: string | undefined;
}

/** The pages and feeds of every category, tag and author; and the days, a section a month. */
export function listSections(edition: Edition, revisions: Revisions): Section[] {
  return [
    ...fedLists(edition).flatMap((list) => fedSections(list, edition, revisions)),
    ...daySections(edition, revisions),
  ];
}

/** The addresses of all pages that list articles: of each list the front, and the numbered ones behind it. */
export function listUrls(edition: Edition): string[] {
  const lists = [
    ...fedLists(edition).map(({ of, articles }) => ({ url: of.link.url, articles })),
    ...daysOf(edition).map(({ day, articles }) => ({ url: dayUrl(day), articles })),
  ];
  return lists.flatMap(({ url, articles }) => {
    const count = countNumbered(articles.length, edition.newsroom.site.pageSize);
    return [url, ...Array.from({ length: count }, (_, index) => numberedUrl(url, index + 1))];
  });
}

function fedLists(edition: Edition): FedList[] {
  return [...categoryLists(edition), ...tagLists(edition), ...authorLists(edition)];
}

/** A category has its page from the first day, even while it is empty: the navigation leads there. */
function categoryLists(edition: Edition): FedList[] {
  return edition.newsroom.categories.flatMap(({ id, description }) => {
    const link = edition.categoryLinks.get(id);
    if (link === undefined) return [];
    return [{ of: { kind: "category", link, description }, articles: edition.byCategory.get(id) ?? [] }];
  });
}

function tagLists(edition: Edition): FedList[] {
  return [...edition.byTag].flatMap(([tag, articles]) => {
    if (!hasPage(edition, tag)) return [];
    const link = { id: tag.slug, name: tag.label, url: tagUrl(tag.slug) };
    return [{ of: { kind: "tag", link, lang: tag.lang }, articles }];
  });
}

/** An author has a page with the first live article; before it the name could give an embargoed one away. */
function authorLists(edition: Edition): FedList[] {
  return edition.newsroom.authors.flatMap(({ id, digest, photo }) => {
    const link = edition.authorLinks.get(id);
    const articles = edition.byAuthor.get(id);
    if (link === undefined || articles === undefined) return [];
    const authorDigest = sourceDigest(edition, digest, photo === undefined ? [] : [photo]);
    return [{ of: { kind: "author", link, authorDigest }, articles }];
  });
}

function daysOf({ byDay }: Edition): Day[] {
  const days = [...byDay.keys()].sort();
  return days.map((day, position) => ({
    day,
    articles: byDay.get(day) ?? [],
    previousDay: days[position - 1],
    nextDay: days[position + 1],
  }));
}

/** Numbered pages that make one section: a change in a list of ten thousand articles looks at some hundred of them. */
const PAGES_PER_SECTION = 20;

/** The front with the feeds, and the numbered pages behind it, so many at a time. */
function fedSections(list: FedList, edition: Edition, revisions: Revisions): Section[] {
  const { of, articles } = list;
  const inFeeds = feedItemsOf(of.kind, articles, edition);
  const { pageSize } = edition.newsroom.site;
  const count = countNumbered(articles.length, pageSize);
  const name = `${of.kind} ${of.link.id}`;
  const subject = JSON.stringify(of);
  const front: Section = {
    name,
    get digest() {
      return revisions.sectionDigest((parts) => {
        parts.text(`${subject} ${count} ${articles.length}`);
        parts.articles(articles.slice(count * pageSize));
        parts.articles(inFeeds);
        for (const item of inFeeds) parts.tags(item);
      });
    },
    draft: () => [
      frontPage(list, pageSize),
      ...feedDrafts(of, of.link.url, inFeeds, formatsOf(of, edition), edition),
    ],
  };
  const behind = Array.from({ length: Math.ceil(count / PAGES_PER_SECTION) }, (_, index): Section => {
    const first = index * PAGES_PER_SECTION;
    const last = Math.min(first + PAGES_PER_SECTION, count);
    return {
      name: `${name} from ${first + 1}`,
      get digest() {
        return revisions.sectionDigest((parts) => {
          parts.text(`${subject} ${first} ${last} ${last === count}`);
          parts.articles(articles.slice(first * pageSize, last * pageSize));
        });
      },
      draft: () => numberedPages(list, pageSize, first, last),
    };
  });
  return [front, ...behind];
}

const ALL_FORMATS: readonly FeedFormat[] = ["rss", "atom", "json"];

function formatsOf({ kind }: ListSubject, { newsroom }: Edition): readonly FeedFormat[] {
  return kind === "tag" ? newsroom.site.feeds.tagFormats : ALL_FORMATS;
}

function daySections(edition: Edition, revisions: Revisions): Section[] {
  const byMonth = Map.groupBy(daysOf(edition), ({ day }) => day.slice(0, 7));
  return [...byMonth].map(([month, days]) => ({
    name: `days ${month}`,
    get digest() {
      return revisions.sectionDigest((parts) => {
        for (const { day, articles, previousDay, nextDay } of days) {
          parts.text(`${day} ${previousDay} ${nextDay}`);
          parts.articles(articles);
        }
      });
    },
    draft: () => days.flatMap((day) => listPages(dayList(day, edition), edition.newsroom.site.pageSize)),
  }));
}

function dayList({ day, articles, previousDay, nextDay }: Day, { language }: Edition): List {
  const urlOf = (other: string | undefined) => (other === undefined ? undefined : dayUrl(other));
  const link = { id: day, name: language.formatDay(startOf(day)), url: dayUrl(day) };
  return { of: { kind: "day", link, previousDay: urlOf(previousDay), nextDay: urlOf(nextDay) }, articles };
}

/** The front with the newest, and the numbered pages behind it, which never change again. */
function listPages(list: List, pageSize: number): Draft[] {
  const count = countNumbered(list.articles.length, pageSize);
  return [frontPage(list, pageSize), ...numberedPages(list, pageSize, 0, count)];
}

function frontPage({ of, articles }: List, pageSize: number): Draft {
  const { front, numbered } = paginate(articles, pageSize);
  const older = numbered.length === 0 ? undefined : numberedUrl(of.link.url, numbered.length);
  return {
    url: of.link.url,
    content: {
      kind: "list",
      of,
      articles: front.map(({ url }) => url),
      number: undefined,
      newer: undefined,
      older,
    },
  };
}

/** The numbered pages behind position `first`, up to `last`. */
function numberedPages({ of, articles }: List, pageSize: number, first: number, last: number): Draft[] {
  const { numbered } = paginate(articles, pageSize);
  const listUrl = of.link.url;
  return numbered.slice(first, last).map((onPage, index): Draft => {
    const number = first + index + 1;
    return {
      url: numberedUrl(listUrl, number),
      content: {
        kind: "list",
        of,
        articles: onPage.map(({ url }) => url),
        number,
        newer: number === numbered.length ? listUrl : numberedUrl(listUrl, number + 1),
        older: number === 1 ? undefined : numberedUrl(listUrl, number - 1),
      },
    };
  });
}

/** Midnight in India. */
function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00+05:30`);
}
