import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tagKey } from "../../../src/language/hi/tag-key.ts";

describe("tagKey", () => {
  test.each([
    ["anusvara or न्", ["हिंदी", "हिन्दी"]],
    ["anusvara or म्", ["संबंध", "सम्बन्ध", "सम्बंध"]],
    ["anusvara or ङ्, ण्, ञ्", ["गंगा पंडित पंचायत", "गङ्गा पण्डित पञ्चायत"]],
    ["nukta whole, in two parts, or left out", ["\u095bमीन", "ज\u093cमीन", "जमीन"]],
    ["nukta after the vowel sign", ["बाज\u093cार", "बाजा\u093cर"]],
    ["chandrabindu or anusvara", ["चाँद", "चांद"]],
    ["letters put together from parts", ["आम", "अाम"]],
    ["ये or ए, यी or ई", ["नयी सड़कें गये लोगों के लिये", "नई सड़कें गए लोगों के लिए"]],
    ["यीं or ईं", ["गयीं", "गईं"]],
    ["ZWJ and ZWNJ", ["दिल्ली", "दिल्\u200dली", "दिल्\u200cली"]],
    [
      "dashes, spaces, quotes and dandas",
      [
        "रूस-ईरान समझौता",
        "रूस ईरान समझौता",
        "रूस–ईरान समझौता",
        "रूस\u2011ईरान  समझौता",
        "‘रूस-ईरान’ समझौता",
        " रूस/ईरान समझौता। ",
        "#रूस_ईरान_समझौता",
      ],
    ],
    ["case and width", ["UPI", "upi", "ＵＰＩ", "Upi"]],
    ["both sets of digits", ["IPL-2025", "ipl २०२५"]],
    ["the soft hyphen and the zero-width space", ["कश्मीर", "कश्\u00adमीर", "कश्\u200bमीर"]],
  ])("merges %s", (_, spellings) => {
    expect(new Set(spellings.map(tagKey)).size).toBe(1);
  });

  test.each([
    ["कमल", "कमाल"],
    ["दिन", "दीन"],
    ["जन्म", "जंम"],
    ["सम्मान", "संमान"],
    ["उन्नति", "उंनति"],
    ["अन्य", "अंय"],
    ["ये", "ए"],
    ["ओर", "और"],
    ["C++", "C"],
    ["बल", "बाल"],
    ["भारत", "भारतीय"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(tagKey(one)).not.toBe(tagKey(other));
  });

  test("text without a letter is its own key, and only blank text has none", () => {
    expect(tagKey("।")).toBe("।");
    expect(tagKey("🏏")).toBe("🏏");
    expect(tagKey("…")).toBe("...");
    expect(tagKey("?!")).not.toBe(tagKey("।"));
    expect(tagKey("")).toBe("");
  });

  test("a key is its own key", () => {
    const tag = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."कजड़ङञणनमपतटच्ाेैोीिंँ\u093cअएयये ।-'’०5Aé\u0301\u200d\u200c\ufb01ﷺ") }),
    );
    fc.assert(
      fc.property(tag, (text) => {
        expect(tagKey(tagKey(text))).toBe(tagKey(text));
        if (text.trim() !== "") expect(tagKey(text)).not.toBe("");
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
