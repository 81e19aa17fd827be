import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseBuildFlags, UsageError } from "../../scripts/build-flags.ts";
import { articleText, newspaper, storyAt } from "./newspaper.ts";
import { withSite } from "./site-folder.ts";
import { statesOf, treeHash } from "./tree.ts";

describe("npm run build", () => {
  test("ends with 0 and a summary, and lays the site out as the contract says", () =>
    withSite(newspaper(12), (site) => {
      const { code, stdout, stderr } = site.command();
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toMatch(/^12 articles, \d+ pages: \d+ printed, 0 kept, 0 removed\.$/m);
      expect(stdout).toMatch(/^\d+\.\d s, peak memory \d+ MB\.$/m);
      expect(stdout).toMatch(/^(?:Next build due .*\+05:30\.|No further build is due by the clock\.)$/m);
      for (const file of [
        "index.html",
        "2025/01/05/khabar-4/index.html",
        "2025/01/05/index.html",
        "2025/01/index.html",
        "2025/index.html",
        "national/index.html",
        "author/desk/index.html",
        "about/index.html",
        "404.html",
        "feed.xml",
        "atom.xml",
        "feed.json",
        "national/feed.xml",
        "national/atom.xml",
        "national/feed.json",
        "author/desk/feed.xml",
        "sitemap.xml",
        "sitemaps/2025-01.xml",
        "sitemaps/sections.xml",
        "news-sitemap.xml",
        "fragments/latest.html",
        "robots.txt",
        "manifest.webmanifest",
      ]) {
        expect(existsSync(join(site.dist, file)), file).toBe(true);
      }
    }));

  test("leaves nothing beside the site", () =>
    withSite(newspaper(2), (site) => {
      expect(site.command().code).toBe(0);
      expect(
        [...statesOf(site.root).keys()].filter((path) =>
          /^\.|\.(?:tmp|next|journal|lock)\b|\/lock/.test(path),
        ),
      ).toEqual([]);
    }));

  test("--json reports on stdout for programs", () =>
    withSite(newspaper(3), (site) => {
      const { code, stdout } = site.command(["--json"]);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        built: true,
        articles: 3,
        kept: 0,
        removed: 0,
        ignored: [],
      });
    }));

  test("names what the content folder holds and nothing uses", () =>
    withSite({ ...newspaper(1), "articles/notes.txt": "याद रहे" }, (site) => {
      expect(site.command().stdout).toContain("articles/notes.txt");
    }));

  test("a mistake is told as file:line: what fix, ends with 1, and leaves the site as it was", () =>
    withSite(newspaper(4), async (site) => {
      await site.built();
      const [hash, states] = [treeHash(site.dist), statesOf(site.dist)];
      site.write({
        "articles/khabar-1.md": articleText({ ...storyAt(1), title: "नया शीर्षक" }),
        "articles/khabar-9.md": articleText({ ...storyAt(9), date: "31/01/2026" }),
      });
      const { code, stdout, stderr } = site.command();
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toBe(
        `${site.content}/articles/khabar-9.md:4: 'date' is not a time: "31/01/2026". Write it as 2026-01-31T18:05+05:30.\n`.replace(
          "18:05",
          /T(\d\d:\d\d)\+05:30\.\n$/.exec(stderr)?.[1] ?? "18:05",
        ),
      );
      expect(treeHash(site.dist)).toBe(hash);
      expect(statesOf(site.dist)).toEqual(states);
    }));

  test("all mistakes are told together, and --json gives them to programs", () =>
    withSite(
      { ...newspaper(2), "articles/a.md": "no front matter", "site.yaml": "title: x\nurl: y\n" },
      (site) => {
        const { code, stdout, stderr } = site.command(["--json"]);
        expect(code).toBe(1);
        const { built, problems } = JSON.parse(stdout) as { built: boolean; problems: { file: string }[] };
        expect(built).toBe(false);
        expect(new Set(problems.map(({ file }) => file.slice(site.content.length + 1)))).toEqual(
          new Set(["articles/a.md", "site.yaml"]),
        );
        expect(stderr.trim().split("\n")).toHaveLength(problems.length);
        expect(existsSync(site.dist)).toBe(false);
      },
    ));

  test("a content folder that is not there is a problem of the content", () =>
    withSite(newspaper(1), (site) => {
      const { code, stderr } = site.command(["--content", join(site.root, "contnet")]);
      expect(code).toBe(1);
      expect(stderr).toContain("contnet:1: There is no such folder.");
    }));

  test("an unknown flag is wrong use: 2, the message on stderr, and nothing built", () =>
    withSite(newspaper(1), (site) => {
      const { code, stdout, stderr } = site.command(["--nonsense"]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("--nonsense");
      expect(existsSync(site.dist)).toBe(false);
    }));

  test.each([
    [["--now", "kal"], "--now is not a time"],
    [["--now", ""], "--now is not a time"],
    [["--url", "akhbar.example"], "--url is not an origin"],
    [["--url", "https://akhbar.example/hindi/"], "--url is not an origin"],
    [["--workers", "0"], "--workers is not a count"],
    [["--workers", "1.5"], "--workers is not a count"],
    [["extra"], "extra"],
  ])("%j is wrong use", (flags, message) => {
    expect(() => parseBuildFlags(flags)).toThrow(message);
    expect(() => parseBuildFlags(flags)).toThrow(UsageError);
  });

  test("--drafts shows drafts and embargoed articles, never to be indexed, under a banner", () =>
    withSite(
      {
        ...newspaper(2),
        "articles/d.md": articleText({ ...storyAt(5), slug: "masauda", more: ["draft: true"] }),
        "articles/e.md": articleText({ ...storyAt(6), slug: "aage", date: "2026-01-01T09:00+05:30" }),
      },
      (site) => {
        const preview = join(site.root, "preview");
        expect(site.command(["--drafts", "--output", preview]).code).toBe(0);
        expect(site.command().code).toBe(0);
        const draft = "2025/01/06/masauda/index.html";
        for (const file of [
          draft,
          "2026/01/01/aage/index.html",
          "index.html",
          "2025/01/01/khabar-0/index.html",
        ]) {
          const html = readFileSync(join(preview, file), "utf8");
          expect(html, file).toMatch(/<meta name="robots" content="[^"]*noindex/);
          expect(html, file).toMatch(/class="[^"]*(?:preview|draft)[^"]*"/);
        }
        expect(existsSync(join(site.dist, draft))).toBe(false);
        expect(readFileSync(join(site.dist, "index.html"), "utf8")).not.toContain("noindex");
      },
    ));

  test("--url takes the place of the address in site.yaml, in every file", () =>
    withSite(newspaper(3), (site) => {
      expect(site.command(["--url", "https://pareekshan.example"]).code).toBe(0);
      for (const file of [
        "index.html",
        "feed.xml",
        "sitemap.xml",
        "robots.txt",
        "2025/01/01/khabar-0/index.html",
      ]) {
        const text = readFileSync(join(site.dist, file), "utf8");
        expect(text, file).toContain("https://pareekshan.example/");
        expect(text, file).not.toContain("https://akhbar.example");
      }
    }));

  test("--full prints every page again and changes none", () =>
    withSite(newspaper(3), async (site) => {
      await site.built();
      const states = statesOf(site.dist);
      const { code, stdout } = site.command(["--full"]);
      expect(code).toBe(0);
      expect(stdout).toMatch(/ 0 kept, 0 removed/);
      expect(statesOf(site.dist)).toEqual(states);
    }));

  test("the folders may be named from where the command runs", () =>
    withSite(newspaper(2), (site) => {
      const flags = ["--content", "content", "--output", "out/site", "--cache", "out/memory"];
      expect(site.command(flags).code).toBe(0);
      expect(existsSync(join(site.root, "out/site/index.html"))).toBe(true);
    }));

  test("an output folder that is there and empty is filled", () =>
    withSite(newspaper(2), (site) => {
      mkdirSync(site.dist);
      expect(site.command().code).toBe(0);
      expect(existsSync(join(site.dist, "index.html"))).toBe(true);
    }));
});
