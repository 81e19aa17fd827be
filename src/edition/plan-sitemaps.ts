import type { Instant } from "../model/time.ts";
import type { Edition, LiveArticle } from "./edition.ts";
import { isInNewsWindow } from "./liveness.ts";
import type { Draft } from "./plan-pages.ts";
import { NEWS_SITEMAP_URL, SITEMAP_INDEX_URL, sitemapUrl } from "./urls.ts";

/**
 * A sitemap may hold 50,000 URLs and 50 MB (sitemaps.org). With pictures an entry can reach 2 kB, so half the
 * URLs keeps both limits.
 */
const URLS_PER_SITEMAP = 25_000;
/** The most that Google reads of a news sitemap. */
const NEWS_ENTRIES = 1000;

/** The sitemaps: one a month for the articles, so that old ones never change; one for the sections; one for the news. */
export function planSitemaps(edition: Edition, pagesForReaders: readonly Draft[]): Draft[] {
  const months = monthSitemaps(edition);
  const sections = sectionSitemaps(pagesForReaders);
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
  const byMonth = Map.groupBy(edition.articles, ({ day }) => day.slice(0, 7));
  return [...byMonth].flatMap(([month, articles]) =>
    chunk(articles, URLS_PER_SITEMAP).map((part, index) => ({
      draft: {
        url: sitemapUrl(month, index + 1),
        content: { kind: "sitemap", month, articles: part.map(({ url }) => url) },
      } satisfies Draft,
      modifiedAt: lastChangeOf(part),
    })),
  );
}

/** A page of the site that search engines may list and that is not an article, by its path. */
function sectionSitemaps(pagesForReaders: readonly Draft[]): Draft[] {
  const urls = pagesForReaders
    .filter(({ content }) => content.kind !== "article" && content.kind !== "not-found")
    .map(({ url }) => url);
  return chunk(urls, URLS_PER_SITEMAP).map((part, index) => ({
    url: sitemapUrl("sections", index + 1),
    content: { kind: "section-sitemap", urls: part },
  }));
}

function newsSitemap(edition: Edition): Draft {
  const fresh = edition.articles.filter(({ article }) => isInNewsWindow(article, edition.now));
  const newestFirst = fresh.slice(-NEWS_ENTRIES).reverse();
  return { url: NEWS_SITEMAP_URL, content: { kind: "news-sitemap", articles: newestFirst.map(({ url }) => url) } };
}

function lastChangeOf(articles: readonly LiveArticle[]): Instant {
  return articles.reduce((latest, { card }) => Math.max(latest, card.modifiedAt), 0);
}

function chunk<T>(items: readonly T[], size: number): (readonly T[])[] {
  const chunks = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}
