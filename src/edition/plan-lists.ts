import type { ListSubject } from "../model/page.ts";
import type { ArticleList } from "./article-list.ts";
import { daysOf } from "./days.ts";
import { type Edition, hasPage, sourceDigest } from "./edition.ts";
import { countNumbered, frontRange, numberedRange } from "./pagination.ts";
import { type FeedSubject, feedDrafts, feedItemsOf } from "./plan-feeds.ts";
import type { Revisions } from "./revisions.ts";
import type { Draft, Section } from "./section.ts";
import { dayUrl, type FeedFormat, numberedUrl, tagUrl } from "./urls.ts";

/** Something that has articles, and pages which list them. */
export interface List {
  readonly of: ListSubject;
  readonly articles: ArticleList;
}

/** A list whose readers can subscribe to it. */
interface FedList extends List {
  readonly of: ListSubject & { readonly kind: FeedSubject["kind"] };
}

/** The pages and feeds of every category, tag and author. */
export function listSections(edition: Edition, revisions: Revisions): Section[] {
  return fedLists(edition).flatMap((list) => fedSections(list, edition, revisions));
}

/** The address of a page, and how many numbered ones are behind it. */
export interface ListAddress {
  readonly url: string;
  readonly numbered: number;
}

/** Those of every category, tag, author and day. */
export function listAddresses(edition: Edition): ListAddress[] {
  const { pageSize } = edition.newsroom.site;
  return [
    ...fedLists(edition).map(({ of, articles }) => ({ url: of.link.url, articles })),
    ...daysOf(edition).map(({ day, articles }) => ({ url: dayUrl(day), articles })),
  ].map(({ url, articles }) => ({ url, numbered: countNumbered(articles.length, pageSize) }));
}

function fedLists(edition: Edition): FedList[] {
  return [...categoryLists(edition), ...tagLists(edition), ...authorLists(edition)];
}

/** A category has its page from the first day, even while it is empty: the navigation leads there. */
function categoryLists(edition: Edition): FedList[] {
  return edition.newsroom.categories.flatMap(({ id, description }) => {
    const link = edition.categoryLinks.get(id);
    if (link === undefined) return [];
    const articles = edition.byCategory.get(id) ?? edition.articles.slice(0, 0);
    return [{ of: { kind: "category", link, description }, articles }];
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
        parts.cards(articles.slice(count * pageSize).positions);
        parts.cards(inFeeds.positions);
        for (const position of inFeeds.positions) {
          parts.source(position);
          parts.tags(position);
        }
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
          parts.cards(articles.slice(first * pageSize, last * pageSize).positions);
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

/** The front with the newest, and the numbered pages behind it, which never change again. */
export function listPages(list: List, pageSize: number): Draft[] {
  const count = countNumbered(list.articles.length, pageSize);
  return [frontPage(list, pageSize), ...numberedPages(list, pageSize, 0, count)];
}

function frontPage({ of, articles }: List, pageSize: number): Draft {
  const count = countNumbered(articles.length, pageSize);
  const older = count === 0 ? undefined : numberedUrl(of.link.url, count);
  const { start, end } = frontRange(articles.length, pageSize);
  return {
    url: of.link.url,
    content: {
      kind: "list",
      of,
      articles: newestUrls(articles.slice(start, end)),
      number: undefined,
      newer: undefined,
      older,
    },
  };
}

/** The numbered pages behind position `first`, up to `last`. */
function numberedPages({ of, articles }: List, pageSize: number, first: number, last: number): Draft[] {
  const count = countNumbered(articles.length, pageSize);
  const listUrl = of.link.url;
  return Array.from({ length: last - first }, (_, index): Draft => {
    const number = first + index + 1;
    const { start, end } = numberedRange(number, pageSize);
    return {
      url: numberedUrl(listUrl, number),
      content: {
        kind: "list",
        of,
        articles: newestUrls(articles.slice(start, end)),
        number,
        newer: number === count ? listUrl : numberedUrl(listUrl, number + 1),
        older: number === 1 ? undefined : numberedUrl(listUrl, number - 1),
      },
    };
  });
}

function newestUrls(articles: ArticleList): string[] {
  return articles.newestFirst().map(({ url }) => url);
}
