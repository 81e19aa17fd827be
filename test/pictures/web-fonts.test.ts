import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import * as harfbuzz from "harfbuzzjs";
import subsetFont from "subset-font";
import { beforeAll, describe, expect, test } from "vitest";
import { HINDI_LETTERS } from "../../scripts/fonts/hindi-code-points.ts";
import { WEB_FONTS } from "../../scripts/fonts/web-fonts.ts";
import { hindi } from "../../src/language/hi/hindi.ts";
import { lettersOfFont } from "../../src/pictures/card-font-letters.ts";
import { TEMPLATES_PATH } from "../../src/print/templates-dir.ts";
import { HARD_HEADLINES } from "./hard-headlines.ts";
import { HINDI_WORDS } from "./hindi-words.ts";

const require = createRequire(import.meta.url);

/** Every consonant before every consonant, as a conjunct, and with a nukta, a reph and a vowel sign above and below. */
const CONSONANTS = [..."कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह"];
const CONJUNCTS = CONSONANTS.flatMap((first) =>
  CONSONANTS.flatMap((second) => [`${first}्${second}`, `र्${first}्${second}ीं`, `${first}़्${second}ू`]),
);

const WORDS = [
  ...new Set([...HINDI_WORDS, ...HARD_HEADLINES.flatMap((headline) => headline.match(/[ऀ-ॿ]+/g) ?? [])]),
];

test("there are more than five hundred words to measure", () => {
  expect(WORDS.length).toBeGreaterThan(500);
});

describe.each(WEB_FONTS)("$file", ({ file, source }) => {
  const committed = readFileSync(join(TEMPLATES_PATH, "assets", "fonts", file));
  let measureCut: (text: string) => string;
  let measureWhole: (text: string) => string;

  beforeAll(async () => {
    measureCut = await measurer(committed);
    measureWhole = await measurer(readFileSync(require.resolve(source)));
  });

  test("shapes every word as the whole face does", () => {
    expect(WORDS.filter((word) => measureCut(word) !== measureWhole(word))).toEqual([]);
  });

  test("shapes every conjunct of two consonants as the whole face does", () => {
    expect(CONJUNCTS.filter((cluster) => measureCut(cluster) !== measureWhole(cluster))).toEqual([]);
  });

  test("has every letter of Hindi, so that no headline mixes two faces", () => {
    const letters = lettersOfFont(committed);
    expect([...HINDI_LETTERS].filter((letter) => !letters.has(letter.codePointAt(0) ?? 0))).toEqual([]);
    const phrases = JSON.stringify(hindi.phrases).match(/[ऀ-ॿ₹]/g) ?? [];
    expect(phrases.filter((letter) => !letters.has(letter.codePointAt(0) ?? 0))).toEqual([]);
  });

  test("is small enough for a slow network", () => {
    expect(committed.length).toBeLessThan(40_000);
  });

  test("names its owner and its licence, as the licence asks", async () => {
    const plain = await subsetFont(committed, undefined, {
      targetFormat: "sfnt",
      keepAllGlyphs: true,
      preserveNameIds: [0, 13, 14],
    });
    const face = new harfbuzz.Face(new harfbuzz.Blob(Uint8Array.from(plain).buffer));
    const names = face.listNames().map(({ nameId, language }) => face.getName(nameId, language));
    expect(names.join("\n")).toMatch(/Noto Project Authors.*openfontlicense\.org/s);
  });
});

test("the licence lies beside the fonts", () => {
  const licence = readFileSync(join(TEMPLATES_PATH, "assets", "fonts", "OFL.txt"), "utf8");
  expect(licence).toMatch(/^Copyright [^\n]* Noto Project Authors.*SIL OPEN FONT LICENSE Version 1\.1/s);
});

/** Gives the advance widths and offsets of a text's glyphs; glyph numbers differ between a face and its cut. */
async function measurer(woff2: Buffer): Promise<(text: string) => string> {
  const plain = await subsetFont(woff2, undefined, { targetFormat: "sfnt", keepAllGlyphs: true });
  const font = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(Uint8Array.from(plain).buffer)));
  return (text) => {
    const buffer = new harfbuzz.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    harfbuzz.shape(font, buffer);
    const missing = buffer.getGlyphInfos().filter(({ codepoint }) => codepoint === 0).length;
    return JSON.stringify([missing, buffer.getGlyphPositions()]);
  };
}
