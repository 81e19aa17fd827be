import { describe, expect, test } from "vitest";
import { checkXml } from "../../src/checks/xml.ts";
import { load, type SiteFiles, siteWith, soundSite } from "./sound-site.ts";

function found(files: SiteFiles): string[] {
  return checkXml(load(files)).map(({ file, line, what }) => `${file}:${line}: ${what}`);
}

describe("checkXml", () => {
  test("is content with a sound site", () => {
    expect(found(soundSite())).toEqual([]);
  });

  test.each([
    ["an element that does not end", "feed.xml", "</item>", "", /feed\.xml:\d+: .*not well-formed/],
    [
      "a prefix that nobody declared",
      "feed.xml",
      "<dc:creator>",
      "<dc:creator thr:x='1'>",
      /unbound namespace prefix/,
    ],
    ["a control character", "atom.xml", "<summary>", "<summary>\u0008", /disallowed character/],
    ["a bare ampersand", "sitemap.xml", "sections.xml", "sections.xml?a&b", /not well-formed/],
    [
      "an entity that XML does not know",
      "feed.xml",
      "<description>",
      "<description>&nbsp;",
      /not well-formed/,
    ],
    ["the end of CDATA in text", "feed.xml", "<description>", "<description>]]>", /not well-formed/],
    [
      "another encoding in its declaration",
      "feed.xml",
      'encoding="UTF-8"',
      'encoding="ISO-8859-1"',
      /calls itself ISO-8859-1/,
    ],
    [
      "a root that is no feed",
      "atom.xml",
      'xmlns="http://www.w3.org/2005/Atom"',
      'xmlns="http://purl.org/atom/ns#"',
      /neither a feed nor a sitemap/,
    ],
    ["a JSON Feed that is no JSON", "feed.json", "{", "{,", /This is not JSON/],
    ["a JSON Feed without its version", "feed.json", /"version": "[^"]*",/, "", /not a JSON Feed/],
  ])("tells of %s", (_, file, from, to, what) => {
    const [first = ""] = found(siteWith(file, from, to));
    expect(first).toMatch(what);
    expect(first.startsWith(file)).toBe(true);
  });

  test("tells of a file that is not UTF-8", () => {
    const files = { ...soundSite(), "hindi.css": Buffer.from([0x61, 0xe0, 0xa4, 0x0a]) };
    expect(found(files)).toEqual(["hindi.css:1: The file is not UTF-8."]);
  });

  test("says no more than the first few mistakes of a file", () => {
    const many = "<a></b>".repeat(50);
    expect(found({ ...soundSite(), "x.xml": many }).length).toBeLessThanOrEqual(3);
  });

  test("tells a mistake of one line once, as a sentence", () => {
    const twins = found(siteWith("feed.xml", "</item>", "</iteem></iteem></item>")).filter((told) =>
      told.includes("not well-formed"),
    );
    expect(new Set(twins).size).toBe(twins.length);
    expect(twins.join("\n")).not.toContain("..");
  });
});
