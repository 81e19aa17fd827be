import type { Article } from "../model/article.ts";
import type { Site } from "../model/site.ts";
import { toIndianDay } from "../model/time.ts";

/** The path of an article: its permalink, else the site's pattern filled in. Percent-encoded. */
export function articleUrl(article: Article, site: Site): string {
  if (article.permalink !== undefined) return encodePath(article.permalink);
  const [year = "", month = "", day = ""] = toIndianDay(article.publishedAt).split("-");
  return site.permalink
    .replace(":year", year)
    .replace(":month", month)
    .replace(":day", day)
    .replace(":category", article.category)
    .replace(":slug", article.slug);
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
export const SITEMAP_INDEX_URL = "/sitemap.xml";
export const NEWS_SITEMAP_URL = "/news-sitemap.xml";

/** The sitemap of a month (`2025-01`) or of the sections; parts after the first are numbered from 2. */
export function sitemapUrl(name: string, part: number): string {
  return part === 1 ? `/sitemaps/${name}.xml` : `/sitemaps/${name}-${part}.xml`;
}

export function fragmentUrl(name: string): string {
  return `/fragments/${name}.html`;
}

/** The output file of a path: folders end in `index.html`, and percent-encoding is undone. */
export function fileOf(url: string): string {
  const path = decodeURIComponent(url.slice(1));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
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
  return file.normalize("NFC").toLowerCase().replace(/\p{Cf}/gu, "");
}
