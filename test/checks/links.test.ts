import { describe, expect, test } from "vitest";
import { checkLinks } from "../../src/checks/links.ts";
import { load, type SiteFiles, siteWith, soundSite } from "./sound-site.ts";

const ABOUT = "about/index.html";
const ENCODED = "/2025/01/17/%E0%A4%96%E0%A5%87%E0%A4%A4/";

function found(files: SiteFiles): string[] {
  return checkLinks(load(files)).map(({ severity, file, what }) => `${severity} ${file} ${what}`);
}

/** The about page with these things in its main part. */
function about(html: string): SiteFiles {
  return siteWith(ABOUT, "</main>", `${html}</main>`);
}

describe("checkLinks", () => {
  test.each([
    ["a page", `<a href="/national/">x</a>`],
    ["a relative address", `<a href="../national/">x</a><a href="#main">x</a>`],
    ["the top of the page", `<a href="#">x</a><a href="#top">x</a>`],
    ["a place on another page", `<a href="/national/#taza">x</a>`],
    [
      "a piece of text on another page",
      `<a href="/national/#taza:~:text=%E0%A4%96">x</a><a href="/national/#:~:text=x">x</a>`,
    ],
    ["a query", `<a href="/national/?q=%E0%A4%96#taza">x</a>`],
    ["percent-encoded Devanagari", `<a href="${ENCODED}#barish">x</a>`],
    ["Devanagari as it is", `<a href="/2025/01/17/खेत/">x</a>`],
    ["the site's full address", `<a href="https://akhbar.example/national/#taza">x</a>`],
    [
      "other sites and schemes",
      `<a href="https://example.org/nahin">x</a><a href="mailto:a@akhbar.example">x</a><a href="tel:1930">x</a>`,
    ],
    ["a picture as data", `<img alt="" src="data:image/png;base64,AA==">`],
  ])("is content with a link to %s", (_, html) => {
    expect(found(about(html))).toEqual([]);
  });

  test.each([
    ["a page that is not there", `<a href="/nahin/">x</a>`, `"/nahin/" leads to no file`],
    ["a folder without its slash", `<a href="/national">x</a>`, `"/national" leads to no file`],
    ["a page under another case", `<a href="/National/">x</a>`, `"/National/" leads to no file`],
    ["a place that the page does not have", `<a href="/national/#kal">x</a>`, `no id is "kal"`],
    ["a place that this page does not have", `<a href="#kal">x</a>`, `"#kal" names a place`],
    ["a place in Devanagari that is not there", `<a href="#%E0%A4%95%E0%A4%B2">x</a>`, `no id is "कल"`],
    ["bytes that are no text", `<a href="/%E0%A4/">x</a>`, "not percent-encoded UTF-8"],
    ["no address at all", `<a href="https://[x/">x</a>`, "is not an address"],
    ["the site's host under http", `<a href="http://akhbar.example/national/">x</a>`, "under another scheme"],
    ["a picture", `<img alt="" src="/pictures/nahin.jpg">`, `"/pictures/nahin.jpg" leads`],
    [
      "a size of a picture",
      `<img alt="" src="/icon.png" srcset="/icon.png 1x, /nahin.png 2x">`,
      `"/nahin.png" leads`,
    ],
    [
      "a size of a picture with a comma in its name",
      `<img alt="" src="/icon.png" srcset="/a,b.png 2x">`,
      `"/a,b.png" leads`,
    ],
    [
      "a source",
      `<picture><source srcset="/nahin.webp"><img alt="" src="/icon.png"></picture>`,
      `"/nahin.webp" leads`,
    ],
    ["a video's poster", `<video poster="/nahin.jpg" controls></video>`, `"/nahin.jpg" leads`],
    ["a form's action", `<form action="/khoj/"><button>x</button></form>`, `"/khoj/" leads`],
    [
      "what a live block fetches",
      `<section data-fragment="/fragments/nahin.html"></section>`,
      `"/fragments/nahin.html" leads`,
    ],
    ["a picture inside noscript", `<noscript><img alt="" src="/nahin.png"></noscript>`, `"/nahin.png" leads`],
  ])("tells of a broken link to %s", (_, html, what) => {
    expect(found(about(html))).toEqual([expect.stringContaining(`error ${ABOUT}`)]);
    expect(found(about(html))[0]).toContain(what);
  });

  test.each([
    ["of a head", ABOUT, `href="/site.css"`, `href="/nahin.css"`],
    [
      "of Open Graph's picture",
      ABOUT,
      `content="https://akhbar.example/pictures/barish-1200x675.png"`,
      `content="https://akhbar.example/nahin.png"`,
    ],
    ["of a redirect", "purana/index.html", /url=[^"]*/, "url=/nahin/"],
    ["in a stylesheet", "site.css", "/icon.png", "nahin.png"],
    ["in the list of feeds", "feeds.opml", "/feed.xml", "/nahin.xml"],
    ["in the manifest", "manifest.webmanifest", "/icon.png", "/nahin.png"],
    ["in robots.txt", "robots.txt", "/sitemap.xml", "/nahin.xml"],
    ["in the list of redirects", "_redirects", / \/\S+/, " /nahin/"],
    [
      "of a feed's item",
      "feed.xml",
      /<link>\S*monsoon\S*<\/link>/,
      "<link>https://akhbar.example/nahin/</link>",
    ],
    [
      "in the text of a feed's item",
      "feed.xml",
      /<a href="[^"]*"/,
      `<a href="https://akhbar.example/nahin/"`,
    ],
    [
      "in the text of a JSON Feed's item",
      "feed.json",
      `<a href=\\"https://akhbar.example/\\"`,
      `<a href=\\"https://akhbar.example/nahin/\\"`,
    ],
    [
      "of an Atom feed",
      "atom.xml",
      `rel="alternate" type="text/html" href="https://akhbar.example/"`,
      `rel="alternate" type="text/html" href="https://akhbar.example/nahin/"`,
    ],
    [
      "of a feed's stylesheet",
      "feed.xml",
      "<rss",
      `<?xml-stylesheet href="/nahin.css" type="text/css"?>\n<rss`,
    ],
  ])("follows the addresses %s", (_, file, from, to) => {
    expect(found(siteWith(file, from, to))).toEqual([
      expect.stringMatching(new RegExp(`^error ${file} .*nahin.* leads to no file`)),
    ]);
  });

  test("does not let the text of a feed's item hold a relative address, even one that exists", () => {
    expect(found(siteWith("feed.xml", /<a href="[^"]*"/, `<a href="/national/"`))).toEqual([
      `error feed.xml "/national/" is a relative address in the text of a feed's item.`,
    ]);
  });

  test("tells of one broken address once, with how many files have it", () => {
    const files = Object.entries(soundSite()).map(([file, content]) => [
      file,
      typeof content === "string" ? content.replace('<a href="/national/">', '<a href="/khoj/">') : content,
    ]);
    const findings = checkLinks(load(Object.fromEntries(files)));
    expect(findings.map(({ file, what }) => [file, what])).toEqual([
      ["2025/01/17/खेत/index.html", `"/khoj/" leads to no file of the site (and so in 11 other files).`],
    ]);
  });

  test("remarks on a link to an address that has moved, and on one to what is not for readers", () => {
    const moved = about('<a href="/purana/">x</a>');
    expect(found(moved)).toEqual([`notice ${ABOUT} "/purana/" is an address that has moved.`]);
    const gone = { ...about('<a href="/gaya/">x</a>'), "gaya/index.html": String(soundSite()["404.html"]) };
    expect(found(gone)).toEqual([`notice ${ABOUT} "/gaya/" is a page that is not for readers.`]);
  });

  test("a link in decomposed Unicode does not reach a file with a composed name, and is told why", () => {
    const files = {
      ...about('<a href="/\u0928\u093c/">x</a>'),
      "\u0929/index.html": String(soundSite()["404.html"]),
    };
    expect(checkLinks(load(files))).toMatchObject([
      { severity: "error", fix: expect.stringContaining("NFC") },
    ]);
  });
});
