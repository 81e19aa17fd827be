import type { FeedContent } from "../model/page.ts";
import type { ArticleList } from "./article-list.ts";
import type { Edition } from "./edition.ts";
import type { Draft } from "./section.ts";
import { type FeedFormat, feedUrl, HOME_URL } from "./urls.ts";

/** A large paper has thousands of tags: their feeds tell what is new and leave the text to the page. */
const TAG_FEED_ITEMS = 15;

export type FeedSubject = Exclude<FeedContent["of"], { kind: "site" }>;

/** The feeds of the whole paper. */
export function planSiteFeeds(edition: Edition): Draft[] {
  const items = feedItemsOf("site", edition.articles, edition);
  return feedDrafts({ kind: "site" }, HOME_URL, items, ["rss", "atom", "json"], edition);
}

/** What a feed of that kind shows. */
export function feedItemsOf(
  kind: FeedContent["of"]["kind"],
  oldestFirst: ArticleList,
  { newsroom }: Edition,
): ArticleList {
  const { items } = newsroom.site.feeds;
  const count = kind === "tag" ? Math.min(TAG_FEED_ITEMS, items) : items;
  return oldestFirst.last(count);
}

/** The feeds of the site, or of what is listed at `listUrl`, one for each format. */
export function feedDrafts(
  of: FeedContent["of"],
  listUrl: string,
  items: ArticleList,
  formats: readonly FeedFormat[],
  { newsroom }: Edition,
): Draft[] {
  const articles = items.newestFirst().map(({ url }) => url);
  const fullText = newsroom.site.feeds.content === "full" && of.kind !== "tag";
  const subject: FeedContent["of"] = of.kind === "site" ? of : { kind: of.kind, link: of.link };
  return formats.map((format) => ({
    url: feedUrl(listUrl, format),
    content: { kind: "feed", format, of: subject, articles, fullText },
  }));
}
