import { describe, expect, test } from "vitest";
import { assembleEdition } from "../../src/edition/assemble-edition.ts";
import { planPages } from "../../src/edition/plan-pages.ts";
import type { Article } from "../../src/model/article.ts";
import type { Page } from "../../src/model/page.ts";
import { at, makeArticle, makeArticles, makeNewsroom } from "../helpers/make-newsroom.ts";

const NOW = at("2027-06-01T12:00");

function planned(articles: readonly Article[], now = NOW): Map<string, Page> {
  const edition = assembleEdition(makeNewsroom({ articles }), { now, preview: false });
  const pages = planPages(edition, [], { frame: "frame", machine: "machine" });
  return new Map(pages.filter(({ url }) => url.startsWith("/search/")).map((page) => [page.url, page]));
}

function changed(before: Map<string, Page>, after: Map<string, Page>): string[] {
  const urls = new Set([...before.keys(), ...after.keys()]);
  return [...urls].filter((url) => before.get(url)?.fingerprint !== after.get(url)?.fingerprint).sort();
}

/** Articles an hour apart from a moment on. */
function hourly(count: number, from: string): Article[] {
  return makeArticles(count, (index) => ({
    slug: `khabar-${from.slice(0, 7)}-${index}`,
    publishedAt: at(from) + index * 3_600_000,
  }));
}

describe("the periods of the index", () => {
  test("are years for a small paper", () => {
    const urls = [...planned(makeArticles(30)).keys()];
    expect(urls).toEqual([
      "/search/",
      "/search/2025/0.txt",
      "/search/2025/1.txt",
      "/search/2025/2025-01.json",
      "/search/periods.json",
    ]);
  });

  test("are months after a year with many stories, and days after a month with very many", () => {
    const [first, second] = [hourly(500, "2025-01-01T00:30"), hourly(1200, "2026-01-01T00:30")];
    const months = [...planned([...first, ...second]).keys()];
    expect(months).toContain("/search/2025/7.txt");
    expect(months).toContain("/search/2026-01/7.txt");
    expect(months).toContain("/search/2026-01/2026-01-31.json");
    expect(months).toContain("/search/2026-02/0.txt");
    const everyTwentyMinutes = makeArticles(2300, (index) => ({
      publishedAt: at("2025-01-01T00:30") + index * 1_200_000,
    }));
    const days = [...planned(everyTwentyMinutes).keys()];
    expect(days).toContain("/search/2025-01/7.txt");
    expect(days).toContain("/search/2025-02-01/2025-02-01.json");
  });

  test("an empty paper has a search page and an empty list", () => {
    expect([...planned([]).keys()]).toEqual(["/search/", "/search/periods.json"]);
  });
});

describe("what one change touches", () => {
  const archive = [...hourly(900, "2025-01-01T00:30"), ...hourly(900, "2026-01-01T00:30")];
  const before = planned(archive);

  test("no publication cuts up a year that is under way", () => {
    for (const count of [399, 400, 401, 1500]) {
      const fresh = makeArticle({ slug: "nayi", publishedAt: at("2025-12-07T08:00") });
      const year = hourly(count, "2025-01-01T00:30");
      expect(changed(planned(year), planned([...year, fresh])).length).toBeLessThanOrEqual(12);
    }
  });

  test("publishing an article rewrites its month's words, its day's cards and the list, at most 12 files", () => {
    const fresh = makeArticle({ slug: "nayi", publishedAt: at("2026-02-07T08:00") });
    const touched = changed(before, planned([...archive, fresh]));
    expect(touched).toContain("/search/2026-02/2026-02-07.json");
    expect(touched).toContain("/search/periods.json");
    expect(touched.every((url) => url === "/search/periods.json" || url.startsWith("/search/2026-02/"))).toBe(
      true,
    );
    expect(touched.length).toBeLessThanOrEqual(12);
  });

  test("a new year begins with two files, and touches only the list and the page beside", () => {
    const fresh = makeArticle({ slug: "nayi", publishedAt: at("2027-01-01T00:10") });
    expect(changed(before, planned([...archive, fresh]))).toEqual([
      "/search/",
      "/search/2027-01/0.txt",
      "/search/2027-01/2027-01-01.json",
      "/search/periods.json",
    ]);
  });

  test("editing a body rewrites the words and the list, and no card", () => {
    const edited = archive.map((article, index) =>
      index === 5 ? { ...article, digest: "edited" } : article,
    );
    const touched = changed(before, planned(edited));
    expect(touched).not.toEqual([]);
    expect(touched.every((url) => /^\/search\/(?:2025\/\d\.txt|periods\.json)$/.test(url))).toBe(true);
  });

  test("an embargoed article leaves no trace", () => {
    const embargoed = makeArticle({ slug: "gupt", publishedAt: at("2028-01-01T00:00") });
    expect([...planned([...archive, embargoed]).values()]).toEqual([...before.values()]);
  });

  test("an article that left the site leaves the index", () => {
    const leaving = archive.map((article, index) =>
      index === 5 ? { ...article, expiresAt: at("2027-01-01T00:00") } : article,
    );
    expect(changed(before, planned(leaving))).toContain("/search/2025/2025-01.json");
  });
});
