import type { TagOnPage } from "../model/page.ts";
import { type Edition, hasPage } from "./edition.ts";
import type { LiveArticle } from "./live-article.ts";
import type { Revisions } from "./revisions.ts";
import { type Draft, type Section, sectionDigest } from "./section.ts";
import { socialCardOf } from "./social-cards.ts";
import type { Tag } from "./tags.ts";
import { tagUrl } from "./urls.ts";

/** A page for every live article, with the article before and after it in time, and its social card: a section a month. */
export function articleSections(edition: Edition, revisions: Revisions): Section[] {
  const shownTags = new Map<Tag, TagOnPage>();
  return [...articlesByMonth(edition)].map(([month, articles]) => ({
    name: `articles ${month}`,
    digest: sectionDigest(
      revisions.basis,
      articles.map((item) => revisionOfPage(item, edition, revisions)),
    ),
    draft: () => articles.flatMap((item) => draftArticle(item, edition, shownTags)),
  }));
}

/** `2025-01`, and its articles; both oldest first. */
export function articlesByMonth({ articles }: Edition): ReadonlyMap<string, readonly LiveArticle[]> {
  return Map.groupBy(articles, ({ day }) => day.slice(0, 7));
}

function revisionOfPage(item: LiveArticle, { articles }: Edition, revisions: Revisions): string {
  let whole = revisions.withTags(item);
  for (const shown of item.alsoRead) whole += `\n${revisions.ofArticle(shown)}`;
  for (const neighbour of [articles[item.position - 1], articles[item.position + 1]])
    whole += `\n${neighbour === undefined ? "" : revisions.ofArticle(neighbour)}`;
  return whole;
}

function draftArticle(item: LiveArticle, edition: Edition, shownTags: Map<Tag, TagOnPage>): Draft[] {
  const { url, position } = item;
  const card = socialCardOf(item, edition);
  const page: Draft = {
    url,
    content: {
      kind: "article",
      article: url,
      tags: item.tags.map((tag) => shownTag(tag, edition, shownTags)),
      alsoRead: item.alsoRead.map((shown) => shown.url),
      previous: edition.articles[position - 1]?.url,
      next: edition.articles[position + 1]?.url,
      socialCard: card?.file,
    },
  };
  if (card === undefined) return [page];
  return [page, { url: card.file.url, content: { kind: "card", article: url, recipe: card.recipe } }];
}

/** One object for all pages that show the tag. */
function shownTag(tag: Tag, edition: Edition, shownTags: Map<Tag, TagOnPage>): TagOnPage {
  let shown = shownTags.get(tag);
  if (shown === undefined) {
    const url = hasPage(edition, tag) ? tagUrl(tag.slug) : undefined;
    shown = { label: tag.label, lang: tag.lang, url };
    shownTags.set(tag, shown);
  }
  return shown;
}
