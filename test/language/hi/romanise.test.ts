import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { romaniseWord } from "../../../src/language/hi/romanise.ts";
import { slugify } from "../../../src/language/hi/slug.ts";

const GOLD = readFileSync(new URL("romanise-gold.tsv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split("\t") as [string, string]);

describe("the golden list of news words", () => {
  test("at least 96 % come out exactly by the rules alone", () => {
    const wrong = GOLD.filter(([word, latin]) => romaniseWord(word) !== latin);
    expect(GOLD.length).toBeGreaterThan(290);
    expect(wrong.length / GOLD.length).toBeLessThanOrEqual(0.04);
  });

  test("the list of usual spellings changes only the three words that it means to change", () => {
    const changed = GOLD.filter(([word]) => slugify(word) !== romaniseWord(word)).map(([word]) =>
      slugify(word),
    );
    expect(changed.toSorted()).toEqual(["cricket", "kejriwal", "police"]);
  });
});

describe("words that the rules were not made from", () => {
  test.each([
    // The last schwa.
    ["यज्ञ", "yagya"],
    ["कृष्ण", "krishna"],
    ["लोकप्रिय", "lokpriya"],
    ["उम्र", "umr"],
    ["ज़िक्र", "zikr"],
    ["न", "na"],
    // The schwa in the middle.
    ["सहयोगी", "sahyogi"],
    ["राजधानी", "rajdhani"],
    ["अवधि", "avadhi"],
    ["उदाहरण", "udaharan"],
    ["अपहरण", "apharan"],
    ["उपकरणों", "upkaranon"],
    ["मंत्रालयों", "mantralayon"],
    ["नियमित", "niyamit"],
    ["रुपये", "rupaye"],
    ["विजयी", "vijayi"],
    ["प्रार्थना", "prarthana"],
    // Two schwas in a row: the stem keeps its shape.
    ["जानवरों", "janvaron"],
    ["बेहतरी", "behtari"],
    ["गडकरी", "gadkari"],
    ["अजनबी", "ajnabi"],
    ["मकबरा", "makbara"],
    ["हरकतें", "harkaten"],
    ["जगमगाते", "jagmagate"],
    ["सनसनी", "sansani"],
    ["समझदारी", "samajhdari"],
    // The plural keeps the singular's last syllable after a long vowel.
    ["अदालतों", "adalaton"],
    ["निवेशकों", "niveshakon"],
    ["भाषणों", "bhashanon"],
    ["फसलों", "faslon"],
    // Verbs.
    ["सुनने", "sunne"],
    ["जिससे", "jisse"],
    ["पहुंचने", "pahunchne"],
    ["ढूंढते", "dhundhte"],
    // Nasals.
    ["सिंह", "singh"],
    ["सांप", "sanp"],
    ["सांप्रदायिक", "sampradayik"],
    ["चंपा", "champa"],
    ["संवाद", "samvad"],
    ["संयम", "sanyam"],
    ["आंकड़े", "ankde"],
    ["सांसदों", "sansadon"],
    ["छांव", "chhaon"],
    // Compounds.
    ["जन्मदिन", "janmdin"],
    ["आत्मनिर्भर", "atmanirbhar"],
    ["गेंदबाजी", "gendbaji"],
    ["कर्जदार", "karjdar"],
    ["राजभवन", "rajbhavan"],
    ["दुर्घटनाग्रस्त", "durghatnagrast"],
    ["सहनशील", "sahanshil"],
    ["रणनीति", "ranniti"],
    ["असहमति", "asahmati"],
    ["प्रवचन", "pravachan"],
    ["भ्रमण", "bhraman"],
    // Breath, vowels of their own, sounds of other languages.
    ["पुनः", "punah"],
    ["दुःख", "dukh"],
    ["ऋण", "rin"],
    ["ज़रूरत", "zarurat"],
    ["फ़ैसला", "faisla"],
    ["क़ानून", "qanun"],
    ["ऑडियो", "odiyo"],
    ["ॐ", "om"],
  ])("%s is %s", (word, latin) => {
    expect(romaniseWord(word)).toBe(latin);
  });
});

test.each([
  ["कमल", "kamal"],
  ["कमाल", "kamaal"],
  ["दिन", "din"],
  ["दीन", "deen"],
  ["सूत", "soot"],
  ["राष्ट्र", "raashtra"],
])("with long vowels %s is %s", (word, latin) => {
  expect(romaniseWord(word, { longVowels: true })).toBe(latin);
});

test.each([
  ["both encodings of the nukta", "ज\u093cमीन", "\u095bमीन"],
  ["with and without ZWNJ", "इलेक्ट्रॉनिक्स", "इलेक्ट्रॉनिक्\u200cस"],
  ["anusvara and nasal consonant", "हिंदी", "हिन्दी"],
  ["chandrabindu and anusvara", "चाँद", "चांद"],
])("%s are spelled alike", (_, one, other) => {
  expect(romaniseWord(one)).toBe(romaniseWord(other));
});
