import type { ArticleHead } from "../model/article.ts";
import type { Site } from "../model/site.ts";
import type { Instant } from "../model/time.ts";
import type { ArticleList } from "./article-list.ts";
import { cutSitemap } from "./cut-sitemap.ts";
import type { Edition } from "./edition.ts";
import { isInNewsWindow } from "./liveness.ts";
import { serveLeadPicture } from "./pictures.ts";
import type { Revisions } from "./revisions.ts";
import type { Draft, Section } from "./section.ts";
import { SITEMAP_LIMITS } from "./sitemap-limits.ts";
import { articleUrl, NEWS_SITEMAP_URL, SITEMAP_INDEX_URL, sitemapUrl } from "./urls.ts";

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
    { name: "sitemaps", digest: undefined, draft: () => [index, newsSitemap(edition)] },
    {
      name: "section sitemaps",
      get digest() {
        return revisions.sectionDigest(({ text }) => text(sectionUrls.join("\n")));
      },
      draft: () => sections,
    },
    ...months.map(({ month, articles, parts }) => ({
      name: `sitemap ${month}`,
      get digest() {
        return revisions.sectionDigest((parts) => parts.cards(articles.positions));
      },
      draft: () => parts.map((part) => draftMonth(month, part, edition)),
    })),
  ];
}

interface MonthPart {
  readonly url: string;
  readonly articles: ArticleList;
  readonly modifiedAt: Instant;
}

function monthSitemaps(month: string, articles: ArticleList, { newsroom, table }: Edition) {
  const filed = Array.from(articles.positions, (position) => known(table.articles, position));
  const sizes = filed.map((article) => bytesOfArticle(article, newsroom.site));
  const parts = cutSitemap(sizes, FILE_LIMITS).map(({ start, end }, index): MonthPart => {
    const modifiedAt = filed
      .slice(start, end)
      .reduce((latest, article) => Math.max(latest, article.modifiedAt), 0);
    return { url: sitemapUrl(month, index + 1), articles: articles.slice(start, end), modifiedAt };
  });
  return { month, articles, parts };
}

function draftMonth(month: string, { url, articles }: MonthPart, { newsroom, table }: Edition): Draft {
  const entries = Array.from(articles.positions, (position) => {
    const article = known(table.articles, position);
    const { modifiedAt, leadPicture } = article;
    const picture = leadPicture && newsroom.pictures.get(leadPicture.file);
    return {
      url: articleUrl(article, newsroom.site),
      modifiedAt,
      picture: picture && serveLeadPicture(picture, leadPicture.focus).set.fallback.url,
    };
  });
  return { url, content: { kind: "sitemap", month, entries } };
}

function sectionSitemaps({ newsroom }: Edition, urls: readonly string[]): Draft[] {
  const sizes = urls.map((url) => bytesOfUrl(newsroom.site.url + url));
  return cutSitemap(sizes, FILE_LIMITS).map(({ start, end }, index) => ({
    url: sitemapUrl("sections", index + 1),
    content: { kind: "section-sitemap", urls: urls.slice(start, end) },
  }));
}

function newsSitemap({ articles, table, now }: Edition): Draft {
  // Only a preview has articles that are not news yet, and a preview has no sitemap.
  let start = articles.length;
  while (start > 0 && isInNewsWindow(known(table.articles, start - 1), now)) start--;
  const newestFirst = articles.slice(start).last(SITEMAP_LIMITS.newsEntries).newestFirst();
  return {
    url: NEWS_SITEMAP_URL,
    content: { kind: "news-sitemap", articles: newestFirst.map(({ url }) => url) },
  };
}

/** Room for the file's first and last lines. */
const FRAME_BYTES = 1_000;
const FILE_LIMITS = { urls: SITEMAP_LIMITS.urls, bytes: SITEMAP_LIMITS.bytes - FRAME_BYTES };

/** More than the tags around one address take, its time included. */
const TAG_BYTES = 120;

/** More than the path of a picture, whose name we make (`pictures.ts`). */
const PICTURE_PATH_BYTES = 100;

function bytesOfArticle(article: ArticleHead, site: Site): number {
  const picture = article.leadPicture === undefined ? 0 : bytesOfUrl(site.url) + PICTURE_PATH_BYTES;
  return bytesOfUrl(site.url + articleUrl(article, site)) + picture;
}

/** The most that an address takes in XML. It is ASCII already; only these two of its characters are escaped there. */
function bytesOfUrl(url: string): number {
  return TAG_BYTES + (/['&]/.test(url) ? url.replace(/['&]/g, "&#39;").length : url.length);
}

function known<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`Bug: there is nothing at ${index}.`);
  return item;
}
