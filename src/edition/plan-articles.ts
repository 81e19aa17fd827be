import type { TagOnPage } from "../model/page.ts";
import { type Edition, hasPage } from "./edition.ts";
import type { Draft } from "./plan-pages.ts";
import type { Tag } from "./tags.ts";
import { tagUrl } from "./urls.ts";

/** A page for every live article, with the article before and after it in time. */
export function planArticles(edition: Edition): Draft[] {
  const shownTags = new Map<Tag, TagOnPage>();
  for (const tag of edition.byTag.keys()) {
    const url = hasPage(edition, tag) ? tagUrl(tag.slug) : undefined;
    shownTags.set(tag, { label: tag.label, lang: tag.lang, url });
  }

  return edition.articles.map(({ url, tags, alsoRead }, position) => ({
    url,
    content: {
      kind: "article",
      article: url,
      tags: tags.map((tag) => shownTags.get(tag)).filter((shown) => shown !== undefined),
      alsoRead,
      previous: edition.articles[position - 1]?.url,
      next: edition.articles[position + 1]?.url,
      socialCard: edition.socialCards.get(url)?.file,
    },
  }));
}
