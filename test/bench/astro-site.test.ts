import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { writeAstroArticle, writeAstroSite } from "../../scripts/bench/astro-site.ts";
import { type ArchiveOptions, archiveArticles, nextArticle } from "../../scripts/bench/generate-archive.ts";

const folder = mkdtempSync(join(tmpdir(), "akhbar-astro-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const archive: ArchiveOptions = { articles: 6, seed: 3, tags: 12, tagsPerArticle: 10 };
const siteDir = join(folder, "site");
const read = (file: string) => readFileSync(join(siteDir, file), "utf8");

/** A page, feed or list for everything that Akhbar prints; the brackets are Astro's. */
const ROUTES = [
  "404.astro",
  "[...list]/atom.xml.ts",
  "[...list]/feed.json.ts",
  "[...list]/feed.xml.ts",
  "[...list]/index.astro",
  "[...list]/page/[number]/index.astro",
  "[year]/[month]/[day]/[story]/index.astro",
  "[year]/[month]/[day]/index.astro",
  "[year]/[month]/[day]/page/[number]/index.astro",
  "[year]/[month]/index.astro",
  "[year]/index.astro",
  "feeds.opml.ts",
  "feeds/index.astro",
  "fragments/breaking.astro",
  "fragments/latest.astro",
  "fragments/trending.astro",
  "humans.txt.ts",
  "index.astro",
  "manifest.webmanifest.ts",
  "news-sitemap.xml.ts",
  "offline/index.astro",
  "robots.txt.ts",
  "search/index.astro",
  "sitemap.xml.ts",
  "sitemaps/[month].xml.ts",
  "sitemaps/sections.xml.ts",
];

describe("the Astro project of an archive", () => {
  beforeEach(() => writeAstroSite(archive, siteDir));

  test("holds the very bytes of the articles, where Akhbar has them too", () => {
    for (const { file, text } of archiveArticles(archive)) expect(read(`src/content/${file}`)).toBe(text);
    expect(read("src/content/authors/desk-sports.md")).toContain("खेल डेस्क");
  });

  test.each(ROUTES)("has a route %s", (route) => {
    expect(existsSync(join(siteDir, "src/pages", route))).toBe(true);
  });

  test("is told the categories, their desks, and the assets, which are all there", () => {
    expect(JSON.parse(read("src/data/categories.json"))[3]).toEqual({ id: "sports", name: "खेल" });
    expect(JSON.parse(read("src/data/desks.json")).sports.author).toBe("/author/desk-sports/");
    const assets: Record<string, string> = JSON.parse(read("src/data/assets.json"));
    for (const url of [...Object.values(assets), "/sw.js", "/favicon.ico", "/feed.css"])
      expect(existsSync(join(siteDir, "public", url))).toBe(true);
  });

  test("asks for packages by exact versions", () => {
    const { dependencies } = JSON.parse(read("package.json"));
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test("names the file that a new article brings, and none when the article is known", () => {
    const files = writeAstroArticle(siteDir, nextArticle(archive));
    expect(files).toEqual([join(siteDir, "src/content/articles/2024/12/khabar-7.md")]);
    expect(writeAstroArticle(siteDir, nextArticle(archive))).toEqual([]);
  });

  test("is written anew, without the articles that were added", () => {
    writeAstroArticle(siteDir, nextArticle(archive));
    writeAstroSite(archive, siteDir);
    expect(existsSync(join(siteDir, "src/content", nextArticle(archive).file))).toBe(false);
  });
});
