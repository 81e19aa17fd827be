import { describe, expect, test } from "vitest";
import { SITEMAP_LIMITS } from "../../src/edition/sitemap-limits.ts";
import {
  buildNewsSitemap,
  buildSectionSitemap,
  buildSitemap,
  buildSitemapIndex,
  sitemapEntryBytes,
  type UrlEntry,
} from "../../src/publish/sitemap.ts";
import { FORBIDDEN_TEXT, HOSTILE_TEXTS } from "./makers.ts";
import { childOf, childrenOf, parseXml, textOf } from "./parse-xml.ts";

const SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}";
const IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}";
const NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}";

function makeUrl(changes: Partial<UrlEntry> = {}): UrlEntry {
  return {
    loc: "https://akhbar.example/2025/01/18/iran-russia-deal/",
    lastmod: Date.UTC(2025, 0, 18, 5, 30),
    images: ["https://akhbar.example/pictures/monsoon-1600.jpg"],
    ...changes,
  };
}

describe("a sitemap of articles", () => {
  test("has address, last change with offset, then pictures", () => {
    const { root } = parseXml(buildSitemap([makeUrl()]));
    const url = childOf(root, `${SITEMAP}url`);
    expect(root.name).toBe(`${SITEMAP}urlset`);
    expect(url.children.map(({ name }) => name)).toEqual([
      `${SITEMAP}loc`,
      `${SITEMAP}lastmod`,
      `${IMAGE}image`,
    ]);
    expect(textOf(url, `${SITEMAP}lastmod`)).toBe("2025-01-18T11:00:00+05:30");
    expect(textOf(childOf(url, `${IMAGE}image`), `${IMAGE}loc`)).toBe(
      "https://akhbar.example/pictures/monsoon-1600.jpg",
    );
  });

  test("escapes addresses after percent-encoding", () => {
    const loc = "https://akhbar.example/%E0%A4%95/?a='1'&b=\"2\"";
    const xml = buildSitemap([makeUrl({ loc })]);
    expect(textOf(childOf(parseXml(xml).root, `${SITEMAP}url`), `${SITEMAP}loc`)).toBe(loc);
    expect(xml).toContain("&#39;1&#39;&amp;b=&quot;2&quot;");
  });

  test("names at most a thousand pictures of a page", () => {
    const images = Array.from({ length: 1_200 }, (_, index) => `https://akhbar.example/${index}.jpg`);
    const { root } = parseXml(buildSitemap([makeUrl({ images })]));
    expect(childrenOf(childOf(root, `${SITEMAP}url`), `${IMAGE}image`)).toHaveLength(1_000);
  });

  test("is refused when it holds too many addresses, or none", () => {
    expect(() => buildSitemap([])).toThrow("Bug:");
    expect(() => buildSitemap(Array.from({ length: SITEMAP_LIMITS.urls + 1 }, () => makeUrl()))).toThrow(
      "Bug:",
    );
  });

  test("is as long as its entries say", () => {
    const one = Buffer.byteLength(buildSitemap([makeUrl()]));
    const two = Buffer.byteLength(buildSitemap([makeUrl(), makeUrl()]));
    expect(two - one).toBe(sitemapEntryBytes(makeUrl()));
  });
});

test("a sitemap of sections has addresses alone", () => {
  const { root } = parseXml(
    buildSectionSitemap(["https://akhbar.example/", "https://akhbar.example/about/"]),
  );
  expect(root.children.map((url) => url.children.map(({ name }) => name))).toEqual([
    [`${SITEMAP}loc`],
    [`${SITEMAP}loc`],
  ]);
});

test("the index has a last change where it is known", () => {
  const { root } = parseXml(
    buildSitemapIndex([
      { loc: "https://akhbar.example/sitemaps/sections.xml", lastmod: undefined },
      { loc: "https://akhbar.example/sitemaps/2025-01.xml", lastmod: Date.UTC(2025, 0, 18, 5, 30) },
    ]),
  );
  const [sections, month] = childrenOf(root, `${SITEMAP}sitemap`);
  expect(sections?.children).toHaveLength(1);
  expect(month && textOf(month, `${SITEMAP}lastmod`)).toBe("2025-01-18T11:00:00+05:30");
});

describe("the news sitemap", () => {
  const entry = {
    loc: "https://akhbar.example/a/",
    title: "मानसून आया",
    publishedAt: Date.UTC(2025, 0, 18, 3, 44),
  };

  test("has name, language, first publication with offset and title", () => {
    const { root } = parseXml(buildNewsSitemap({ name: "अख़बार", language: "hi", entries: [entry] }));
    const news = childOf(childOf(root, `${SITEMAP}url`), `${NEWS}news`);
    expect(news.children.map(({ name }) => name.replace(NEWS, ""))).toEqual([
      "publication",
      "publication_date",
      "title",
    ]);
    const publication = childOf(news, `${NEWS}publication`);
    expect(textOf(publication, `${NEWS}name`)).toBe("अख़बार");
    expect(textOf(publication, `${NEWS}language`)).toBe("hi");
    expect(textOf(news, `${NEWS}publication_date`)).toBe("2025-01-18T09:14:00+05:30");
  });

  test("has the language without its region", () => {
    expect(buildNewsSitemap({ name: "अख़बार", language: "hi-IN", entries: [entry] })).toContain(
      "<news:language>hi</news:language>",
    );
  });

  test("is a sitemap without entries too", () => {
    const { root } = parseXml(buildNewsSitemap({ name: "अख़बार", language: "hi", entries: [] }));
    expect(root.name).toBe(`${SITEMAP}urlset`);
    expect(root.children).toEqual([]);
  });

  test("is refused with more entries than Google reads", () => {
    const entries = Array.from({ length: 1_001 }, () => entry);
    expect(() => buildNewsSitemap({ name: "अख़बार", language: "hi", entries })).toThrow("Bug:");
  });

  test.each([...HOSTILE_TEXTS.map((text) => [text, text]), [FORBIDDEN_TEXT.typed, FORBIDDEN_TEXT.kept]])(
    "has the headline %j as %j",
    (title = "", expected = "") => {
      const { root } = parseXml(
        buildNewsSitemap({ name: "अख़बार", language: "hi", entries: [{ ...entry, title }] }),
      );
      expect(textOf(childOf(childOf(root, `${SITEMAP}url`), `${NEWS}news`), `${NEWS}title`)).toBe(expected);
    },
  );
});
