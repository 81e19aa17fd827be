import { describe, expect, test } from "vitest";
import { checkTimes } from "../../src/checks/times.ts";
import { load, type SiteFiles, siteWith, soundSite } from "./sound-site.ts";

const STORY = "2025/01/18/monsoon-kaise-banta-hai/index.html";
const PUBLISHED = "2025-01-18T09:14:00+05:30";
const MODIFIED = "2025-01-18T11:00:00+05:30";

function found(files: SiteFiles): string[] {
  return checkTimes(load(files)).map(({ severity, file, what }) => `${severity} ${file}: ${what}`);
}

describe("checkTimes", () => {
  test("is content with a sound site", () => {
    expect(found(soundSite())).toEqual([]);
  });

  test.each([
    [
      "the reader sees another publication",
      STORY,
      `<time datetime="${PUBLISHED}">09:14`,
      `<time datetime="2025-01-18T09:15:00+05:30">09:15`,
      /shows 2025-01-18T09:15:00\+05:30 first/,
    ],
    [
      "the reader does not see the change",
      STORY,
      /<time datetime="2025-01-18T11.*?<\/time>/,
      "",
      /does not show when it changed/,
    ],
    ["the reader sees no time", STORY, /<time.*<\/time>/, "", /The article shows no time/],
    [
      "the reader sees another minute than machines",
      STORY,
      "09:14 AM",
      "09:41 AM",
      /The reader sees "09:41 AM Jan 18, 2025 IST"/,
    ],
    ["the reader sees another year than machines", STORY, "18, 2025 IST", "18, 2024 IST", /The reader sees/],
    [
      "the reader sees another month than machines",
      STORY,
      "Jan 18",
      "Feb 18",
      /The reader sees "09:14 AM Feb 18/,
    ],
    [
      "the reader sees the evening, and machines the morning",
      STORY,
      "09:14 AM",
      "09:14 PM",
      /The reader sees "09:14 PM/,
    ],
    [
      "the reader sees another Hindi month than machines",
      STORY,
      "09:14 AM Jan 18, 2025 IST",
      "18 फ़रवरी 2025, सुबह 9:14",
      /The reader sees "18 फ़रवरी/,
    ],
    [
      "machines see a time without an offset",
      STORY,
      `<time datetime="${PUBLISHED}"`,
      '<time datetime="2025-01-18T09:14"',
      /<time> holds "2025-01-18T09:14"/,
    ],
    [
      "the data has another publication",
      STORY,
      `"datePublished":"${PUBLISHED}"`,
      '"datePublished":"2025-01-18T03:44:00Z"',
      /'datePublished' in the data is 2025-01-18T03:44:00Z/,
    ],
    [
      "the data has another change",
      STORY,
      `"dateModified":"${MODIFIED}"`,
      `"dateModified":"${PUBLISHED}"`,
      /'dateModified' in the data is/,
    ],
    [
      "social networks see another change",
      STORY,
      `modified_time" content="${MODIFIED}"`,
      `modified_time" content="2025-01-18T12:00:00+05:30"`,
      /does not show when it changed/,
    ],
    [
      "social networks see another publication",
      STORY,
      `published_time" content="${PUBLISHED}"`,
      `published_time" content="2025-01-18T09:00:00+05:30"`,
      /shows 2025-01-18T09:14:00\+05:30 first/,
    ],
    [
      "social networks see no publication",
      STORY,
      /<meta property="article:published_time".*\n/,
      "",
      /has no 'article:published_time'/,
    ],
    [
      "social networks see it in UTC",
      STORY,
      `published_time" content="${PUBLISHED}"`,
      `published_time" content="2025-01-18T03:44:00.000Z"`,
      /'article:published_time' is not a time on India's clock/,
    ],
    [
      "it changed before it was published",
      STORY,
      `modified_time" content="${MODIFIED}"`,
      `modified_time" content="2025-01-17T11:00:00+05:30"`,
      /changed before it was published/,
    ],
    [
      "RSS has another publication",
      "feed.xml",
      "Sat, 18 Jan 2025 09:14:00",
      "Sat, 18 Jan 2025 09:15:00",
      /was published at 2025-01-18T09:15:00\+05:30/,
    ],
    [
      "Atom has another publication",
      "atom.xml",
      `<published>${PUBLISHED}`,
      "<published>2025-01-18T09:15:00+05:30",
      /was published at/,
    ],
    [
      "Atom has another change",
      "atom.xml",
      /(?<=<entry>[\s\S]*?)<updated>2025-01-18T11:00/,
      "<updated>2025-01-18T10:59",
      /was changed at 2025-01-18T10:59/,
    ],
    [
      "the JSON Feed has another change",
      "feed.json",
      `"date_modified": "${MODIFIED}"`,
      `"date_modified": "${PUBLISHED}"`,
      /was changed at/,
    ],
    [
      "the sitemap has another change",
      "sitemaps/2025-01.xml",
      `<lastmod>${MODIFIED}`,
      `<lastmod>${PUBLISHED}`,
      /was changed at/,
    ],
    [
      "the sitemap has no change",
      "sitemaps/2025-01.xml",
      `<lastmod>${MODIFIED}</lastmod>`,
      "",
      /has no <lastmod>/,
    ],
    ["the news sitemap has another publication", "news-sitemap.xml", PUBLISHED, MODIFIED, /was published at/],
    [
      "the news sitemap has another title",
      "news-sitemap.xml",
      "ज़मीन पर",
      "धरती पर",
      /has the title "धरती पर मॉनसून कैसे बनता है"/,
    ],
  ])("tells where %s", (_, file, from, to, what) => {
    const findings = found(siteWith(file, from, to));
    expect(findings).toContainEqual(expect.stringMatching(what));
    expect(findings[0]).toMatch(/^error /);
  });

  test.each([
    ["Hindi and its digits", "१८ जनवरी २०२५, सुबह ९:१४"],
    ["Hindi and western digits", "18 जनवरी 2025, सुबह 9:14"],
    ["twenty-four hours", "18 जनवरी 2025, 09:14"],
  ])("reads a time in %s", (_, text) => {
    expect(found(siteWith(STORY, "09:14 AM Jan 18, 2025 IST", text))).toEqual([]);
  });

  test("a day may stand alone in a list, and times of other stories are their own", () => {
    const list = siteWith(
      "national/index.html",
      "</main>",
      '<time datetime="2025-01-18">18 जनवरी</time></main>',
    );
    expect(found(list)).toEqual([]);
    const nested = siteWith(
      STORY,
      "</main>",
      '<article><time datetime="2024-05-01T10:00:00+05:30">10:00</time></article></main>',
    );
    expect(found(nested)).toEqual([]);
  });

  test("a time in a template is no time yet", () => {
    const template = "<template><article><h1>x</h1><time></time></article></template><h1>";
    expect(found(siteWith(STORY, "<h1>", template))).toEqual([]);
  });
});
