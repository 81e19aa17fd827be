import { Blob, Face } from "harfbuzzjs";
import subsetFont from "subset-font";
import { describe, expect, test } from "vitest";
import { hindi } from "../../src/language/hi/hindi.ts";
import { lettersOfFont } from "../../src/pictures/card-font-letters.ts";
import { loadCardFonts } from "../../src/pictures/card-fonts.ts";
import { findUndrawable } from "../../src/pictures/card-letters.ts";
import { prepare } from "../../src/press/prepare.ts";
import { article, withFolder } from "../content/content-folder.ts";
import { HARD_HEADLINES } from "./hard-headlines.ts";

const { headline, small } = loadCardFonts();

test.each([...headline, ...small])("lettersOfFont reads of $name what HarfBuzz reads", async ({ data }) => {
  const plain = await subsetFont(data, undefined, { targetFormat: "sfnt", keepAllGlyphs: true });
  const face = new Face(new Blob(Uint8Array.from(plain).buffer));
  const expected = [...face.collectUnicodes()].sort((a, b) => a - b);
  expect([...lettersOfFont(data)].sort((a, b) => a - b)).toEqual(expected);
});

describe("findUndrawable", () => {
  test.each([
    ...HARD_HEADLINES,
    "राज\u200cनीति\u00a0में \u2018उद्धरण\u2019 – और — रेखाएँ…",
    "Straße, café, naïve, Łódź",
    "क़ as one code point: \u0958",
  ])("has nothing against '%s'", (text) => {
    expect(findUndrawable([{ file: "a.md", key: "title", text }])).toEqual([]);
  });

  test.each([
    ["चुनाव 🗳 के नतीजे", '"🗳" (U+1F5F3)'],
    ["बांग्ला में ক लिखा", '"ক" (U+0995)'],
    ["मॉस्को में Москва", '"М" (U+041C), "о" (U+043E)'],
    ["तापमान ≥ 45", '"≥" (U+2265)'],
  ])("names in '%s' the letters %s", (text, letters) => {
    const [found] = findUndrawable([{ file: "articles/x.md", key: "title", text }]);
    expect(found).toMatchObject({ file: "articles/x.md", key: "title" });
    expect(found?.what).toContain(letters);
  });

  test("has nothing against the times that the site prints", () => {
    const instants = Array.from({ length: 12 }, (_, month) => Date.UTC(2025, month, 18, month * 2));
    const texts = instants.flatMap((instant) =>
      (["english", "hindi"] as const).map((style) => ({
        file: "",
        key: "",
        text: hindi.formatDateline(instant, style),
      })),
    );
    expect(findUndrawable(texts)).toEqual([]);
  });
});

describe("a headline with a letter that the fonts lack", () => {
  const strange = article("", { title: "title: चुनाव 🗳 के नतीजे" });

  test.each([
    ["stops the build with its file and line", "social_cards: all", ["articles/x.md:2"]],
    [
      "stops it for a paper whose photographs are shared as they are",
      "social_cards: without-photo",
      ["articles/x.md:2"],
    ],
    ["is welcome in a paper without cards", "social_cards: none", []],
    ["is welcome by default", "", []],
  ])("%s", async (_, setting, expected) => {
    expect(await problemPlaces({ "articles/x.md": strange }, setting)).toEqual(expected);
  });

  test("is let be in a draft, which no reader sees", async () => {
    const draft = article("draft: true", { title: "title: चुनाव 🗳 के नतीजे" });
    expect(await problemPlaces({ "articles/x.md": draft }, "social_cards: all")).toEqual([]);
  });

  test("is found in the name of a category too", async () => {
    const categories = "- id: national\n  name: नेशनल 🗳\n- id: sports\n  name: खेल\n";
    expect(await problemPlaces({ "categories.yaml": categories }, "social_cards: all")).toEqual([
      "categories.yaml:1",
    ]);
  });
});

/** `articles/x.md:2` for each problem of a sound folder with these files and this setting. */
async function problemPlaces(files: Readonly<Record<string, string>>, setting: string): Promise<string[]> {
  const site = `title: परीक्षण समाचार\nurl: https://akhbar.example\n${setting}\n`;
  return withFolder({ "articles/x.md": article(), ...files, "site.yaml": site }, async (contentDir) => {
    const prepared = await prepare({ contentDir, now: Date.UTC(2025, 5, 1), url: undefined, preview: false });
    const problems = prepared.kind === "refused" ? prepared.problems : [];
    return problems.map(({ file, line }) => `${file.slice(contentDir.length + 1)}:${line}`);
  });
}
