import { describe, expect, test } from "vitest";
import { checkStructuredData } from "../../src/checks/structured-data.ts";
import { readVocabulary } from "../../src/checks/vocabulary.ts";
import { load, type SiteFiles, siteWith } from "./sound-site.ts";

const ORIGIN = "https://akhbar.example";
const STORY = "2025/01/18/monsoon-kaise-banta-hai/index.html";

function found(files: SiteFiles): string[] {
  return checkStructuredData(load(files)).map(({ severity, what, fix }) => `${severity} ${what} ${fix}`);
}

/** The story's data with one more property. */
function storyWith(property: string): SiteFiles {
  return siteWith(STORY, '"inLanguage":"hi"', `"inLanguage":"hi",${property}`);
}

describe("the data of a story", () => {
  test.each([
    [
      "a type that schema.org does not have",
      '"about":{"@type":"Mausam"}',
      "schema.org has no type 'Mausam' for",
    ],
    ["a property that it does not have", '"byline":"डेस्क"', "schema.org has no property 'byline' for"],
    ["a property of an older schema.org", '"reviews":"x"', "It is 'review' now."],
    [
      "a property of another type",
      '"jobTitle":"संपादक"',
      "'jobTitle' is no property of NewsArticle. It belongs to Person.",
    ],
    ["null", '"dateline":null', "'NewsArticle.dateline' is null."],
    ["null in a list", '"about":[null]', "'NewsArticle.about' is null."],
    ["an empty text", '"dateline":" "', "'NewsArticle.dateline' is empty."],
    ["an empty list", '"about":[]', "'NewsArticle.about' is an empty list."],
    ["a list in a list", '"about":[["x"]]', "'NewsArticle.about' is a list in a list."],
    ["a key of JSON-LD's that means nothing here", '"@reverse":{}', "'NewsArticle' has the key '@reverse'."],
    ["a node of no type", '"about":{"name":"x"}', "'NewsArticle.about' has no '@type'."],
    [
      "a node of another type than is expected",
      '"locationCreated":{"@type":"Person","name":"x"}',
      "'NewsArticle.locationCreated' is a Person. schema.org expects Place.",
    ],
    [
      "a flag as text",
      '"isFamilyFriendly":"हाँ"',
      "'NewsArticle.isFamilyFriendly' is \"हाँ\". schema.org expects true or false.",
    ],
    ["a flag as number", '"isFamilyFriendly":1', "'NewsArticle.isFamilyFriendly' is the number 1."],
    [
      "a text as flag",
      '"dateline":true',
      "'NewsArticle.dateline' is true or false. schema.org expects a text.",
    ],
    ["a text as number", '"alternativeHeadline":2025', "is the number 2025. schema.org expects a text."],
    ["a thing as number", '"funder":5', "'NewsArticle.funder' is the number 5."],
    [
      "a number as text",
      '"commentCount":"पाँच"',
      "'NewsArticle.commentCount' is \"पाँच\". schema.org expects a whole number.",
    ],
    ["half a comment", '"commentCount":0.5', "'NewsArticle.commentCount' is the number 0.5."],
    [
      "a relative address",
      '"sameAs":"/x/"',
      "'NewsArticle.sameAs' is \"/x/\". schema.org expects a full address.",
    ],
    [
      "words where an address can be given",
      '"publishingPrinciples":"हमारी नीति"',
      "'NewsArticle.publishingPrinciples' is \"हमारी नीति\". schema.org expects CreativeWork or a full address.",
    ],
    [
      "a time in UTC",
      '"dateCreated":"2025-01-18T03:44:00Z"',
      "'NewsArticle.dateCreated' is \"2025-01-18T03:44:00Z\".",
    ],
    ["a time without its zone", '"dateCreated":"2025-01-18T09:14:00"', "'NewsArticle.dateCreated' is"],
    [
      "a day that does not exist",
      '"dateCreated":"2025-02-30"',
      "'NewsArticle.dateCreated' is \"2025-02-30\".",
    ],
    ["a day in words", '"expires":"18 जनवरी"', "'NewsArticle.expires' is \"18 जनवरी\"."],
    [
      "a value that an enumeration does not have",
      '"digitalSourceType":"https://schema.org/Kalpana"',
      "'NewsArticle.digitalSourceType' is \"https://schema.org/Kalpana\".",
    ],
    [
      "a mistake deep within",
      '"about":{"@type":"Person","name":"x","worksFor":{"@type":"NewsMediaOrganization","pages":7}}',
      "schema.org has no property 'pages' for a newspaper (NewsArticle.about.worksFor.pages).",
    ],
  ])("may not hold %s", (_, property, what) => {
    const findings = found(storyWith(property));
    expect(findings).toContainEqual(expect.stringContaining(what));
    expect(findings.every((finding) => finding.startsWith("error "))).toBe(true);
  });

  test.each([
    ["a person by name alone, where a person is expected", '"editor":"संपादक"'],
    ["a property of a type above its own", '"sameAs":"https://example.org/"'],
    ["a reference to a node elsewhere", `"isPartOf":{"@id":"${ORIGIN}/#website"}`],
    [
      "several types at once",
      '"about":{"@type":["Person","Organization"],"name":"x","foundingDate":"1950","jobTitle":"x"}',
    ],
    ["a year alone", '"dateCreated":"1950"'],
    ["a time on India's clock", '"dateCreated":"2025-01-18T09:14:00+05:30"'],
    ["a flag", '"isFamilyFriendly":true'],
    ["a flag by its address", '"isFamilyFriendly":"https://schema.org/True"'],
    ["a size as text", '"video":{"@type":"VideoObject","name":"x","width":"640","duration":"PT5M"}'],
    ["a selector", '"speakable":{"@type":"SpeakableSpecification","cssSelector":[".a",".b"]}'],
    ["what an action needs", '"potentialAction":{"@type":"SearchAction","query-input":"required name=q"}'],
    [
      "a value of an enumeration by its address",
      '"digitalSourceType":"https://schema.org/DigitalCaptureDigitalSource"',
    ],
    ["a value of an enumeration by its name", '"digitalSourceType":"DigitalCaptureDigitalSource"'],
  ])("may hold %s", (_, property) => {
    expect(found(storyWith(property))).toEqual([]);
  });

  test("is told of once, however many entries of a list repeat a mistake", () => {
    const about = Array.from({ length: 5 }, () => '{"@type":"Person","naam":"x"}').join(",");
    expect(found(storyWith(`"about":[${about}]`))).toHaveLength(1);
  });
});

describe("the vocabulary", () => {
  const vocabulary = readVocabulary();

  test("knows what is a kind of what, over any number of steps", () => {
    expect(vocabulary.isKindOf("LiveBlogPosting", "CreativeWork")).toBe(true);
    expect(vocabulary.isKindOf("NewsMediaOrganization", "Organization")).toBe(true);
    expect(vocabulary.isKindOf("CreativeWork", "NewsArticle")).toBe(false);
    expect(vocabulary.isKindOf("URL", "Text")).toBe(true);
  });

  test("knows of a property where it stands and what it holds", () => {
    expect(vocabulary.property("correction")).toEqual({
      domain: ["CreativeWork"],
      range: ["CorrectionComment", "Text", "URL"],
    });
    expect(vocabulary.property("toString")).toBeUndefined();
    expect(vocabulary.property("query-input")?.domain).toContain("SearchAction");
    expect(vocabulary.property("naam-input")).toBeUndefined();
  });
});
