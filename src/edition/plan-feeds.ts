import type { FeedContent } from "../model/page.ts";
import { type Edition, hasPage, type LiveArticle } from "./edition.ts";
import type { Draft } from "./plan-pages.ts";
import { type FeedFormat, feedUrl, HOME_URL, tagUrl } from "./urls.ts";

const ALL_FORMATS: readonly FeedFormat[] = ["rss", "atom", "json"];

/** A large paper has thousands of tags: their feeds tell what is new and leave the text to the page. */
const TAG_FEED_ITEMS = 15;

/** The feeds of the site, of each category, of each author with an article, and of each tag with a page. */
export function planFeeds(edition: Edition): Draft[] {
  const { site } = edition.newsroom;

  function feeds(
    of: FeedContent["of"],
    listUrl: string,
    oldestFirst: readonly LiveArticle[],
    formats: readonly FeedFormat[],
  ): Draft[] {
    const ofTag = of.kind === "tag";
    const count = ofTag ? Math.min(TAG_FEED_ITEMS, site.feeds.items) : site.feeds.items;
    const articles = oldestFirst
      .slice(-count)
      .reverse()
      .map(({ url }) => url);
    const fullText = site.feeds.content === "full" && !ofTag;
    return formats.map((format) => ({
      url: feedUrl(listUrl, format),
      content: { kind: "feed", format, of, articles, fullText },
    }));
  }

  const ofCategories = [...edition.categoryLinks].flatMap(([id, link]) =>
    feeds({ kind: "category", link }, link.url, edition.byCategory.get(id) ?? [], ALL_FORMATS),
  );
  const ofAuthors = [...edition.authorLinks].flatMap(([id, link]) => {
    const articles = edition.byAuthor.get(id);
    return articles === undefined ? [] : feeds({ kind: "author", link }, link.url, articles, ALL_FORMATS);
  });
  const ofTags = [...edition.byTag].flatMap(([tag, articles]) => {
    if (!hasPage(edition, tag)) return [];
    const link = { id: tag.slug, name: tag.label, url: tagUrl(tag.slug) };
    return feeds({ kind: "tag", link }, link.url, articles, site.feeds.tagFormats);
  });
  return [
    ...feeds({ kind: "site" }, HOME_URL, edition.articles, ALL_FORMATS),
    ...ofCategories,
    ...ofAuthors,
    ...ofTags,
  ];
}
