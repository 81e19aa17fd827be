import { describe, expect, test } from "vitest";
import { checkHead } from "../../src/checks/head.ts";
import { load, type SiteFiles, siteWith, soundSite } from "./sound-site.ts";

function found(files: SiteFiles): string[] {
  return checkHead(load(files)).map(({ severity, file, what }) => `${severity} ${file}: ${what}`);
}

const PICTURE = "https://akhbar.example/pictures/barish-1200x675.png";

describe("checkHead", () => {
  test("is content with a sound site, its redirect and its fragment", () => {
    expect(found(soundSite())).toEqual([]);
  });

  test.each([
    ["no language", ' lang="hi"', "", "The page does not name its language."],
    ["a language that is none", ' lang="hi"', ' lang="हिन्दी"', '"हिन्दी" is not a language.'],
    [
      "no canonical address",
      /<link rel="canonical".*\n/,
      "",
      "The page does not name its canonical address.",
    ],
    [
      "two canonical addresses",
      "</head>",
      '<link rel="canonical" href="https://akhbar.example/about/"></head>',
      "The page names two canonical addresses.",
    ],
    ["no description", /<meta name="description".*\n/, "", "The page has no 'description'."],
    [
      "an empty description",
      /(?<=<meta name="description" content=")[^"]+/,
      " ",
      "The page has no 'description'.",
    ],
    [
      "two descriptions",
      "</head>",
      '<meta name="description" content="x"></head>',
      "The page has 'description' twice.",
    ],
    ["no og:title", /<meta property="og:title".*\n/, "", "The page has no 'og:title'."],
    ["no og:url", /<meta property="og:url".*\n/, "", "The page has no 'og:url'."],
    [
      "another og:url",
      /(?<=og:url" content=")[^"]+/,
      "https://akhbar.example/contact/",
      "'og:url' is https://akhbar.example/contact/.",
    ],
    [
      "a relative og:image",
      PICTURE,
      "/pictures/barish-1200x675.png",
      `'og:image' is no picture of the site: "/pictures/barish-1200x675.png".`,
    ],
    [
      "an og:image that is not there",
      PICTURE,
      "https://akhbar.example/x.png",
      `'og:image' is no picture of the site: "https://akhbar.example/x.png".`,
    ],
    ["no feed", /<link rel="alternate".*\n/, "", "The page leads readers to no feed."],
  ])("tells of a page with %s", (_, from, to, what) => {
    expect(found(siteWith("about/index.html", from, to))).toEqual([`error about/index.html: ${what}`]);
  });

  test("tells of a page that calls another address its own", () => {
    const files = siteWith(
      "about/index.html",
      /https:\/\/akhbar\.example\/about\//,
      "https://akhbar.example/about",
    );
    expect(found(files)).toContain(
      "error about/index.html: The canonical address is https://akhbar.example/about.",
    );
  });

  test("an address is the same however its characters are encoded", () => {
    const files = siteWith(
      "2025/01/17/खेत/index.html",
      /(?<=canonical" href=")[^"]+/,
      "https://akhbar.example/2025/01/17/%e0%a4%96%e0%a5%87%e0%a4%a4/",
    );
    expect(found(files)).not.toContainEqual(expect.stringContaining("canonical address is"));
  });

  test("remarks on a page that shows no picture when it is shared", () => {
    const files = siteWith("about/index.html", /<meta property="og:image".*\n/, "");
    expect(found(files)).toEqual(["notice about/index.html: A shared link to the page shows no picture."]);
  });

  test("asks nothing of this of a page that search engines do not list", () => {
    expect(found(siteWith("404.html", /<meta property="og:title".*\n/, ""))).toEqual([]);
  });
});
