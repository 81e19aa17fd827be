import { describe, expect, test } from "vitest";
import { checkUnique } from "../../src/checks/unique.ts";
import { load, type SiteFiles, siteWith, soundSite } from "./sound-site.ts";

function found(files: SiteFiles): string[] {
  return checkUnique(load(files)).map(({ severity, file, what }) => `${severity} ${file}: ${what}`);
}

describe("checkUnique", () => {
  test("is content with a sound site", () => {
    expect(found(soundSite())).toEqual([]);
  });

  test.each([
    [
      "two pages with one canonical address",
      "contact/index.html",
      `<link rel="canonical" href="https://akhbar.example/contact/"`,
      `<link rel="canonical" href="https://akhbar.example/about/"`,
      "The address https://akhbar.example/about/ is also that of about/index.html.",
    ],
    [
      "an id that stands twice",
      "about/index.html",
      "<h1>",
      '<h1 id="main">',
      `The id "main" stands on the page twice.`,
    ],
    [
      "a page without a headline",
      "about/index.html",
      "<h1>about</h1>",
      "<h2>about</h2>",
      "The page has no <h1>.",
    ],
    [
      "a page with two headlines",
      "about/index.html",
      "</main>",
      "<h1>और</h1></main>",
      "The page has more than one <h1>.",
    ],
    [
      "an empty headline",
      "about/index.html",
      "<h1>about</h1>",
      "<h1> <span></span>\n</h1>",
      "The <h1> is empty.",
    ],
    ["a page without a title", "about/index.html", /<title>.*<\/title>/, "", "The page has no <title>."],
    [
      "an empty title",
      "about/index.html",
      /<title>.*<\/title>/,
      "<title>\n</title>",
      "The <title> is empty.",
    ],
  ])("tells of %s", (_, file, from, to, what) => {
    expect(found(siteWith(file, from, to))).toEqual([`error ${file}: ${what}`]);
  });

  test("remarks on two pages with one title", () => {
    expect(found(siteWith("contact/index.html", "<title>contact", "<title>about"))).toEqual([
      `notice contact/index.html: The title "about - अख़बार" is also that of about/index.html.`,
    ]);
  });

  test("a title inside a drawing is no title of the page", () => {
    expect(
      found(siteWith("about/index.html", "</main>", "<svg><title>चित्र</title><path/></svg></main>")),
    ).toEqual([]);
  });

  test.each([
    ["case", "Icon.PNG", "icon.png"],
    ["Unicode form", "pictures/\u0929.txt", "pictures/\u0928\u093c.txt"],
    ["an invisible mark", "pictures/क\u200dष.txt", "pictures/कष.txt"],
  ])("tells of two files that differ by %s alone", (_, one, other) => {
    expect(found({ ...soundSite(), [one]: "", [other]: "" })).toEqual([
      expect.stringContaining("On some file systems this is the same file as"),
    ]);
  });
});
