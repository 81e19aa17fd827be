import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countWords, readingMinutes } from "../../../src/language/hi/reading-time.ts";
import { guessLanguage } from "../../../src/language/hi/script.ts";
import { splitSentences } from "../../../src/language/hi/split-sentences.ts";
import { truncate } from "../../../src/language/hi/truncate.ts";

test.each([
  ["", 0],
  ["। — ₹ !", 0],
  ["रूस-ईरान समझौता।", 3],
  ["क्\u200dया दिल्\u200cली", 2],
  ["ज\u093cमीन घोटाला: ५०० करोड़", 4],
  ["IPL 2025 शुरू", 3],
])("countWords(%j) is %d", (text, words) => {
  expect(countWords(text)).toBe(words);
});

test.each([
  [0, 1],
  [40, 1],
  [299, 1],
  [300, 2],
  [1000, 5],
])("%d words take %d minutes", (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});

test("the speed of reading can be set", () => {
  expect(readingMinutes(1000, 100)).toBe(10);
});

describe("truncate", () => {
  test.each([
    ["राष्ट्रपति", 4, "राष्ट्रपति"],
    ["ईरानी राष्ट्रपति का दौरा", 50, "ईरानी राष्ट्रपति का दौरा"],
    ["ईरानी राष्ट्रपति का दौरा", 9, "ईरानी राष्ट्रपति…"],
    ["ईरानी राष्ट्रपति का दौरा", 8, "ईरानी…"],
    ["ईरानी राष्ट्रपति का दौरा", 6, "ईरानी…"],
    ["भारत। ईरान और रूस", 6, "भारत…"],
    ["राष्ट्रपतिराष्ट्रपति", 3, "राष्ट्र…"],
    ["👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 2, "👨‍👩‍👧…"],
  ])("%s to %d letters is %s", (text, letters, short) => {
    expect(truncate(text, letters)).toBe(short);
  });

  test("it keeps to the length and never ends in a virama or a joiner", () => {
    const segmenter = new Intl.Segmenter("hi", { granularity: "grapheme" });
    const text = fc.string({ unit: fc.constantFrom(..."कष्ट्रािीं \u094d\u200d\u200cA,।") });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 12 }), (any, letters) => {
        const short = truncate(any, letters);
        expect([...segmenter.segment(short)].length).toBeLessThanOrEqual(letters);
        if (short !== any.trim()) expect(short).toMatch(/^(?!.*(?:\u094d|\u200c|\u200d|\s)…$).*…$/su);
      }),
      { seed: 5, numRuns: 1000 },
    );
  });
});

describe("splitSentences", () => {
  test.each([
    ["दिल्ली में बारिश हुई। मुंबई में नहीं।", ["दिल्ली में बारिश हुई।", "मुंबई में नहीं।"]],
    ["समझौता हुआ।इसके बाद?हाँ!", ["समझौता हुआ।", "इसके बाद?", "हाँ!"]],
    ["डॉ. राम और श्री. श्याम आए। प्रो. गीता नहीं।", ["डॉ. राम और श्री. श्याम आए।", "प्रो. गीता नहीं।"]],
    ["ए. पी. जे. अब्दुल कलाम आए. सबने सुना.", ["ए. पी. जे. अब्दुल कलाम आए.", "सबने सुना."]],
    ["बी.जे.पी. जीती। J. K. Rowling आईं।", ["बी.जे.पी. जीती।", "J. K. Rowling आईं।"]],
    ["दर 12.5 प्रतिशत है. रु. 500 मिले.", ["दर 12.5 प्रतिशत है.", "रु. 500 मिले."]],
    ["उन्होंने कहा, “ठीक है।” फिर गए।", ["उन्होंने कहा, “ठीक है।”", "फिर गए।"]],
    ['उन्होंने कहा, "ठीक है।" फिर गए।', ['उन्होंने कहा, "ठीक है।"', "फिर गए।"]],
    ["श्लोक समाप्त॥ अगला", ["श्लोक समाप्त॥", "अगला"]],
    ["देखें https://example.com/?q=1.2 पर। ठीक", ["देखें https://example.com/?q=1.2 पर।", "ठीक"]],
    ["1. पहला नियम। 2. दूसरा नियम।", ["1. पहला नियम।", "2. दूसरा नियम।"]],
    ["शीर्षक\n\nपहला वाक्य।", ["शीर्षक", "पहला वाक्य।"]],
    ["", []],
  ])("%j", (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  test("nothing but white space is lost", () => {
    const text = fc.string({ unit: fc.constantFrom(...'कडॉ।.?! \n"”’1A॥…') });
    fc.assert(
      fc.property(text, (any) => {
        expect(splitSentences(any).join("").replace(/\s/g, "")).toBe(any.replace(/\s/g, ""));
      }),
      { seed: 11, numRuns: 1000 },
    );
  });
});

test.each([
  ["ईरान रूस समझौता", "hi"],
  ["Vladimir Putin news", "en"],
  ["UPI", "en"],
  ["IPL नीलामी", "hi"],
  ["Beyoncé", "en"],
  ["কলকাতা", "bn"],
  ["ਪੰਜਾਬ", "pa"],
  ["தமிழ்", "ta"],
  ["اردو", "ur"],
  ["2025", "hi"],
  ["२०२५ news", "en"],
])("the language of %s is %s", (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});
