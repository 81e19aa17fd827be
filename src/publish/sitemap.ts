import { SITEMAP_LIMITS } from "../edition/sitemap-limits.ts";
import { type Instant, toIso } from "../model/time.ts";
import { element, textElement } from "./xml.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
const IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";
const NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

/** An article in a sitemap. Addresses are complete. */
export interface UrlEntry {
  readonly loc: string;
  /** The last change that a reader would want to know of. */
  readonly lastmod: Instant;
  readonly images: readonly string[];
}

/** The sitemap of these articles. Throws when they are more than one file may hold, or none. */
export function buildSitemap(entries: readonly UrlEntry[]): string {
  refuse(entries.length > SITEMAP_LIMITS.urls || entries.length === 0, entries.length);
  return urlset({ "xmlns:image": IMAGE }, entries.map(urlElement));
}

/** The bytes that an entry takes in its sitemap, for splitting by size. */
export function sitemapEntryBytes(entry: UrlEntry): number {
  return Buffer.byteLength(urlElement(entry)) + 1;
}

/** Home, lists and plain pages. Without `lastmod`: what a list shows moves for many reasons, and a date that cannot be trusted is ignored everywhere. */
export function buildSectionSitemap(urls: readonly string[]): string {
  refuse(urls.length > SITEMAP_LIMITS.urls || urls.length === 0, urls.length);
  return urlset(
    {},
    urls.map((loc) => element("url", {}, textElement("loc", loc))),
  );
}

/** The index of the site's sitemaps, with the last change in each where it is known. */
export function buildSitemapIndex(
  sitemaps: readonly { readonly loc: string; readonly lastmod: Instant | undefined }[],
): string {
  refuse(sitemaps.length > SITEMAP_LIMITS.sitemapsPerIndex || sitemaps.length === 0, sitemaps.length);
  const children = sitemaps.map(({ loc, lastmod }) =>
    element("sitemap", {}, textElement("loc", loc) + lastmodElement(lastmod)),
  );
  return `${DECLARATION}\n${element("sitemapindex", { xmlns: SITEMAP }, lines(children))}\n`;
}

export interface NewsSitemap {
  /** The paper's name as Google News has it. */
  readonly name: string;
  /** ISO 639: `hi`, never `hi-IN`. */
  readonly language: string;
  readonly entries: readonly NewsEntry[];
}

export interface NewsEntry {
  readonly loc: string;
  /** The headline alone, without the site's name. */
  readonly title: string;
  /** First publication. */
  readonly publishedAt: Instant;
}

/** The articles of the last two days. Written without entries too, so that the address a crawler knows always answers. */
export function buildNewsSitemap({ name, language, entries }: NewsSitemap): string {
  refuse(entries.length > SITEMAP_LIMITS.newsEntries, entries.length);
  const [iso639 = language] = language.split("-");
  const publication = element(
    "news:publication",
    {},
    textElement("news:name", name) + textElement("news:language", iso639),
  );
  const children = entries.map(({ loc, title, publishedAt }) => {
    const date = textElement("news:publication_date", toIso(publishedAt));
    const news = element("news:news", {}, publication + date + textElement("news:title", title));
    return element("url", {}, textElement("loc", loc) + news);
  });
  return `${DECLARATION}\n${element("urlset", { xmlns: SITEMAP, "xmlns:news": NEWS }, lines(children))}\n`;
}

function urlset(namespaces: Readonly<Record<string, string>>, children: readonly string[]): string {
  return `${DECLARATION}\n${element("urlset", { xmlns: SITEMAP, ...namespaces }, lines(children))}\n`;
}

/** Children in the order that the schema demands. */
function urlElement({ loc, lastmod, images }: UrlEntry): string {
  const pictures = images
    .slice(0, SITEMAP_LIMITS.imagesPerUrl)
    .map((url) => element("image:image", {}, textElement("image:loc", url)));
  return element("url", {}, textElement("loc", loc) + lastmodElement(lastmod) + pictures.join(""));
}

function lastmodElement(lastmod: Instant | undefined): string {
  return lastmod === undefined ? "" : textElement("lastmod", toIso(lastmod));
}

function lines(children: readonly string[]): string {
  return children.length === 0 ? "" : `\n${children.join("\n")}\n`;
}

function refuse(wrong: boolean, count: number): void {
  if (wrong) throw new Error(`Bug: a sitemap was planned with ${count} entries.`);
}
