import { expect, test } from "vitest";
import { assembleEdition } from "../../src/edition/assemble-edition.ts";
import { cutSitemap } from "../../src/edition/cut-sitemap.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { planPages } from "../../src/edition/plan-pages.ts";
import { sitemapSections } from "../../src/edition/plan-sitemaps.ts";
import { revisionsOf } from "../../src/edition/revisions.ts";
import { SITEMAP_LIMITS } from "../../src/edition/sitemap-limits.ts";
import type { Newsroom } from "../../src/model/newsroom.ts";
import type { PageContent } from "../../src/model/page.ts";
import { buildSectionSitemap, buildSitemap } from "../../src/publish/sitemap.ts";
import { at, makeArticle, makeArticles, makeNewsroom, makeSite } from "../helpers/make-newsroom.ts";

const NOW = at("2026-06-01T12:00");
const PAGES = 60_000;

function planned(newsroom: Newsroom, preview = false): Map<string, PageContent> {
  const edition = assembleEdition(newsroom, { now: NOW, preview });
  const pages = planPages(edition, [], { frame: "frame", machine: "machine" });
  return new Map(pages.map(({ url, content }) => [url, content]));
}

function sitemapsOf(edition: Edition, urls: readonly string[]) {
  const lists = urls.map((url) => ({ url, numbered: 0 }));
  return sitemapSections(edition, revisionsOf(edition, "basis"), lists).flatMap(({ draft }) => draft());
}

function sectionUrls(newsroom: Newsroom): readonly string[] {
  const content = planned(newsroom).get("/sitemaps/sections.xml");
  return content?.kind === "section-sitemap" ? content.urls : [];
}

test("60,000 pages go into two section sitemaps, both within the limits and in the index", () => {
  const edition = assembleEdition(makeNewsroom(), { now: NOW, preview: false });
  const urls = Array.from({ length: PAGES }, (_, index) => `/tag/tag-${index}/`);
  const drafts = sitemapsOf(edition, urls);
  const parts = drafts.flatMap(({ content }) => (content.kind === "section-sitemap" ? [content.urls] : []));
  expect(parts.map((part) => part.length)).toEqual([SITEMAP_LIMITS.urls, PAGES - SITEMAP_LIMITS.urls]);
  expect(parts.flat()).toEqual(urls);
  for (const part of parts)
    expect(Buffer.byteLength(buildSectionSitemap(part))).toBeLessThan(SITEMAP_LIMITS.bytes);
  const index = drafts.find(({ content }) => content.kind === "sitemap-index")?.content;
  const named = index?.kind === "sitemap-index" ? index.sitemaps.map(({ url }) => url) : [];
  expect(named).toEqual(expect.arrayContaining(["/sitemaps/sections.xml", "/sitemaps/sections-2.xml"]));
});

test("the numbered pages of a list stand behind its front, with room for the longest number", () => {
  const edition = assembleEdition(makeNewsroom(), { now: NOW, preview: false });
  const lists = [
    { url: "/national/", numbered: 2 },
    { url: "/sports/", numbered: 0 },
  ];
  const drafts = sitemapSections(edition, revisionsOf(edition, "basis"), lists).flatMap(({ draft }) =>
    draft(),
  );
  const urls = drafts.flatMap(({ content }) => (content.kind === "section-sitemap" ? content.urls : []));
  expect(urls).toEqual(["/national/", "/national/page/1/", "/national/page/2/", "/sports/"]);
});

test("60,000 articles of one month go into two sitemaps, and one more changes only the last", () => {
  const articles = makeArticles(PAGES, (index) => ({
    slug: `khabar-${index}`,
    publishedAt: at("2026-05-01T00:00") + index * 40_000,
  }));
  const partsOf = (count: number) => {
    const newsroom = makeNewsroom({ articles: articles.slice(0, count) });
    const edition = assembleEdition(newsroom, { now: NOW, preview: false });
    return sitemapsOf(edition, []).flatMap(({ url, content }) =>
      content.kind === "sitemap" ? [[url, content.entries] as const] : [],
    );
  };
  const before = partsOf(PAGES - 1);
  expect(before.map(([url, urls]) => [url, urls.length])).toEqual([
    ["/sitemaps/2026-05.xml", SITEMAP_LIMITS.urls],
    ["/sitemaps/2026-05-2.xml", PAGES - 1 - SITEMAP_LIMITS.urls],
  ]);
  const after = partsOf(PAGES);
  expect(after[0]).toEqual(before[0]);
  expect(after[1]?.[1]).toHaveLength(PAGES - SITEMAP_LIMITS.urls);
});

test("entries that would pass 50 MB are cut by their size, with room for every byte that is written", () => {
  const loc = (index: number) => `https://akhbar.example/${"%E0%A4%95".repeat(200)}'${index}/`;
  const entries = Array.from({ length: 40_000 }, (_, index) => loc(index));
  const limits = { urls: SITEMAP_LIMITS.urls, bytes: SITEMAP_LIMITS.bytes };
  const sizes = entries.map((url) => url.length + 120);
  const parts = cutSitemap(sizes, limits).map(({ start, end }) => entries.slice(start, end));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flat()).toEqual(entries);
  for (const part of parts) {
    const xml = buildSitemap(part.map((url) => ({ loc: url, lastmod: NOW, images: [] })));
    expect(Buffer.byteLength(xml)).toBeLessThanOrEqual(SITEMAP_LIMITS.bytes);
  }
});

test("the sections are every page once that may be listed and is no article", () => {
  const articles = makeArticles(25, (index) => ({
    slug: `khabar-${index}`,
    publishedAt: at("2026-05-01T00:00") + index * 3_600_000,
    aliases: [`/purana/${index}/`],
  }));
  const gone = makeArticle({
    slug: "gone",
    publishedAt: at("2026-05-02T00:00"),
    expiresAt: at("2026-05-03T00:00"),
  });
  const draft = makeArticle({ slug: "draft", draft: true });
  const site = makeSite({ pageSize: 5 });
  const newsroom = makeNewsroom({ site, articles: [...articles, gone, draft] });
  const urls = sectionUrls(newsroom);
  expect(new Set(urls).size).toBe(urls.length);
  expect(urls).toEqual(
    expect.arrayContaining(["/", "/national/", "/national/page/1/", "/2026/05/", "/2026/", "/feeds/"]),
  );
  const unlisted = [
    "/404.html",
    "/offline/",
    "/purana/0/",
    "/2026/05/02/gone/",
    ...articles.map(({ slug }) => `/2026/05/01/${slug}/`),
  ];
  expect(urls.filter((url) => unlisted.includes(url) || url.startsWith("/fragments/"))).toEqual([]);
});

test("a preview has no sitemap", () => {
  const urls = [...planned(makeNewsroom({ articles: [makeArticle()] }), true).keys()];
  expect(urls.filter((url) => url.includes("sitemap"))).toEqual([]);
});
