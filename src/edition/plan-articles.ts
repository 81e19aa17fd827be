import type { TagOnPage } from "../model/page.ts";
import { type Edition, hasPage } from "./edition.ts";
import type { LiveArticle } from "./live-article.ts";
import type { Parts } from "./revisions.ts";
import type { Draft } from "./section.ts";
import { socialCardOf } from "./social-cards.ts";
import type { Tag } from "./tags.ts";
import { tagUrl } from "./urls.ts";

/** Adds what an article's page follows from: itself, its company and its neighbours. */
export function addArticle(position: number, { articles }: Edition, parts: Parts): void {
  parts.source(position);
  parts.card(position);
  parts.tags(position);
  parts.alsoRead(position);
  if (position === 0) parts.number(0);
  else parts.card(position - 1);
  if (position === articles.length - 1) parts.number(0);
  else parts.card(position + 1);
}

/** Its page, with the article before and after it in time, and its social card. `shownTags` has one object for all pages that show a tag. */
export function draftArticle(item: LiveArticle, edition: Edition, shownTags: Map<Tag, TagOnPage>): Draft[] {
  const { url, position } = item;
  const card = socialCardOf(item, edition);
  const page: Draft = {
    url,
    content: {
      kind: "article",
      article: url,
      tags: item.tags.map((tag) => shownTag(tag, edition, shownTags)),
      alsoRead: item.alsoRead.map((shown) => shown.url),
      previous: position === 0 ? undefined : edition.articles.at(position - 1)?.url,
      next: edition.articles.at(position + 1)?.url,
      socialCard: card?.file,
    },
  };
  if (card === undefined) return [page];
  return [page, { url: card.file.url, content: { kind: "card", article: url, recipe: card.recipe } }];
}

function shownTag(tag: Tag, edition: Edition, shownTags: Map<Tag, TagOnPage>): TagOnPage {
  let shown = shownTags.get(tag);
  if (shown === undefined) {
    const url = hasPage(edition, tag) ? tagUrl(tag.slug) : undefined;
    shown = { label: tag.label, lang: tag.lang, url };
    shownTags.set(tag, shown);
  }
  return shown;
}
