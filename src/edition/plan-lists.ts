import type { ListSubject } from "../model/page.ts";
import { type Edition, hasPage, type LiveArticle, sourceDigest } from "./edition.ts";
import { paginate } from "./pagination.ts";
import type { Draft } from "./plan-pages.ts";
import { dayUrl, numberedUrl, tagUrl } from "./urls.ts";

/** The pages of every category, tag, author and day. */
export function planLists(edition: Edition): Draft[] {
  return [...categoryLists(edition), ...tagLists(edition), ...authorLists(edition), ...dayLists(edition)];
}

/** A category has its page from the first day, even while it is empty: the navigation leads there. */
function categoryLists(edition: Edition): Draft[] {
  return edition.newsroom.categories.flatMap(({ id, description }) => {
    const link = edition.categoryLinks.get(id);
    if (link === undefined) return [];
    return listPages(edition, { kind: "category", link, description }, edition.byCategory.get(id) ?? []);
  });
}

function tagLists(edition: Edition): Draft[] {
  return [...edition.byTag].flatMap(([tag, articles]) => {
    if (!hasPage(edition, tag)) return [];
    const link = { id: tag.slug, name: tag.label, url: tagUrl(tag.slug) };
    return listPages(edition, { kind: "tag", link, lang: tag.lang }, articles);
  });
}

/** An author has a page with the first live article; before it the name could give an embargoed one away. */
function authorLists(edition: Edition): Draft[] {
  return edition.newsroom.authors.flatMap(({ id, digest, photo }) => {
    const link = edition.authorLinks.get(id);
    const articles = edition.byAuthor.get(id);
    if (link === undefined || articles === undefined) return [];
    const authorDigest = sourceDigest(edition, digest, photo === undefined ? [] : [photo]);
    return listPages(edition, { kind: "author", link, authorDigest }, articles);
  });
}

function dayLists(edition: Edition): Draft[] {
  const days = [...edition.byDay.keys()].sort();
  return days.flatMap((day, position) => {
    const link = { id: day, name: edition.language.formatDay(startOf(day)), url: dayUrl(day) };
    const neighbour = (other: string | undefined) => (other === undefined ? undefined : dayUrl(other));
    const previousDay = neighbour(days[position - 1]);
    const nextDay = neighbour(days[position + 1]);
    return listPages(edition, { kind: "day", link, previousDay, nextDay }, edition.byDay.get(day) ?? []);
  });
}

/** The front with the newest, and the numbered pages behind it, which never change again. */
function listPages(edition: Edition, of: ListSubject, oldestFirst: readonly LiveArticle[]): Draft[] {
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
