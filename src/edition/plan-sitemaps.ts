import type { Card } from "../model/card.ts";
import type { Instant } from "../model/time.ts";
import { cutSitemap } from "./cut-sitemap.ts";
import type { Edition, LiveArticle } from "./edition.ts";
import { isIndexable } from "./indexable.ts";
import { isInNewsWindow } from "./liveness.ts";
import type { Draft } from "./plan-pages.ts";
import { SITEMAP_LIMITS } from "./sitemap-limits.ts";
import { NEWS_SITEMAP_URL, SITEMAP_INDEX_URL, sitemapUrl } from "./urls.ts";

/**
 * The sitemaps: one a month for the articles, so that old ones never change; one for the sections; one for the news.
 * A preview has none: nothing of it may be listed.
 */
export function planSitemaps(edition: Edition, pagesForReaders: readonly Draft[]): Draft[] {
  if (edition.preview) return [];
  const months = monthSitemaps(edition);
  const sections = sectionSitemaps(edition, pagesForReaders);
  const index: Draft = {
    url: SITEMAP_INDEX_URL,
    content: {
      kind: "sitemap-index",
      sitemaps: [
        ...sections.map(({ url }) => ({ url, modifiedAt: undefined })),
        ...months.map(({ draft, modifiedAt }) => ({ url: draft.url, modifiedAt })),
      ],
    },
  };
  return [index, ...sections, ...months.map(({ draft }) => draft), newsSitemap(edition)];
}

function monthSitemaps(edition: Edition): { draft: Draft; modifiedAt: Instant }[] {
  const { site } = edition.newsroom;
  const byMonth = Map.groupBy(edition.articles, ({ day }) => day.slice(0, 7));
  return [...byMonth].flatMap(([month, articles]) =>
    cutSitemap(articles, FILE_LIMITS, ({ card }) => bytesOfArticle(card, site.url)).map((part, index) => ({
      draft: {
        url: sitemapUrl(month, index + 1),
        content: { kind: "sitemap", month, articles: part.map(({ url }) => url) },
      } satisfies Draft,
      modifiedAt: lastChangeOf(part),
    })),
  );
}

/** Every page of the site that search engines may list and that is not an article, by its path. */
function sectionSitemaps(edition: Edition, pagesForReaders: readonly Draft[]): Draft[] {
  const { site } = edition.newsroom;
  const urls = pagesForReaders
    .filter(({ content }) => content.kind !== "article" && isIndexable(content.kind))
    .map(({ url }) => url);
  return cutSitemap(urls, FILE_LIMITS, (url) => bytesOfUrl(site.url + url)).map((part, index) => ({
    url: sitemapUrl("sections", index + 1),
    content: { kind: "section-sitemap", urls: part },
  }));
}

function newsSitemap(edition: Edition): Draft {
  const fresh = edition.articles.filter(({ article }) => isInNewsWindow(article, edition.now));
  const newestFirst = fresh.slice(-SITEMAP_LIMITS.newsEntries).reverse();
  return {
    url: NEWS_SITEMAP_URL,
    content: { kind: "news-sitemap", articles: newestFirst.map(({ url }) => url) },
  };
}

function lastChangeOf(articles: readonly LiveArticle[]): Instant {
  return articles.reduce((latest, { card }) => Math.max(latest, card.modifiedAt), 0);
}

/** Room for the file's first and last lines. */
const FRAME_BYTES = 1_000;
const FILE_LIMITS = { urls: SITEMAP_LIMITS.urls, bytes: SITEMAP_LIMITS.bytes - FRAME_BYTES };

/** More than the tags around one address take, its time included. */
const TAG_BYTES = 120;

function bytesOfArticle({ url, image }: Card, origin: string): number {
  const picture = image.kind === "photo" ? bytesOfUrl(origin + image.picture.fallback.url) : 0;
  return bytesOfUrl(origin + url) + picture;
}

/** The most that an address takes in XML. It is ASCII already; only these two of its characters are escaped there. */
function bytesOfUrl(url: string): number {
  return TAG_BYTES + url.replace(/['&]/g, "&#39;").length;
}
