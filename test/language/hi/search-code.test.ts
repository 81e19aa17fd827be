import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { encodeForSearch, encodeRomanised } from "../../../src/language/hi/search-code.ts";

describe("encodeForSearch", () => {
  test.each([
    ["number and case", ["समझौता", "समझौते", "समझौतों"]],
    ["feminine plurals", ["लड़की", "लड़कियाँ", "लड़कियों", "लड़कीयाँ"]],
    ["adjectives of people", ["भारतीय", "भारतीयों"]],
    ["plurals in -एँ", ["भाषा", "भाषाएँ", "भाषाओं"]],
    ["plurals of -u", ["हिंदू", "हिन्दुओं"]],
    ["plurals in -ें", ["किताब", "किताबें", "किताबों"]],
    ["plurals after य", ["रुपया", "रुपये", "रुपए", "रुपयों"]],
    ["a cluster before -या", ["समस्या", "समस्याएं", "समस्याओं"]],
    ["anusvara", ["हिंदी", "हिन्दी"]],
    ["nukta", ["ज़ेब्रा", "जेब्रा", "\u095bेब्रा"]],
    ["chandrabindu", ["गाँव", "गांव", "गांवों"]],
    ["ZWJ and ZWNJ", ["दिल्ली", "दिल्\u200dली", "दिल्\u200cली"]],
    ["digits", ["२०२५", "2025"]],
    ["case", ["UPI", "upi"]],
  ])("one code for %s", (_, words) => {
    expect(new Set(words.map(encodeForSearch)).size).toBe(1);
  });

  test.each([
    ["कमल", "कमाल"],
    ["दिन", "दीन"],
    ["झबकल", "झिबकल"],
    ["झबकल", "झोबकल"],
    ["तल", "टल"],
    ["काल", "खाल"],
    ["साल", "शाल"],
    ["जन्म", "जनम"],
  ])("%s and %s keep apart", (one, other) => {
    expect(encodeForSearch(one)).not.toBe(encodeForSearch(other));
  });

  test("words part at the danda, at dashes of any length and at slashes", () => {
    const apart = encodeForSearch("रूस ईरान");
    expect(encodeForSearch("रूस।ईरान")).toBe(apart);
    expect(encodeForSearch("रूस–ईरान")).toBe(apart);
    expect(encodeForSearch("रूस/ईरान")).toBe(apart);
  });

  test("Hindi becomes ASCII, so that no index folds its vowel signs away", () => {
    expect(encodeForSearch("राष्ट्रपति का ३० ज़िलों में दौरा ॐ ऋण ड़ ढ़ ज्ञ क्ष")).toMatch(/^[a-z0-9 ]+$/);
    expect(encodeForSearch("समझौता")).toBe("samajhauta");
  });

  test("words of other scripts pass through", () => {
    expect(encodeForSearch("Café 2025")).toBe("cafe 2025");
    expect(encodeForSearch("Москва")).toBe("москва");
  });

  test("its file imports nothing, so that the browser can run it", () => {
    const source = readFileSync(new URL("../../../src/language/hi/search-code.ts", import.meta.url), "utf8");
    expect(source).not.toMatch(/^import /m);
    expect(source).not.toContain("(?<");
  });
});

describe("encodeRomanised", () => {
  test.each([
    ["ईरान", ["iran", "eeran"]],
    ["मोदी", ["modi", "modee"]],
    ["मुंबई", ["mumbai"]],
    ["चुनाव", ["chunav", "chunaav", "chunaw"]],
    ["समझौता", ["samjhauta", "samjhota"]],
    ["फ़ैसला", ["faisla", "phaisla"]],
    ["ज़मीन", ["zameen", "jamin"]],
    ["क्रिकेट", ["cricket", "kriket"]],
    ["दिल्ली", ["dilli", "delhi"]],
  ])("%s is found by %j", (word, typed) => {
    for (const latin of typed) expect(encodeRomanised(latin)).toBe(encodeRomanised(word));
  });

  test("different consonants keep apart, and numbers and single sounds have no code", () => {
    expect(encodeRomanised("ईरान")).not.toBe(encodeRomanised("इराक"));
    expect(encodeRomanised("2025 का")).toBe("");
  });
});
