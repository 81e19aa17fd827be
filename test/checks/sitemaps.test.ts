import { describe, expect, test } from "vitest";
import { checkNewsWindow } from "../../src/checks/news-window.ts";
import { checkSitemaps } from "../../src/checks/sitemaps.ts";
import { load, type SiteFiles, siteWith, soundSite } from "./sound-site.ts";

const MONTH = "sitemaps/2025-01.xml";
const SECTIONS = "sitemaps/sections.xml";
const NEWS = "news-sitemap.xml";
const ORIGIN = "https://akhbar.example";

function found(files: SiteFiles): string[] {
  return checkSitemaps(load(files)).map(({ file, what }) => `${file}: ${what}`);
}

function entries(count: number, entry: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => entry(index)).join("");
}

describe("checkSitemaps", () => {
  test("is content with a sound site", () => {
    expect(found(soundSite())).toEqual([]);
  });

  test.each([
    [
      "a time before the address",
      MONTH,
      /(<loc>[^<]*<\/loc>)(<lastmod>[^<]*<\/lastmod>)<im/,
      "<lastmod>2025-01-18T11:00:00+05:30</lastmod><loc>https://akhbar.example/2025/01/18/monsoon-kaise-banta-hai/</loc><im",
      "<loc> stands twice or out of order.",
    ],
    [
      "two addresses in an entry",
      MONTH,
      "<lastmod>",
      `<loc>${ORIGIN}/</loc><lastmod>`,
      "<loc> stands twice or out of order.",
    ],
    [
      "a time after a picture",
      MONTH,
      "</image:image>",
      "</image:image><priority>1</priority>",
      "<priority> stands twice or out of order.",
    ],
    [
      "an element that sitemaps do not know",
      SECTIONS,
      "</loc>",
      "</loc><title>x</title>",
      "<title> has no place in <url>.",
    ],
    [
      "something beside the entries",
      SECTIONS,
      "</urlset>",
      "<sitemap/></urlset>",
      "<sitemap> has no place in <urlset>.",
    ],
    [
      "a time in UTC",
      MONTH,
      "2025-01-17T16:05:00+05:30",
      "2025-01-17T10:35:00Z",
      `<lastmod> is not a time on India's clock: "2025-01-17T10:35:00Z".`,
    ],
    [
      "a day that does not exist",
      MONTH,
      "2025-01-17T16:05:00+05:30",
      "2025-02-30T16:05:00+05:30",
      `<lastmod> is not a time on India's clock: "2025-02-30T16:05:00+05:30".`,
    ],
    [
      "a picture without an address",
      MONTH,
      /<image:loc>[^<]*<\/image:loc>/,
      "<image:title>x</image:title>",
      "<image:image> has no <image:loc>.",
    ],
    [
      "a picture that is not there",
      MONTH,
      "barish",
      "nahin",
      `"${ORIGIN}/pictures/nahin-1200x675.png" is no picture of the site.`,
    ],
    [
      "a page of another site",
      SECTIONS,
      `${ORIGIN}/national/`,
      "https://example.org/national/",
      `"https://example.org/national/" is not on ${ORIGIN}.`,
    ],
    [
      "a page under http",
      SECTIONS,
      `${ORIGIN}/national/`,
      "http://akhbar.example/national/",
      `"http://akhbar.example/national/" is not on ${ORIGIN}.`,
    ],
    [
      "a relative address",
      SECTIONS,
      `${ORIGIN}/national/`,
      "/national/",
      `"/national/" is not on ${ORIGIN}.`,
    ],
    [
      "a page that is not there",
      SECTIONS,
      `${ORIGIN}/national/`,
      `${ORIGIN}/nahin/`,
      `"${ORIGIN}/nahin/" is no page of the site.`,
    ],
    [
      "an address in other characters than the canonical one",
      MONTH,
      "%E0%A4%96%E0%A5%87%E0%A4%A4",
      "खेत",
      `"${ORIGIN}/2025/01/17/खेत/" is not the page's canonical address.`,
    ],
    [
      "a page that is marked noindex",
      SECTIONS,
      `${ORIGIN}/national/`,
      `${ORIGIN}/404.html`,
      `"${ORIGIN}/404.html" is marked noindex.`,
    ],
    [
      "a redirect",
      SECTIONS,
      `${ORIGIN}/national/`,
      `${ORIGIN}/purana/`,
      `"${ORIGIN}/purana/" is a redirect.`,
    ],
    [
      "a fragment",
      SECTIONS,
      `${ORIGIN}/national/`,
      `${ORIGIN}/fragments/latest.html`,
      `"${ORIGIN}/fragments/latest.html" is a fragment.`,
    ],
    [
      "a page that stands there already",
      SECTIONS,
      `${ORIGIN}/national/`,
      `${ORIGIN}/about/`,
      `"${ORIGIN}/about/" stands in ${SECTIONS} already.`,
    ],
    [
      "an entry without its address",
      SECTIONS,
      `<loc>${ORIGIN}/national/</loc>`,
      "",
      "The entry has no <loc>.",
    ],
    [
      "the language of Google's news with its country",
      NEWS,
      "<news:language>hi<",
      "<news:language>hi-IN<",
      `<news:language> is not an ISO 639 code: "hi-IN".`,
    ],
    ["news without a name", NEWS, "<news:name>अख़बार</news:name>", "", "<news:name> is missing."],
    [
      "news in another order",
      NEWS,
      /(<news:news>)/,
      "<news:news><news:title>x</news:title>",
      "<publication> stands twice or out of order.",
    ],
    ["news without a title", NEWS, /<news:title>[^<]*<\/news:title>/, "", "<news:title> is missing."],
    [
      "news without a time",
      NEWS,
      /<news:publication_date>[^<]*<\/news:publication_date>/,
      "",
      `<news:publication_date> is not a time on India's clock: "".`,
    ],
    ["an entry that is no news", NEWS, /<news:news>.*?<\/news:news>/, "", "The entry is not one of news."],
  ])("tells of %s", (_, file, from, to, what) => {
    expect(found(siteWith(file, from, to))).toContain(`${file}: ${what}`);
  });

  test("tells of a page that no sitemap lists", () => {
    const files = siteWith(SECTIONS, `<url><loc>${ORIGIN}/privacy/</loc></url>`, "");
    expect(found(files)).toEqual(["privacy/index.html: No sitemap lists the page."]);
  });

  test.each([
    [
      "a sitemap that is not there",
      "sitemaps/2025-01.xml</loc>",
      "sitemaps/2025-02.xml</loc>",
      [
        `sitemap.xml: "${ORIGIN}/sitemaps/2025-02.xml" is no sitemap of the site.`,
        `${MONTH}: No index lists this sitemap.`,
      ],
    ],
    [
      "a page",
      "sitemaps/sections.xml",
      "about/",
      [
        `sitemap.xml: "${ORIGIN}/about/" is no sitemap of the site.`,
        `${SECTIONS}: No index lists this sitemap.`,
      ],
    ],
    [
      "a sitemap twice",
      "sitemaps/sections.xml",
      "sitemaps/2025-01.xml",
      [`sitemap.xml: "${ORIGIN}/${MONTH}" is listed already.`, `${SECTIONS}: No index lists this sitemap.`],
    ],
    [
      "another time than the newest entry's",
      "<lastmod>2025-01-18T11:00",
      "<lastmod>2025-01-18T11:01",
      [
        `sitemap.xml: <lastmod> is 2025-01-18T11:01:00+05:30, and the newest entry of ${MONTH} is of 2025-01-18T11:00:00+05:30.`,
      ],
    ],
  ])("tells of an index that lists %s", (_, from, to, whats) => {
    expect(found(siteWith("sitemap.xml", from, to))).toEqual(whats);
  });

  test("tells of a site without an index", () => {
    const { "sitemap.xml": _, ...files } = soundSite();
    expect(found(files)).toContain("sitemap.xml: The site has no sitemap index.");
  });

  test("tells of a sitemap with more than 50,000 entries, and of a news sitemap with more than 1,000", () => {
    const many = entries(50_001, (index) => `<url><loc>${ORIGIN}/${index}/</loc></url>`);
    expect(found(siteWith(SECTIONS, "</urlset>", `${many}</urlset>`))).toContain(
      `${SECTIONS}: The sitemap has 50010 entries.`,
    );
    const news = entries(1000, (index) => `<url><loc>${ORIGIN}/${index}/</loc></url>`);
    expect(found(siteWith(NEWS, "</urlset>", `${news}</urlset>`))).toContain(
      `${NEWS}: The sitemap has 1002 entries.`,
    );
  });

  test("an empty news sitemap is fine, any other empty one is not", () => {
    expect(found(siteWith(NEWS, /<url>[\s\S]*<\/url>/, ""))).toEqual([]);
    expect(found(siteWith(SECTIONS, /<url>[\s\S]*<\/url>/, ""))).toContain(
      `${SECTIONS}: The sitemap is empty.`,
    );
  });
});

describe("checkNewsWindow", () => {
  test("is content with a sound site", () => {
    expect(checkNewsWindow(load(soundSite()))).toEqual([]);
  });

  test("tells of an entry that is more than two days older than the newest", () => {
    const files = siteWith(NEWS, "2025-01-17T16:05:00+05:30", "2025-01-16T09:13:59+05:30");
    expect(checkNewsWindow(load(files))).toMatchObject([{ file: NEWS, line: 4, severity: "error" }]);
  });

  test("tells of an article that is newer than the oldest entry and left out", () => {
    const files = siteWith(NEWS, /<url><loc>\S*monsoon.*<\/url>/, "");
    expect(checkNewsWindow(load(files))).toMatchObject([
      { file: "2025/01/18/monsoon-kaise-banta-hai/index.html" },
    ]);
  });

  test("remarks on a site without one", () => {
    const { [NEWS]: _, ...files } = soundSite();
    expect(checkNewsWindow(load(files))).toMatchObject([{ severity: "notice" }]);
  });
});
