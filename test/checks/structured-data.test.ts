import { describe, expect, test } from "vitest";
import { checkStructuredData } from "../../src/checks/structured-data.ts";
import { load, png, type SiteFiles, siteWith, soundSite } from "./sound-site.ts";

const ORIGIN = "https://akhbar.example";
const STORY = "2025/01/18/monsoon-kaise-banta-hai/index.html";

function found(files: SiteFiles): string[] {
  return checkStructuredData(load(files)).map(({ severity, file, what }) => `${severity} ${file}: ${what}`);
}

describe("checkStructuredData", () => {
  test("is content with a sound site", () => {
    expect(found(soundSite())).toEqual([]);
  });

  test.each([
    ["data that is no JSON", '{"@context"', "{'@context'", /cannot be read/],
    [
      "another vocabulary",
      "https://schema.org",
      "https://example.org",
      /'@context' is not https:\/\/schema\.org/,
    ],
    ["no article", '"@type":"NewsArticle"', '"@type":"Thing"', /has 0 articles in its structured data/],
    ["no headline", '"headline":', '"name":', /no 'headline'/],
    [
      "another headline than the page's",
      '"headline":"ज़मीन पर',
      '"headline":"धरती पर',
      /has the headline "धरती पर मॉनसून कैसे बनता है"/,
    ],
    ["no time of publication", /"datePublished":"[^"]*",/, "", /no 'datePublished'/],
    ["no time of change", /"dateModified":"[^"]*",/, "", /no 'dateModified'/],
    ["no language", ',"inLanguage":"hi"', "", /no 'inLanguage'/],
    ["no word on its standfirst", /"description":"[^"]*",/, "", /no 'description'/],
    ["no section", /"articleSection":"[^"]*",/, "", /no 'articleSection'/],
    [
      "an author by name alone",
      /"author":\[[^\]]*\]/,
      '"author":"राष्ट्रीय डेस्क"',
      /An author in the article's data is only a text: "राष्ट्रीय डेस्क"/,
    ],
    [
      "fewer keywords than tags",
      '"मॉनसून","बारिश"',
      '"मॉनसून"',
      /keywords are "मॉनसून", and its 'article:tag' "मॉनसून, बारिश"/,
    ],
    [
      "keywords in another order than its tags",
      '"मॉनसून","बारिश"',
      '"बारिश","मॉनसून"',
      /keywords are "बारिश, मॉनसून"/,
    ],
    ["another keyword than its tag", '"मॉनसून","बारिश"', '"मानसून","बारिश"', /keywords are "मानसून, बारिश"/],
    ["no keywords where it has tags", '"keywords":["मॉनसून","बारिश"],', "", /keywords are ""/],
    ["no publisher", /"publisher":\{.*?\}\},/, "", /no publisher with a name/],
    ["no author", /"author":\[[^\]]*\],/, "", /has no author/],
    [
      "an author without a page",
      `,"url":"${ORIGIN}/about/"}]`,
      "}]",
      /An author in the article's data has no 'url'/,
    ],
    ["an author of no kind", '{"@type":"Organization",', "{", /neither a Person nor an Organization/],
    ["no publisher", /"publisher":/, '"sponsor":', /no publisher with a name/],
    [
      "another address than the page's",
      /"mainEntityOfPage":"[^"]*"/,
      `"mainEntityOfPage":"${ORIGIN}/about/"`,
      /'mainEntityOfPage' is/,
    ],
    [
      "another width than the picture's",
      '"width":"1200"',
      '"width":"1600"',
      /calls the picture .* 1600 by 675 pixels/,
    ],
    [
      "a picture without an address",
      /"image":\[\{"@type":"ImageObject","url":"[^"]*"/,
      '"image":[{"@type":"ImageObject"',
      /has no address/,
    ],
    [
      "a picture that is not there",
      `"ImageObject","url":"${ORIGIN}/pictures/barish`,
      `"ImageObject","url":"${ORIGIN}/pictures/nahin`,
      /nahin-1200x675\.png" leads to no file/,
    ],
    ["a logo that is not there", `${ORIGIN}/icon.png`, `${ORIGIN}/nahin.png`, /nahin\.png" leads to no file/],
    [
      "a breadcrumb that counts from 0",
      '"position":1',
      '"position":0',
      /Step 1 of the breadcrumb has another position/,
    ],
    ["a breadcrumb with a nameless step", ',"name":"होम"', "", /Step 1 of the breadcrumb has no name/],
    [
      "a breadcrumb with a step that leads nowhere",
      `,"item":"${ORIGIN}/"`,
      "",
      /Step 1 of the breadcrumb has no address/,
    ],
    [
      "a breadcrumb of one step",
      `{"@type":"ListItem","position":1,"name":"होम","item":"${ORIGIN}/"},`,
      "",
      /The breadcrumb has 1 steps/,
    ],
    ["a node of no type", '"@type":"BreadcrumbList"', '"name":"x"', /has no '@type'/],
  ])("tells of an article with %s", (_, from, to, what) => {
    const findings = found(siteWith(STORY, from, to));
    expect(findings).toContainEqual(expect.stringMatching(what));
    expect(findings.every((finding) => finding.startsWith(`error ${STORY}`))).toBe(true);
  });

  test.each([
    [
      "one address twice",
      `${ORIGIN}/2025/01/17/%E0%A4%96%E0%A5%87%E0%A4%A4/`,
      `${ORIGIN}/2025/01/18/monsoon-kaise-banta-hai/`,
      /names \S+ twice/,
    ],
    ["a wrong count", '"numberOfItems":2', '"numberOfItems":3', /A list of 2 entries says that it has 3/],
    ["a wrong position", '"position":2', '"position":3', /Entry 2 of a list has another position/],
  ])("tells of a list with %s", (_, from, to, what) => {
    expect(found(siteWith("national/index.html", from, to))).toEqual([expect.stringMatching(what)]);
  });

  test("a label may stand before the headline", () => {
    expect(found(siteWith(STORY, "<h1>", "<h1><span>ताज़ा</span>\n"))).toEqual([]);
  });

  test("tells of a page that is no article and says that it is one", () => {
    const files = siteWith("index.html", '"@type":"WebSite"', '"@type":"NewsArticle"');
    expect(found(files)).toContain(
      "error index.html: The structured data describes an article, and the page is none.",
    );
  });

  test("remarks on an article whose widest picture is below Google's width", () => {
    const files = siteWith(STORY, '"width":"1200","height":"675"', '"width":"1000","height":"675"');
    expect(found({ ...files, "pictures/barish-1200x675.png": png(1000, 675) })).toContain(
      `notice ${STORY}: The widest picture of the article /2025/01/18/monsoon-kaise-banta-hai/ has 1000 pixels.`,
    );
  });

  test("tells of an article whose largest picture Google would not take at all", () => {
    const files = siteWith(STORY, '"width":"1200","height":"675"', '"width":"249","height":"200"');
    expect(found({ ...files, "pictures/barish-1200x675.png": png(249, 200) })).toContain(
      `error ${STORY}: The largest picture of the article /2025/01/18/monsoon-kaise-banta-hai/ has 249 pixels in width.`,
    );
  });

  test("remarks on an article without a picture and a paper without a logo", () => {
    expect(found(siteWith(STORY, /"image":\[.*?\],/, ""))).toEqual([
      expect.stringContaining("has no picture in its data"),
    ]);
    expect(found(siteWith(STORY, /,"logo":\{.*?\}/, ""))).toEqual([expect.stringContaining("has no logo")]);
  });
});
