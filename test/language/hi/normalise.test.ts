import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseText } from "../../../src/language/hi/normalise.ts";
import { repairSpelling } from "../../../src/language/hi/repair-spelling.ts";
import { stripInvisibles } from "../../../src/language/hi/strip-invisibles.ts";

describe("repairSpelling", () => {
  test.each([
    ["अ + ा", "अाज", "आज"],
    ["अ + ो", "अोर", "ओर"],
    ["अ + ौ", "अौर", "और"],
    ["अ + ॉ", "अॉफिस", "ऑफिस"],
    ["आ + ै", "आैर", "और"],
    ["ए + े", "एेसा", "ऐसा"],
    ["ए + ॅ", "एॅप", "ऍप"],
    ["ा + े", "लाेग", "लोग"],
    ["ा + ै", "काैन", "कौन"],
    ["े + ा", "लेाग", "लोग"],
    ["nukta after its vowel sign", "बाजा\u093cर", "बाज\u093cार"],
    ["anusvara before its vowel sign", "हैंकंा", "हैंकां"],
    ["a vowel sign twice", "देेते", "देते"],
    ["two nuktas", "ज\u093c\u093cमीन", "ज\u093cमीन"],
  ])("mends %s", (_, wrong, right) => {
    expect(repairSpelling(wrong)).toBe(right.normalize("NFC"));
  });

  test("leaves right Hindi as it is", () => {
    const text = "ज़मीन, फ़ैसला और पढ़ाई: कई आई, गए, हुआ। ईऑन, अंत, उँगली, दुःख।".normalize("NFC");
    expect(repairSpelling(text)).toBe(text);
  });
});

describe("stripInvisibles", () => {
  test.each([
    ["zero-width space", "सर\u200bकार", "सरकार"],
    ["byte order mark", "\ufeffसरकार", "सरकार"],
    ["soft hyphen", "सर\u00adकार", "सरकार"],
    ["word joiner", "सर\u2060कार", "सरकार"],
    ["tag characters", "सरकार\u{e0068}\u{e0069}", "सरकार"],
    ["joiners where nothing joins", "a\u200db \u200cसरकार", "ab सरकार"],
    ["right-to-left override", "abc\u202edef", "abcdef"],
  ])("takes out %s", (_, before, after) => {
    expect(stripInvisibles(before)).toBe(after);
  });

  test.each([
    ["ZWJ after a virama", "क्\u200dया"],
    ["ZWNJ after a virama", "दिल्\u200cली"],
    ["ZWJ at the end of a half letter", "श्\u200d"],
    ["a family", "👨‍👩‍👧"],
    ["a skin tone and a profession", "👩🏽‍🚀"],
    ["a heart on fire", "❤️‍🔥"],
    ["the flag of Scotland", "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}"],
  ])("keeps %s", (_, text) => {
    expect(stripInvisibles(text)).toBe(text);
  });
});

test("normaliseText gives NFC and changes nothing the second time", () => {
  expect(normaliseText("\ufeff\u095bमीन")).toBe("ज\u093cमीन");
  const text = fc.string({
    unit: fc.constantFrom(..."कजअआएािीेैॅॉं\u093c\u094d\u200d\u200b\u00ad \u0929न👩🚀é\u0301"),
  });
  fc.assert(
    fc.property(text, (any) => {
      const once = normaliseText(any);
      expect(once).toBe(once.normalize("NFC"));
      expect(normaliseText(once)).toBe(once);
    }),
    { seed: 3, numRuns: 2000 },
  );
});
