import type { ArticleHead } from "../model/article.ts";
import type { Site } from "../model/site.ts";
import type { Instant } from "../model/time.ts";
import type { ArticleList } from "./article-list.ts";
import { cutSitemap } from "./cut-sitemap.ts";
import type { Edition } from "./edition.ts";
import { itemAt } from "./item-at.ts";
import { isInNewsWindow } from "./liveness.ts";
import type { Range } from "./pagination.ts";
import { serveLeadPicture } from "./pictures.ts";
import type { ListAddress } from "./plan-lists.ts";
import type { Revisions } from "./revisions.ts";
import type { Draft, Section } from "./section.ts";
import { SITEMAP_LIMITS } from "./sitemap-limits.ts";
import { articleUrl, NEWS_SITEMAP_URL, numberedUrl, SITEMAP_INDEX_URL, sitemapUrl } from "./urls.ts";

/**
 * The sitemaps: one a month for the articles, so that old ones never change; one for `lists`, which are all other pages that
 * search engines may list; one for the news. A preview has none: nothing of it may be listed.
 */
export function sitemapSections(
  edition: Edition,
  revisions: Revisions,
  lists: readonly ListAddress[],
): Section[] {
  if (edition.preview) return [];
  const months = [...edition.byMonth].map(([month, articles]) => monthSitemaps(month, articles, edition));
  const sections = sectionSitemaps(edition, lists);
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
        return revisions.sectionDigest((parts) => {
          for (const { url, numbered } of lists) {
            parts.text(url);
            parts.number(numbered);
          }
        });
      },
      draft: () => draftSections(sections, lists),
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
  const filed = Array.from(articles.positions, (position) => itemAt(table.articles, position));
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
    const article = itemAt(table.articles, position);
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

interface SectionSitemap extends Range {
  readonly url: string;
}

function sectionSitemaps({ newsroom }: Edition, lists: readonly ListAddress[]): SectionSitemap[] {
  return cutSitemap(sizesOf(lists, newsroom.site.url), FILE_LIMITS).map((range, index) => ({
    ...range,
    url: sitemapUrl("sections", index + 1),
  }));
}

/** Most of an archive's lists have many numbered pages, whose addresses differ by the number alone. */
function* sizesOf(lists: readonly ListAddress[], origin: string): Generator<number> {
  for (const { url, numbered } of lists) {
    const front = bytesOfUrl(origin + url);
    yield front;
    const behind = front + numberedUrl("", numbered).length;
    for (let number = 1; number <= numbered; number++) yield behind;
  }
}

function draftSections(sitemaps: readonly SectionSitemap[], lists: readonly ListAddress[]): Draft[] {
  const urls = lists.flatMap(({ url, numbered }) => [
    url,
    ...Array.from({ length: numbered }, (_, index) => numberedUrl(url, index + 1)),
  ]);
  return sitemaps.map(({ url, start, end }) => ({
    url,
    content: { kind: "section-sitemap", urls: urls.slice(start, end) },
  }));
}

function newsSitemap({ articles, table, now }: Edition): Draft {
  // Only a preview has articles that are not news yet, and a preview has no sitemap.
  let start = articles.length;
  while (start > 0 && isInNewsWindow(itemAt(table.articles, start - 1), now)) start--;
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
