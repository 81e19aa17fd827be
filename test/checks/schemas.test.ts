import { describe, expect, test } from "vitest";
import { checkSchemas } from "../../src/checks/schemas.ts";
import { load, type SiteFiles, siteWith, soundSite } from "./sound-site.ts";

const ORIGIN = "https://akhbar.example";
const MONTH = "sitemaps/2025-01.xml";
const NEWS = "news-sitemap.xml";

/** What the schemas alone have to say, whatever our rules have said before. */
function found(files: SiteFiles): string[] {
  return load(files).invalid.map(({ severity, file, what }) => `${severity} ${file}: ${what}`);
}

type Case = [name: string, from: string | RegExp, to: string, what: RegExp];

const SITEMAP: Case[] = [
  [
    "a priority over 1",
    /(?<=16:05:00\+05:30<\/lastmod>)/,
    "<priority>2</priority>",
    /'priority'.*'2' is greater/,
  ],
  [
    "a frequency in Hindi",
    /(?<=16:05:00\+05:30<\/lastmod>)/,
    "<changefreq>रोज़</changefreq>",
    /'changefreq'.*'रोज़' is not an element/,
  ],
  ["an attribute that the protocol does not know", "<url>", '<url id="1">', /'url', attribute 'id'/],
  [
    "an address of few characters",
    /<loc>[^<]*%E0[^<]*<\/loc>/,
    "<loc>/khet/</loc>",
    /'loc': \[facet 'minLength'\]/,
  ],
  [
    "a picture with a title, which Google reads no longer",
    "</image:loc>",
    "</image:loc><image:title>बादल</image:title>",
    /'title': This element is not expected/,
  ],
  [
    "a picture by a relative address",
    /<image:loc>[^<]*/,
    "<image:loc>/pictures/barish.png",
    /'loc'.*pattern/,
  ],
  [
    "another language without its address",
    "</image:image>",
    '</image:image><xhtml:link xmlns:xhtml="http://www.w3.org/1999/xhtml" rel="alternate" hreflang="en"/>',
    /'link': The attribute 'href' is required/,
  ],
  [
    "an element of a module that nobody published",
    "</image:image>",
    '</image:image><x:story xmlns:x="https://akhbar.example/x"/>',
    /'story': No matching global element declaration/,
  ],
];

const NEWS_SITEMAP: Case[] = [
  [
    "genres, which are no longer asked for",
    "<news:publication_date>",
    "<news:genres>Blog</news:genres><news:publication_date>",
    /'genres': This element is not expected/,
  ],
  [
    "the name twice",
    "<news:language>",
    "<news:name>अख़बार</news:name><news:language>",
    /'name': This element/,
  ],
  [
    "an attribute that Google does not know",
    "<news:title>",
    '<news:title lang="hi">',
    /'title', attribute 'lang'/,
  ],
];

const INDEX: Case[] = [
  [
    "how often a sitemap changes",
    "/sections.xml</loc>",
    "/sections.xml</loc><changefreq>daily</changefreq>",
    /'changefreq': This element is not expected/,
  ],
  [
    "a page among the sitemaps",
    "</sitemapindex>",
    "<url/></sitemapindex>",
    /'url': This element is not expected/,
  ],
];

const ATOM: Case[] = [
  [
    "an attribute that Atom does not know",
    "<entry>",
    '<entry id="1">',
    /Invalid attribute id for element entry/,
  ],
  ["no id", /<id>[^<]*atom[^<]*<\/id>/, "", /The element lacks a child, or has/],
  ["words between the entries", "<entry>", "ख़बर<entry>", /got text/],
  ["a link that leads nowhere", "<published>", '<link rel="related"/><published>', /link/],
  [
    "a media type that is none",
    'type="application/atom+xml"',
    'type="atom"',
    /Invalid attribute type for element link/,
  ],
  ["a language that is none", 'xml:lang="hi"', 'xml:lang="हिन्दी"', /or has one or an attribute that/],
  [
    "a time in words",
    "<updated>2025-01-17T16:05:00+05:30",
    "<updated>कल",
    /dateTime doesn't allow value 'कल'/,
  ],
  ["an element of Atom's in a category", 'label="नेशनल"/>', 'label="नेशनल"><name>x</name></category>', /./],
  ["an element of Atom's in a summary", "<summary>समुद्र", "<summary><title>x</title>समुद्र", /./],
];

const JSON_FEED: Case[] = [
  [
    "a relative address",
    `"home_page_url": "${ORIGIN}/"`,
    '"home_page_url": "/"',
    /\/home_page_url must match format "uri"/,
  ],
  [
    "a raw address",
    /"url": "[^"]*2025\/01\/17[^"]*"/,
    `"url": "${ORIGIN}/2025/01/17/खेत/"`,
    /\/items\/1\/url must match format "uri"/,
  ],
  [
    "a key of nobody's",
    '"language": "hi",',
    '"language": "hi", "paper": 1,',
    /additional properties 'paper'/,
  ],
  ["an empty author", '"name": "राष्ट्रीय डेस्क"', "", /\/items\/0\/authors\/0 must NOT have fewer than 1/],
  ["an id that is a number", /"id": "[^"]*monsoon[^"]*"/, '"id": 18', /\/items\/0\/id must be string/],
  [
    "an item without content",
    /"content_html": .*\n/,
    "",
    /\/items\/0 must have required property 'content_html'/,
  ],
  ["tags that are no list", /"tags": \[\s*"मॉनसून"\s*\]/, '"tags": "मॉनसून"', /\/items\/0\/tags must be array/],
  [
    "an attachment without its type",
    '"tags":',
    `"attachments": [{"url": "${ORIGIN}/icon.png"}], "tags":`,
    /attachments\/0 must have required property 'mime_type'/,
  ],
  [
    "an attachment of a size in words",
    '"tags":',
    `"attachments": [{"url": "${ORIGIN}/icon.png", "mime_type": "image/png", "size_in_bytes": "64"}], "tags":`,
    /size_in_bytes must be number/,
  ],
];

describe("checkSchemas", () => {
  test("is content with a sound site", () => {
    expect(found(soundSite())).toEqual([]);
  });

  test.each([
    ...SITEMAP.map((one) => [MONTH, ...one] as const),
    ...NEWS_SITEMAP.map((one) => [NEWS, ...one] as const),
    ...INDEX.map((one) => ["sitemap.xml", ...one] as const),
    ...ATOM.map((one) => ["atom.xml", ...one] as const),
    ...JSON_FEED.map((one) => ["feed.json", ...one] as const),
  ])("tells of %s with %s", (file, _, from, to, what) => {
    const findings = found(siteWith(file, from, to));
    expect(findings).toContainEqual(expect.stringMatching(what));
    expect(findings.every((finding) => finding.startsWith(`error ${file}: `))).toBe(true);
  });

  test("names the line in the file, and in a JSON Feed that of the item", () => {
    const atom = siteWith("atom.xml", /<entry>(?=\s*<title>खेत)/, '<entry id="1">');
    const lineIn = (files: SiteFiles, file: string, text: string) =>
      String(files[file])
        .split("\n")
        .findIndex((line) => line.includes(text)) + 1;
    expect(checkSchemas(load(atom))).toMatchObject([{ line: lineIn(atom, "atom.xml", '<entry id="1">') }]);
    const json = siteWith("feed.json", /"url": "[^"]*2025\/01\/17[^"]*"/, '"url": "/khet/"');
    expect(checkSchemas(load(json))).toMatchObject([
      { line: lineIn(json, "feed.json", `"id": "${ORIGIN}/2025/01/17`) },
    ]);
  });

  test("says nothing of a news sitemap while nothing is new, and something of any other empty one", () => {
    expect(found(siteWith(NEWS, /<url>[\s\S]*<\/url>/, ""))).toEqual([]);
    const index = siteWith("sitemap.xml", /<sitemap>[\s\S]*<\/sitemap>/, "");
    expect(load(index).invalid.map(({ what }) => what)).toEqual([
      expect.stringMatching(/'sitemapindex': Missing child element/),
    ]);
    const section = load(siteWith("sitemaps/sections.xml", /<url>[\s\S]*<\/url>/, ""));
    expect(section.invalid).toMatchObject([{ file: "sitemaps/sections.xml" }]);
  });

  test("does not say again what a rule of ours has said of the same line", () => {
    const site = load(siteWith("sitemaps/sections.xml", "</loc>", "</loc><title>x</title>"));
    expect(site.invalid).toHaveLength(1);
    expect(checkSchemas(site)).toEqual([]);
    expect(site.sitemaps.flatMap(({ faults }) => faults)).toHaveLength(1);
  });

  test("tells of XML that is sound and too deep for a reader", () => {
    const deep = `${'<x:a xmlns:x="https://akhbar.example/x">'.repeat(300)}${"</x:a>".repeat(300)}`;
    expect(found(siteWith("atom.xml", "</entry>", `${deep}</entry>`))).toContainEqual(
      expect.stringMatching(/^error atom\.xml: .*depth/),
    );
  });

  test("lets pictures, another language and a module of feeds pass", () => {
    const month = siteWith(
      MONTH,
      "</image:image>",
      `</image:image><xhtml:link xmlns:xhtml="http://www.w3.org/1999/xhtml" rel="alternate" hreflang="en-IN" href="${ORIGIN}/en/"/>`,
    );
    expect(found(month)).toEqual([]);
    const media = `<m:content xmlns:m="http://search.yahoo.com/mrss/" url="${ORIGIN}/icon.png"><m:credit>अख़बार</m:credit></m:content>`;
    expect(found(siteWith("atom.xml", "</entry>", `${media}</entry>`))).toEqual([]);
  });
});
