import { describe, expect, test } from "vitest";
import { phrases } from "../../../src/language/hi/phrases.ts";

const LATIN_NAMES = /\b(?:WhatsApp|Telegram|X|Facebook|LinkedIn|RSS|Atom|JSON|OPML|QR)\b/g;

/** Every phrase with its place, functions called with a Hindi value of one letter. */
function spoken(place: string, said: unknown): [string, string][] {
  if (typeof said === "string") return [[place, said]];
  if (typeof said === "function") return [[place, String(said("अ", "अ"))]];
  return Object.entries(said as object).flatMap(([key, value]) =>
    spoken(place === "" ? key : `${place}.${key}`, value),
  );
}

const ALL = spoken("", phrases);

describe("what the site says", () => {
  test("there is much of it, and none is blank", () => {
    expect(ALL.length).toBeGreaterThan(200);
    for (const [place, text] of ALL) expect(text.trim(), place).toBe(text);
    for (const [place, text] of ALL) expect(text, place).not.toBe("");
  });

  test("no Latin word strays into it", () => {
    for (const [place, text] of ALL) expect(text.replace(LATIN_NAMES, ""), place).not.toMatch(/[a-z]/i);
  });

  test("no vowel sign is doubled or set on a vowel letter", () => {
    for (const [place, text] of ALL) {
      expect(text, place).not.toMatch(/[\u093e-\u094c][\u093c\u093e-\u094c]|[\u0901\u0902][\u093e-\u094d]/);
      expect(text, place).not.toMatch(/[\u0904-\u0914][\u093c\u093e-\u094d]/);
      expect(text, place).not.toMatch(/[\u200b-\u200d\ufeff]| {2}/);
    }
  });

  test("it is in NFC", () => {
    for (const [place, text] of ALL) expect(text, place).toBe(text.normalize("NFC"));
  });

  test.each([
    "खबर",
    "ज्यादा",
    "फोटो",
    "ताजा",
    "अखबार",
    "आखिर",
    "गलत",
    "फरवरी",
    "करोड",
    "बड[ाीे]",
    "पढ[ेा]",
    "फीड",
    "नक्शा",
    "तारीख(?!़)",
  ])("the nukta is never left out: no %s", (bare) => {
    const pattern = new RegExp(`${bare}(?!\u093c)`);
    for (const [place, text] of ALL) expect(text, place).not.toMatch(pattern);
  });

  test("values go where they belong", () => {
    expect(phrases.article.minutesToRead(4)).toBe("लगभग 4 मिनट में पढ़ें".normalize("NFC"));
    expect(phrases.list.storyCount(1)).not.toBe(phrases.list.storyCount(2).replace("2", "1"));
    expect(phrases.feeds.categoryTitle("खेल")).toBe("खेल की ख\u093cबरें");
  });
});
