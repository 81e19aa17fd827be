import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { hindi } from "../../src/language/hi/hindi.ts";
import type { Article } from "../../src/model/article.ts";
import { openSearch, StaleSearchError } from "../../src/search/open-search.ts";
import { at, makeArticle, makeNewsroom } from "../helpers/make-newsroom.ts";
import { ask, query, type SearchedSite, searchedSite } from "./searched-site.ts";

const folder = mkdtempSync(join(tmpdir(), "akhbar-search-"));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "articles"));

/** A paper whose articles have these bodies. */
function paper(
  articles: readonly (Partial<Article> & { readonly body?: string })[],
  preview = false,
): SearchedSite {
  const written = articles.map(({ body = "", ...changes }, index) => {
    const article = makeArticle({ slug: `khabar-${index}`, title: "ख़बर", description: "सार", ...changes });
    writeFileSync(join(folder, article.file), `---\ntitle: x\n---\n\n${body}\n`);
    return { ...article, digest: body };
  });
  return searchedSite(makeNewsroom({ articles: written }), at("2026-06-01T12:00"), folder, preview);
}

const slugs = ({ cards }: { readonly cards: readonly { readonly url: string }[] }) =>
  cards.map(({ url }) => url.split("/").at(-2));

describe("what is found", () => {
  test("a story by a word of its headline, tags, standfirst, points and body, and by its author", async () => {
    const site = paper([
      {
        slug: "a",
        title: "मानसून आया",
        tags: ["केरल"],
        description: "तट पर बादल",
        points: ["छाता रखें"],
        body: "धान की रोपाई",
      },
      { slug: "b", body: "और कुछ" },
    ]);
    for (const word of ["मानसून", "केरल", "बादलों", "छाते", "रोपाई"])
      expect(slugs(await ask(site, word)), word).toEqual(["a"]);
    expect((await ask(site, "राष्ट्रीय डेस्क")).count).toBe(2);
  });

  test("the word in the headline before the word in passing, and the newer among equals", async () => {
    const site = paper([
      { slug: "passing", publishedAt: at("2025-03-01T10:00"), body: "धान की बात" },
      { slug: "headline", publishedAt: at("2025-01-01T10:00"), title: "धान का दाम" },
      { slug: "newer", publishedAt: at("2025-04-01T10:00"), body: "धान की बात" },
    ]);
    expect(slugs(await ask(site, "धान"))).toEqual(["headline", "newer", "passing"]);
    expect(slugs(await ask(site, "धान", { order: "newest" }))).toEqual(["newer", "passing", "headline"]);
  });

  test("the word as typed before a misspelling of it", async () => {
    const site = paper([
      { slug: "kamal", body: "कमल का फूल" },
      { slug: "kamaal", body: "कमाल की बात", publishedAt: at("2025-05-01T10:00") },
    ]);
    expect(slugs(await ask(site, "कमल"))).toEqual(["kamal", "kamaal"]);
    expect(slugs(await ask(site, "कमाल"))).toEqual(["kamaal", "kamal"]);
    expect((await ask(site, "कमिला")).count).toBe(0);
  });

  test.each([
    ["iran", "ईरान में"],
    ["eeran", "ईरान में"],
    ["ज़मीन", "जमीन का"],
    ["जमीन", "ज़मीन का"],
    ["हिन्दी", "हिंदी में"],
    ["दिल्\u200dली", "दिल्ली से"],
    ["2025", "साल २०२५ में"],
    ["upi", "यूपीआई से"],
    ["समझौतों", "समझौता हुआ"],
    ["रूस", "रूस–ईरान।भारत"],
  ])("'%s' finds '%s'", async (typed, body) => {
    expect((await ask(paper([{ body }, { body: "और कुछ" }]), typed)).count).toBe(1);
  });

  test("only stories with both of two words", async () => {
    const site = paper([
      { slug: "both", body: "ईरान और रूस" },
      { body: "ईरान अकेला" },
      { body: "रूस अकेला" },
      { body: "कुछ" },
    ]);
    expect(slugs(await ask(site, "ईरान रूस"))).toEqual(["both"]);
    expect((await ask(site, "ईरान झबकल")).count).toBe(0);
  });

  test("nothing for a query without a word", async () => {
    expect(await paper([{ body: "कुछ" }]).search.find(query(" ?!। "))).toBeUndefined();
  });

  test("nothing of an embargoed story, though a preview has it", async () => {
    const secret = [{ title: "गोपनीय बैठक", publishedAt: at("2026-07-01T10:00") }, { body: "कुछ" }];
    expect((await ask(paper(secret), "गोपनीय")).count).toBe(0);
    expect((await ask(paper(secret, true), "गोपनीय")).count).toBe(1);
  });
});

describe("the filters", () => {
  const site = paper([
    {
      slug: "one",
      category: "sports",
      authors: ["desk-sports"],
      publishedAt: at("2024-05-01T10:00"),
      body: "दौड़",
    },
    {
      slug: "two",
      category: "national",
      authors: ["desk-sports", "desk-national"],
      publishedAt: at("2025-05-01T10:00"),
      body: "दौड़",
    },
    {
      slug: "three",
      category: "national",
      authors: ["desk-national"],
      publishedAt: at("2025-06-01T10:00"),
      body: "दौड़",
    },
  ]);

  test.each([
    [{ category: "sports" }, ["one"]],
    [{ author: "desk-sports" }, ["two", "one"]],
    [{ category: "national", author: "desk-sports" }, ["two"]],
    [{ year: "2024" }, ["one"]],
    [{ year: "2025" }, ["three", "two"]],
    [{ category: "sports", year: "2025" }, []],
  ])("%j leaves %j", async (filters, left) => {
    const found = await ask(site, "दौड़", filters);
    expect(slugs(found)).toEqual(left);
    expect(found.count).toBe(left.length);
  });
});

describe("what is fetched", () => {
  test("one word file of a period for a word, whatever its spellings, and the cards that are shown", async () => {
    const site = paper(
      Array.from({ length: 200 }, (_, index) => ({
        publishedAt: at("2025-01-01T10:00") + index * 86_400_000,
        body: index === 100 ? "ईरान" : "कुछ",
      })),
    );
    await ask(site, "ईरान");
    expect(site.fetched.map((url) => url.replace(/\?.*/, ""))).toEqual([
      "/search/periods.json",
      expect.stringMatching(/^\/search\/2025\/\d\.txt$/),
      "/search/2025/2025-04.json",
    ]);
    await ask(site, "iran");
    expect(site.fetched).toHaveLength(3);
  });

  test("a large archive is searched for its last two years unless the reader wants the rest", async () => {
    const listed = ["2026", "2025", "2024", "2023"].map((name) => ({
      name,
      count: 1500,
      files: 8,
      digest: name,
    }));
    const listing = { words: "/search/:period/:file.txt", stories: "/s", periods: listed };
    const asked = new Set<string>();
    const search = openSearch({
      listing: "/search/periods.json",
      coder: hindi,
      get: async (url) => {
        if (url === "/search/periods.json") return JSON.stringify(listing);
        asked.add(url.split("/")[2] ?? "");
        return "\n";
      },
    });
    expect(await search.find(query("ईरान"))).toMatchObject({ count: 0, hasOlder: true });
    expect([...asked]).toEqual(["2026", "2025"]);
    expect(await search.find(query("ईरान", { older: true }))).toMatchObject({ hasOlder: false });
    expect([...asked]).toEqual(["2026", "2025", "2024", "2023"]);
  });

  test("a failure is told, and not remembered", async () => {
    let isOffline = true;
    const site = paper([{ body: "बारिश" }]);
    const search = openSearch({
      listing: "/search/periods.json",
      coder: hindi,
      get: async (url) => {
        if (isOffline) throw new Error("offline");
        return site.print(url.replace(/\?.*/, ""));
      },
    });
    await expect(search.find(query("बारिश"))).rejects.toThrow("offline");
    isOffline = false;
    expect(await search.find(query("बारिश"))).toMatchObject({ count: 1 });
  });

  test("a page that stood open through a new edition shows no wrong story, and asks anew", async () => {
    const articles = [{ slug: "b", publishedAt: at("2025-01-05T10:00"), body: "बारिश" }];
    const old = paper(articles);
    const fresh = paper([...articles, { slug: "a", publishedAt: at("2025-01-04T10:00"), body: "धूप" }]);
    let current = old;
    const get = async (url: string) => current.print(url.replace(/\?.*/, ""));
    const search = openSearch({ listing: "/search/periods.json", coder: hindi, get });
    const found = await search.find(query("बारिश"));
    current = fresh;
    await expect(found?.cards(0, 10)).rejects.toThrow(StaleSearchError);
    const again = await search.find(query("बारिश"));
    expect((await again?.cards(0, 10))?.map(({ url }) => url)).toEqual(["/2025/01/05/b/"]);
  });
});
