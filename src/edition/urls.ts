import type { ArticleHead } from "../model/article.ts";
import type { Site } from "../model/site.ts";
import { toIndianDay } from "../model/time.ts";

/** The path of an article: its permalink, else the site's pattern filled in. Percent-encoded. */
export function articleUrl(article: ArticleHead, site: Site): string {
  if (article.address !== undefined) return article.address;
  if (article.permalink !== undefined) return encodePath(article.permalink);
  const day = toIndianDay(article.publishedAt);
  let url = "";
  for (const part of partsOf(site.permalink)) url += fillIn(part, article, day);
  return url;
}

const patterns = new Map<string, readonly string[]>();

/** `/`, `:year`, `/`, `:slug`, `/` of `/:year/:slug/`. A site has one pattern, and it is filled in for every article. */
function partsOf(pattern: string): readonly string[] {
  let parts = patterns.get(pattern);
  if (parts === undefined) {
    parts = pattern.split(/(:year|:month|:day|:category|:slug)/).filter((part) => part !== "");
    patterns.set(pattern, parts);
  }
  return parts;
}

function fillIn(part: string, { category, slug }: ArticleHead, day: string): string {
  switch (part) {
    case ":year":
      return day.slice(0, 4);
    case ":month":
      return day.slice(5, 7);
    case ":day":
      return day.slice(8);
    case ":category":
      return category;
    case ":slug":
      return slug;
    default:
      return part;
  }
}

export function categoryUrl(id: string): string {
  return `/${id}/`;
}

export function tagUrl(slug: string): string {
  return `/tag/${slug}/`;
}

export function authorUrl(id: string): string {
  return `/author/${id}/`;
}

export function plainPageUrl(slug: string): string {
  return `/${slug}/`;
}

/** From `2025-01-18`. */
export function dayUrl(day: string): string {
  return `/${day.replaceAll("-", "/")}/`;
}

/** From `2025-01`. */
export function monthUrl(month: string): string {
  return `/${month.replace("-", "/")}/`;
}

export function yearUrl(year: string): string {
  return `/${year}/`;
}

/** The numbered page of a list, counted from the oldest: `/international/page/7/`. */
export function numberedUrl(listUrl: string, number: number): string {
  return `${listUrl}page/${number}/`;
}

export type FeedFormat = "rss" | "atom" | "json";

const FEED_FILES: Readonly<Record<FeedFormat, string>> = {
  rss: "feed.xml",
  atom: "atom.xml",
  json: "feed.json",
};

/** The feed below a list's path, or below `/` for the site's own. */
export function feedUrl(listUrl: string, format: FeedFormat): string {
  return listUrl + FEED_FILES[format];
}

export const HOME_URL = "/";
/** What the service worker shows in the place of a page that it cannot fetch. */
export const OFFLINE_URL = "/offline/";
/** Its address must never change: readers who have the worker ask for it by this name. */
export const WORKER_URL = "/sw.js";
export const SITEMAP_INDEX_URL = "/sitemap.xml";
export const NEWS_SITEMAP_URL = "/news-sitemap.xml";
export const FEEDS_URL = "/feeds/";
export const OPML_URL = "/feeds.opml";
export const MANIFEST_URL = "/manifest.webmanifest";

/** The file by which a search engine knows that the key is the paper's own (IndexNow). */
export function indexnowKeyUrl(key: string): string {
  return `/${key}.txt`;
}

/** The sitemap of a month (`2025-01`) or of the sections; parts after the first are numbered from 2. */
export function sitemapUrl(name: string, part: number): string {
  return part === 1 ? `/sitemaps/${name}.xml` : `/sitemaps/${name}-${part}.xml`;
}

export const SEARCH_URL = "/search/";
export const SEARCH_PERIODS_URL = "/search/periods.json";

/** The index of the words of a period (`2025`, `2025-01`, `2025-01-18`); files are counted from 0. */
export function searchWordsUrl(period: string, file: number | string): string {
  return `/search/${period}/${file}.txt`;
}

/** The cards of a period's stories, of one month or day of it. */
export function searchStoriesUrl(period: string, part: string): string {
  return `/search/${period}/${part}.json`;
}

export function fragmentUrl(name: string): string {
  return `/fragments/${name}.html`;
}

/** The output file of a path: folders end in `index.html`, and percent-encoding is undone. */
export function fileOf(url: string): string {
  const path = url.includes("%") ? decodeURIComponent(url.slice(1)) : url.slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** `/old/path` is served from `/old/path/index.html`; `/old/path.html` is a file as it stands. */
export function folderUrl(url: string): string {
  const last = url.slice(url.lastIndexOf("/") + 1);
  return last === "" || last.includes(".") ? url : `${url}/`;
}

/** A path as browsers and feeds write it: every byte outside RFC 3986's path characters percent-encoded, once. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeSegment).join("/");
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(safelyDecoded(segment).normalize("NFC"));
}

function safelyDecoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Two paths with one key are one file on some file system: case, Unicode form and invisible marks do not count. */
export function collisionKey(file: string): string {
  // As nearly every path is, and an archive has a hundred thousand.
  if (/^[a-z0-9/.-]*$/.test(file)) return file;
  return file
    .normalize("NFC")
    .toLowerCase()
    .replace(/\p{Cf}/gu, "");
}
