import { describe, expect, test } from "vitest";
import { assembleEdition } from "../../src/edition/assemble-edition.ts";
import { planPages } from "../../src/edition/plan-pages.ts";
import type { Newsroom } from "../../src/model/newsroom.ts";
import type { Page } from "../../src/model/page.ts";
import { at, makeArticle, makeArticles, makeNewsroom, makeSite } from "../helpers/make-newsroom.ts";

const NOW = at("2026-06-01T12:00");

function plan(newsroom: Newsroom, now = NOW, preview = false): Map<string, Page> {
  const edition = assembleEdition(newsroom, { now, preview });
  const pages = planPages(edition, [], { frame: "frame", machine: "machine" });
  return new Map(pages.map((page) => [page.url, page]));
}

/** URLs of pages whose fingerprint is not the same in both plans; what the search index costs is told in test/search. */
function changedBesidesSearch(before: Map<string, Page>, after: Map<string, Page>): string[] {
  return changed(before, after).filter((url) => !url.startsWith("/search/"));
}

/** URLs of pages whose fingerprint is not the same in both plans. */
function changed(before: Map<string, Page>, after: Map<string, Page>): string[] {
  const urls = new Set([...before.keys(), ...after.keys()]);
  return [...urls].filter((url) => before.get(url)?.fingerprint !== after.get(url)?.fingerprint).sort();
}

describe("planPages", () => {
  test("plans the contract's layout for one article", () => {
    const articles = [makeArticle({ slug: "iran-russia-deal", publishedAt: at("2025-01-18T00:10") })];
    const urls = [...plan(makeNewsroom({ articles })).keys()];
    expect(urls).toEqual(
      expect.arrayContaining([
        "/",
        "/2025/01/18/iran-russia-deal/",
        "/2025/01/18/",
        "/2025/01/",
        "/2025/",
        "/national/",
        "/national/feed.xml",
        "/national/atom.xml",
        "/national/feed.json",
        "/author/desk-national/",
        "/author/desk-national/feed.xml",
        "/feed.xml",
        "/atom.xml",
        "/feed.json",
        "/sitemap.xml",
        "/sitemaps/2025-01.xml",
        "/sitemaps/sections.xml",
        "/news-sitemap.xml",
        "/fragments/trending.html",
        "/fragments/latest.html",
        "/fragments/breaking.html",
        "/robots.txt",
        "/404.html",
      ]),
    );
  });

  test("gives the same plan for the same newsroom in any order", () => {
    const articles = makeArticles(30);
    const forwards = plan(makeNewsroom({ articles }));
    const backwards = plan(makeNewsroom({ articles: articles.toReversed() }));
    expect([...backwards.values()]).toEqual([...forwards.values()]);
  });

  test("shows a tag as text below the threshold and gives it a page from the threshold on", () => {
    const withTag = (count: number) => makeArticles(count, () => ({ tags: ["मानसून"] }));
    const below = plan(makeNewsroom({ articles: withTag(2) }));
    expect(below.has("/tag/mansun/")).toBe(false);
    const from = plan(makeNewsroom({ articles: withTag(3) }));
    expect(from.has("/tag/mansun/")).toBe(true);
    expect(from.has("/tag/mansun/feed.xml")).toBe(true);
  });

  test("merges the spellings of a tag into one page", () => {
    const spellings = ["हिंदी", "हिन्दी", "हिंदी "];
    const articles = makeArticles(3, (index) => ({ tags: [spellings[index] ?? ""] }));
    const page = plan(makeNewsroom({ articles })).get("/tag/hindi/");
    expect(page?.content).toMatchObject({
      kind: "list",
      articles: expect.arrayContaining(["/2025/01/01/khabar-1/"]),
    });
  });

  test("tells two tags with one romanised spelling apart by long vowels", () => {
    const articles = makeArticles(6, (index) => ({ tags: [index < 3 ? "कमल" : "कमाल"] }));
    const pages = plan(makeNewsroom({ articles }));
    expect(pages.has("/tag/kamal/")).toBe(true);
    expect(pages.has("/tag/kamaal/")).toBe(true);
  });

  test("leaves no trace of a draft, an embargoed or an expired article but the expired one's gone page", () => {
    const hidden = [
      makeArticle({ slug: "draft", title: "गुप्तमसौदा", draft: true, tags: ["गुप्तटैग"] }),
      makeArticle({
        slug: "embargo",
        title: "गुप्तभविष्य",
        publishedAt: at("2030-01-01T00:00"),
        authors: ["desk-sports"],
      }),
      makeArticle({ slug: "expired", title: "गुप्तअतीत", expiresAt: at("2025-02-01T00:00") }),
    ];
    const without = plan(makeNewsroom({ articles: makeArticles(3) }));
    const pages = plan(makeNewsroom({ articles: [...makeArticles(3), ...hidden] }));
    expect(changed(without, pages)).toEqual(["/2025/01/18/expired/"]);
    expect(pages.get("/2025/01/18/expired/")?.content).toEqual({ kind: "gone" });
    expect(JSON.stringify([...pages.values()])).not.toContain("गुप्त");
  });

  test("shows drafts and embargoed articles in a preview", () => {
    const articles = [
      makeArticle({ slug: "draft", draft: true }),
      makeArticle({ slug: "kal", publishedAt: at("2030-01-01T00:00") }),
    ];
    const pages = plan(makeNewsroom({ articles }), NOW, true);
    expect(pages.has("/2025/01/18/draft/")).toBe(true);
    expect(pages.has("/2030/01/01/kal/")).toBe(true);
  });

  test("leads aliases to the article, as pages and as lists for the hosts that read them", () => {
    const articles = [makeArticle({ aliases: ["/purana/pata/", "/समाचार/बारिश/"] })];
    const pages = plan(makeNewsroom({ site: makeSite({ hosts: ["netlify"] }), articles }));
    const url = "/2025/01/18/barish/";
    expect(pages.get("/purana/pata/")?.content).toEqual({ kind: "redirect", to: url });
    expect(pages.get(encodeURI("/समाचार/बारिश/"))?.file).toBe("समाचार/बारिश/index.html");
    expect(pages.get("/_redirects")?.content).toMatchObject({
      redirects: [{ from: "/purana/pata/", to: url }, {}],
    });
  });
});

describe("what one change touches", () => {
  const tags = Array.from({ length: 10 }, (_, index) => `विषय ${index + 1}`);
  const archive = () => makeArticles(400, () => ({ tags }));
  const before = plan(makeNewsroom({ articles: archive() }));

  test("publishing one article with ten tags touches at most 60 files, its neighbour's page among them", () => {
    const fresh = makeArticle({ slug: "nayi-khabar", tags, publishedAt: at("2026-02-10T08:00") });
    const touched = changed(before, plan(makeNewsroom({ articles: [...archive(), fresh] })));
    expect(touched).toContain("/2026/02/10/nayi-khabar/");
    expect(touched).toContain("/2026/02/04/khabar-400/");
    expect(touched).not.toContain("/2026/02/03/khabar-399/");
    expect(touched.length).toBeLessThanOrEqual(60);
  });

  test("editing a body touches its page and the full-text feeds that show it", () => {
    const edited = archive().map((article) =>
      article.slug === "khabar-390" ? { ...article, digest: "edited" } : article,
    );
    expect(changedBesidesSearch(before, plan(makeNewsroom({ articles: edited })))).toEqual([
      "/2026/01/25/khabar-390/",
      "/atom.xml",
      "/author/desk-national/atom.xml",
      "/author/desk-national/feed.json",
      "/author/desk-national/feed.xml",
      "/feed.json",
      "/feed.xml",
      "/national/atom.xml",
      "/national/feed.json",
      "/national/feed.xml",
    ]);
  });

  test("editing an old body touches nothing but its page and the search index of its time", () => {
    const edited = archive().map((article) =>
      article.slug === "khabar-100" ? { ...article, digest: "edited" } : article,
    );
    expect(changedBesidesSearch(before, plan(makeNewsroom({ articles: edited })))).toEqual([
      "/2025/04/10/khabar-100/",
    ]);
  });

  test("time alone touches only the news sitemap", () => {
    const articles = archive();
    const day1 = plan(makeNewsroom({ articles }), at("2026-02-05T08:00"));
    const day3 = plan(makeNewsroom({ articles }), at("2026-02-07T08:00"));
    expect(changed(day1, day3)).toEqual(["/news-sitemap.xml"]);
  });
});
