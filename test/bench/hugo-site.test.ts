import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { builtFiles } from "../../scripts/bench/built-files.ts";
import { type ArchiveOptions, archiveArticles, nextArticle } from "../../scripts/bench/generate-archive.ts";
import { writeHugoArticle, writeHugoSite } from "../../scripts/bench/hugo-site.ts";

const folder = mkdtempSync(join(tmpdir(), "akhbar-hugo-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const archive: ArchiveOptions = { articles: 60, seed: 3, tags: 12, tagsPerArticle: 10 };
const siteDir = join(folder, "site");
const outputDir = join(folder, "dist");
const hugoIsHere = spawnSync("hugo", ["version"]).status === 0;

describe("the Hugo project of an archive", () => {
  test("holds the very bytes of the articles, each in the folder of its day", () => {
    writeHugoSite(archive, siteDir);
    for (const { file, day, text } of archiveArticles(archive)) {
      const name = file.slice(file.lastIndexOf("/"));
      expect(readFileSync(join(siteDir, "content", ...day.split("-"), name), "utf8")).toBe(text);
    }
  });

  test("names the files that a new article brings, and none when the article is known", () => {
    writeHugoSite(archive, siteDir);
    const files = writeHugoArticle(siteDir, nextArticle(archive));
    expect(files.at(-1)).toMatch(/content\/2024\/12\/31\/khabar-61\.md$/);
    expect(files.every((file) => existsSync(file))).toBe(true);
    expect(writeHugoArticle(siteDir, nextArticle(archive))).toEqual([]);
  });

  describe.skipIf(!hugoIsHere)("built by Hugo", () => {
    const articles = [...archiveArticles(archive)];
    const read = (file: string) => readFileSync(join(outputDir, file), "utf8");

    test("prints every article, day, month, year, tag and feed", () => {
      writeHugoSite(archive, siteDir);
      const flags = [
        "--source",
        siteDir,
        "--destination",
        outputDir,
        "--cacheDir",
        join(folder, "cache"),
        "--quiet",
      ];
      const hugo = spawnSync("hugo", [...flags, "--clock", "2025-01-01T00:00:00+05:30"], {
        encoding: "utf8",
      });
      expect(`${hugo.stdout}${hugo.stderr}`).toBe("");
      const { kinds } = builtFiles(outputDir);
      expect(kinds.get("articles")).toBe(60);
      expect(kinds.get("days")).toBe(new Set(articles.map(({ day }) => day)).size);
      expect(kinds.get("months")).toBe(new Set(articles.map(({ day }) => day.slice(0, 7))).size);
      expect(kinds.get("month sitemaps")).toBe(kinds.get("months"));
      expect(kinds.get("years")).toBe(10);
      expect([kinds.get("tags"), kinds.get("tags, feeds")]).toEqual([12, 12]);
      // Site, ten categories and ten authors with three formats each.
      expect(kinds.get("other feeds")).toBe(63);
    });

    test("prints feeds in which the newest article comes first", () => {
      const rss = read("feed.xml");
      expect(rss).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>/);
      expect(/<item>[\s\S]*?<guid isPermaLink="true">([^<]*)/.exec(rss)?.[1]).toMatch(/\/khabar-60\/$/);
      expect(JSON.parse(read("feed.json")).items[0].url).toMatch(/\/khabar-60\/$/);
      expect(read("atom.xml").match(/<entry>/g)?.length).toBe(30);
    });

    test("prints articles with neighbours in time, related stories and structured data", () => {
      const page = read(`${articles[29]?.day.replaceAll("-", "/")}/khabar-30/index.html`);
      expect(page).toMatch(/href="[^"]*\/khabar-29\/" rel="prev"/);
      expect(page).toMatch(/href="[^"]*\/khabar-31\/" rel="next"/);
      const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? "";
      expect(JSON.parse(data)["@graph"].map((thing: { "@type": string }) => thing["@type"])).toEqual([
        "NewsArticle",
        "BreadcrumbList",
      ]);
    });

    test.each([30, 60])(
      "finds related stories of article %d among the older ones of its category",
      (number) => {
        const { day, text } = articles[number - 1] ?? { day: "", text: "" };
        const category = /^category: .*$/m.exec(text)?.[0] ?? "none";
        const older = articles.slice(0, number - 1).filter((other) => other.text.includes(category));
        const page = read(`${day.replaceAll("-", "/")}/khabar-${number}/index.html`);
        const links = [...page.matchAll(/story-card__link" href="([^"]*)"/g)];
        // All articles of this archive share tags.
        expect(links.length).toBe(Math.min(4, older.length));
        expect(links.length).toBeGreaterThan(0);
        for (const [, href = ""] of links)
          expect(older.some(({ file }) => file.endsWith(`${href.split("/").at(-2)}.md`))).toBe(true);
      },
    );
  });
});
