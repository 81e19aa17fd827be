import type { ListSubject } from "../model/page.ts";
import { type Edition, hasPage, sourceDigest } from "./edition.ts";
import type { LiveArticle } from "./live-article.ts";
import { countNumbered, paginate } from "./pagination.ts";
import { type FeedSubject, feedDrafts, feedItemsOf } from "./plan-feeds.ts";
import type { Revisions } from "./revisions.ts";
import { type Draft, type Section, sectionDigest } from "./section.ts";
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

/** The pages and feeds of every category, tag and author, each a section; and the days, a section a month. */
export function listSections(edition: Edition, revisions: Revisions): Section[] {
  return [
    ...fedLists(edition).map((list) => fedSection(list, edition, revisions)),
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

function fedSection({ of, articles }: FedList, edition: Edition, revisions: Revisions): Section {
  const inFeeds = feedItemsOf(of.kind, articles, edition);
  return {
    name: `${of.kind} ${of.link.id}`,
    digest: sectionDigest(revisions.basis, [
      JSON.stringify(of),
      articles.map(revisions.ofArticle).join(" "),
      inFeeds.map(revisions.withTags).join(" "),
    ]),
    draft: () => [
      ...listPages({ of, articles }, edition),
      ...feedDrafts(of, of.link.url, inFeeds, formatsOf(of, edition), edition),
    ],
  };
}

const ALL_FORMATS: readonly FeedFormat[] = ["rss", "atom", "json"];

function formatsOf({ kind }: ListSubject, { newsroom }: Edition): readonly FeedFormat[] {
  return kind === "tag" ? newsroom.site.feeds.tagFormats : ALL_FORMATS;
}

function daySections(edition: Edition, revisions: Revisions): Section[] {
  const byMonth = Map.groupBy(daysOf(edition), ({ day }) => day.slice(0, 7));
  return [...byMonth].map(([month, days]) => ({
    name: `days ${month}`,
    digest: sectionDigest(
      revisions.basis,
      days.flatMap(({ day, articles, previousDay, nextDay }) => [
        `${day} ${previousDay} ${nextDay}`,
        ...articles.map(revisions.ofArticle),
      ]),
    ),
    draft: () => days.flatMap((day) => listPages(dayList(day, edition), edition)),
  }));
}

function dayList({ day, articles, previousDay, nextDay }: Day, { language }: Edition): List {
  const urlOf = (other: string | undefined) => (other === undefined ? undefined : dayUrl(other));
  const link = { id: day, name: language.formatDay(startOf(day)), url: dayUrl(day) };
  return { of: { kind: "day", link, previousDay: urlOf(previousDay), nextDay: urlOf(nextDay) }, articles };
}

/** The front with the newest, and the numbered pages behind it, which never change again. */
function listPages({ of, articles: oldestFirst }: List, edition: Edition): Draft[] {
  const { front, numbered } = paginate(oldestFirst, edition.newsroom.site.pageSize);
  const listUrl = of.link.url;
  const urlOfNumber = (number: number) =>
    number < 1 ? undefined : number > numbered.length ? listUrl : numberedUrl(listUrl, number);

  const frontPage: Draft = {
    url: listUrl,
    content: {
      kind: "list",
      of,
      articles: front.map(({ url }) => url),
      number: undefined,
      newer: undefined,
      older: urlOfNumber(numbered.length),
    },
  };
  const numberedPages = numbered.map((articles, index): Draft => {
    const number = index + 1;
    return {
      url: numberedUrl(listUrl, number),
      content: {
        kind: "list",
        of,
        articles: articles.map(({ url }) => url),
        number,
        newer: urlOfNumber(number + 1),
        older: urlOfNumber(number - 1),
      },
    };
  });
  return [frontPage, ...numberedPages];
}

/** Midnight in India. */
function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00+05:30`);
}
