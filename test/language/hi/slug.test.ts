import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slugDigest, slugify } from "../../../src/language/hi/slug.ts";
import { SLUG_OVERRIDES, slugOverrides } from "../../../src/language/hi/slug-overrides.ts";

describe("slugify", () => {
  test.each([
    [
      "ईरानी राष्ट्रपति का रूसी दौरा, सैन्य और खुफिया सहयोग बढ़ाने पर समझौता",
      "irani-rashtrapati-ka-rusi-daura-sainya-aur-khufiya-sahyog-badhane-par-samjhauta",
    ],
    ["सुप्रीम कोर्ट का फ़ैसला: क़ानून रद्द", "supreme-court-ka-faisla-qanun-radd"],
    ["IPL 2025: मुंबई इंडियंस ने CSK को हराया", "ipl-2025-mumbai-indians-ne-csk-ko-haraya"],
    ["चाँद पर पहुँचा चंद्रयान-३", "chand-par-pahuncha-chandrayan-3"],
    ["₹५०० करोड़ का घोटाला।", "500-karod-ka-ghotala"],
    ["महाकुंभ में भगदड़, ३० श्रद्धालुओं की मौत", "mahakumbh-mein-bhagdad-30-shraddhaluon-ki-maut"],
    ["इलेक्ट्रॉनिक्‍स निर्यात में वृद्धि", "electronics-niryat-mein-vriddhi"],
    ["‘नए अध्याय’ की शुरुआत॥", "nae-adhyay-ki-shuruat"],
    ["India's R&D: 1,00,000 cafés", "indias-r-d-100000-cafes"],
    ["Straße & Ørsted", "strasse-orsted"],
    ["ＦＵＬＬ　ｗｉｄｔｈ", "full-width"],
  ])("%s becomes %s", (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test.each([
    ["ਪੰਜਾਬ", "panjab"],
    ["ગુજરાત", "gujrat"],
    ["চুনাব ২০২৫", "chunab-2025"],
    ["தமிழ்", "tamil"],
  ])("other Indian scripts are read letter by letter: %s is %s", (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test("text that cannot be spelled is known by its digest, and a number beside it does not stand alone", () => {
    expect(slugify("北京")).toMatch(/^[0-9a-f]{8}$/);
    expect(slugify("北京 2025")).toMatch(/^2025-[0-9a-f]{8}$/);
    expect(slugify("北京")).not.toBe(slugify("東京"));
    expect(slugify("🎉")).toBe(slugDigest("🎉"));
    expect(slugify("2025")).toBe("2025");
  });

  test("only blank text has an empty slug", () => {
    expect(slugify("")).toBe("");
    expect(slugify(" \n\t")).toBe("");
  });

  test("it is cut between words, and one long word inside", () => {
    expect(slugify("सरकार ने किसानों को राहत दी", { maxLength: 17 })).toBe("sarkar-ne-kisanon");
    expect(slugify("सरकार ने किसानों को राहत दी", { maxLength: 16 })).toBe("sarkar-ne");
    expect(slugify("a".repeat(200))).toBe("a".repeat(80));
  });

  test("long vowels tell twins apart", () => {
    expect(slugify("कमाल")).toBe(slugify("कमल"));
    expect(slugify("कमाल", { longVowels: true })).toBe("kamaal");
    expect(slugify("कमल", { longVowels: true })).toBe("kamal");
  });

  test("a name that Windows keeps for a device gets a digest", () => {
    expect(slugify("con")).toMatch(/^con-[0-9a-f]{8}$/);
    expect(slugify("LPT1")).toMatch(/^lpt1-/);
    expect(slugify("con artist")).toBe("con-artist");
  });

  test("any text gives words of lower-case ASCII letters and digits, within the length", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."कखगज़ड़ािीुंँ्ःअआऋ।९8aZ-’ \u200d\u0b95\u0bcd\ud800é北") }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const slug = slugify(text, { maxLength: 40 });
        if (text.trim() === "") expect(slug).toBe("");
        else expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(49);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe("usual spellings", () => {
  test("there are more than two hundred, each a slug", () => {
    expect(SLUG_OVERRIDES.size).toBeGreaterThan(200);
    for (const spelling of SLUG_OVERRIDES.values()) expect(spelling).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  test.each([
    ["टेस्ट मैच", "test-match"],
    ["न्यूज़", "news"],
    ["न्यूज", "news"],
    ["\u092b\u093cिल्म", "film"],
    ["बैंक", "bank"],
    ["बैङ्क", "bank"],
    ["डिजिटल बजट", "digital-budget"],
  ])("%s is %s however its letters are encoded", (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test("a site's own list comes first, and an empty one leaves the rules alone", () => {
    expect(slugify("बाज़ार", { overrides: slugOverrides({ बाजार: "bazaar" }) })).toBe("bazaar");
    expect(slugify("कोर्ट", { overrides: slugOverrides({ बाजार: "bazaar" }) })).toBe("court");
    expect(slugify("कोर्ट", { overrides: new Map() })).toBe("kort");
  });
});
