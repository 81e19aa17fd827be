import type { Instant } from "../model/time.ts";
import { cutSitemap } from "./cut-sitemap.ts";
import type { Edition } from "./edition.ts";
import type { LiveArticle } from "./live-article.ts";
import { isInNewsWindow } from "./liveness.ts";
import type { Revisions } from "./revisions.ts";
import type { Draft, Section } from "./section.ts";
import { SITEMAP_LIMITS } from "./sitemap-limits.ts";
import { NEWS_SITEMAP_URL, SITEMAP_INDEX_URL, sitemapUrl } from "./urls.ts";

/**
 * The sitemaps: one a month for the articles, so that old ones never change; one for the pages of `sectionUrls`, which
 * are all others that search engines may list; one for the news. A preview has none: nothing of it may be listed.
 */
export function sitemapSections(
  edition: Edition,
  revisions: Revisions,
  sectionUrls: readonly string[],
): Section[] {
  if (edition.preview) return [];
  const months = [...edition.byMonth].map(([month, articles]) => monthSitemaps(month, articles, edition));
  const sections = sectionSitemaps(edition, sectionUrls);
  const index: Draft = {
    url: SITEMAP_INDEX_URL,
    content: {
      kind: "sitemap-index",
      sitemaps: [
        ...sections.map(({ url }) => ({ url, modifiedAt: undefined })),
        ...months.flatMap(({ parts }) => parts.map(({ url, modifiedAt }) => ({ url, modifiedAt }))),
      ],
    },
  };
  return [
    { name: "sitemaps", digest: undefined, draft: () => [index, ...sections, newsSitemap(edition)] },
    ...months.map(({ month, articles, parts }) => ({
      name: `sitemap ${month}`,
      get digest() {
        return revisions.sectionDigest((parts) => parts.articles(articles));
      },
      draft: () => parts.map((part) => draftMonth(month, part)),
    })),
  ];
}

interface MonthPart {
  readonly url: string;
  readonly articles: readonly LiveArticle[];
  readonly modifiedAt: Instant;
}

function monthSitemaps(month: string, articles: readonly LiveArticle[], { newsroom }: Edition) {
  const bytesOf = (item: LiveArticle) => bytesOfArticle(item, newsroom.site.url);
  const parts = cutSitemap(articles, FILE_LIMITS, bytesOf).map(
    (part, index): MonthPart => ({
      url: sitemapUrl(month, index + 1),
      articles: part,
      modifiedAt: lastChangeOf(part),
    }),
  );
  return { month, articles, parts };
}

function draftMonth(month: string, { url, articles }: MonthPart): Draft {
  return { url, content: { kind: "sitemap", month, articles: articles.map((item) => item.url) } };
}

function sectionSitemaps({ newsroom }: Edition, urls: readonly string[]): Draft[] {
  return cutSitemap(urls, FILE_LIMITS, (url) => bytesOfUrl(newsroom.site.url + url)).map((part, index) => ({
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
  return articles.reduce((latest, { article }) => Math.max(latest, article.modifiedAt), 0);
}

/** Room for the file's first and last lines. */
const FRAME_BYTES = 1_000;
const FILE_LIMITS = { urls: SITEMAP_LIMITS.urls, bytes: SITEMAP_LIMITS.bytes - FRAME_BYTES };

/** More than the tags around one address take, its time included. */
const TAG_BYTES = 120;

/** More than the path of a picture, whose name we make (`pictures.ts`). */
const PICTURE_PATH_BYTES = 100;

function bytesOfArticle({ url, article }: LiveArticle, origin: string): number {
  const picture = article.leadPicture === undefined ? 0 : bytesOfUrl(origin) + PICTURE_PATH_BYTES;
  return bytesOfUrl(origin + url) + picture;
}

/** The most that an address takes in XML. It is ASCII already; only these two of its characters are escaped there. */
function bytesOfUrl(url: string): number {
  return TAG_BYTES + (/['&]/.test(url) ? url.replace(/['&]/g, "&#39;").length : url.length);
}
