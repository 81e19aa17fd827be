import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { CARD_VERSION } from "../../src/edition/social-cards.ts";
import { digestOf } from "../../src/model/digest.ts";
import { loadCardFonts } from "../../src/pictures/card-fonts.ts";
import { layOutCard } from "../../src/pictures/card-layout.ts";
import { cardRenderer, drawSocialCard } from "../../src/pictures/social-card.ts";
import { HARD_HEADLINES } from "./hard-headlines.ts";
import { makeRecipe } from "./make-recipe.ts";
import { withPhoto } from "./with-photo.ts";

const noFile = (file: string): string => {
  throw new Error(`Nobody asked for ${file}.`);
};

describe("a card without a photograph", () => {
  test("is a PNG of 1200 by 630 that no service refuses", async () => {
    const card = await drawSocialCard(makeRecipe(), noFile);
    expect(await sharp(card).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    expect(card.length).toBeLessThan(60_000);
  });

  test("has the same bytes each time, and others for another headline", async () => {
    const card = await drawSocialCard(makeRecipe(), noFile);
    const others = await Promise.all(
      ["हिंदी दिवस", "हिन्दी दिवस"].map((headline) => drawSocialCard(makeRecipe({ headline }), noFile)),
    );
    const again = await drawSocialCard(makeRecipe(), noFile);
    expect(again.equals(card)).toBe(true);
    expect(new Set([card, ...others].map((bytes) => digestOf(bytes))).size).toBe(3);
  });

  test.each([{ masthead: "समाचार" }, { category: "खेल" }, { date: "18 जनवरी 2025, सुबह 9:14" }])(
    "shows %o",
    async (change) => {
      const plain = await drawSocialCard(makeRecipe(), noFile);
      expect((await drawSocialCard(makeRecipe(change), noFile)).equals(plain)).toBe(false);
    },
  );

  test("takes a headline as text, not as HTML", async () => {
    const { node } = await layOutCard(makeRecipe({ headline: "<b>क</b> &amp; ख" }), measure);
    expect(JSON.stringify(node)).toContain("<b>क</b> &amp; ख");
  });
});

describe("a card over a photograph", () => {
  test("is a JPEG under 300 kB, even over the noisiest picture", async () => {
    await withPhoto({ width: 1600, height: 1000, noise: true }, async (photo, findFile) => {
      const card = await drawSocialCard(makeRecipe({ photo }), findFile);
      expect(await sharp(card).metadata()).toMatchObject({ format: "jpeg", width: 1200, height: 630 });
      expect(card.length).toBeLessThan(300_000);
      expect((await drawSocialCard(makeRecipe({ photo }), findFile)).equals(card)).toBe(true);
    });
  });

  test("fills the card from a picture smaller than it, and from a tall one", async () => {
    for (const size of [
      { width: 300, height: 200 },
      { width: 700, height: 2000 },
      { width: 1200, height: 630 },
    ]) {
      await withPhoto(size, async (photo, findFile) => {
        const card = await drawSocialCard(makeRecipe({ photo }), findFile);
        expect(await sharp(card).metadata()).toMatchObject({ width: 1200, height: 630 });
      });
    }
  });

  test("fails on a photograph that is cut short", async () => {
    await withPhoto({ width: 1600, height: 1000, cutShort: true }, async (photo, findFile) => {
      await expect(drawSocialCard(makeRecipe({ photo }), findFile)).rejects.toThrow();
    });
  });
});

const LONG = "ईरानी राष्ट्रपति का रूसी दौरा, सैन्य और ख़ुफ़िया सहयोग बढ़ाने पर समझौता ";

describe("a headline on a card", () => {
  test.each(HARD_HEADLINES)("'%s' is whole, in at most four lines", async (headline) => {
    const { lines, text, overflow } = await linesOf(headline);
    expect(text).toBe(headline.replaceAll(/\s/g, ""));
    expect(lines).toBeLessThanOrEqual(4);
    expect(overflow).toBe(false);
  });

  test.each([
    ["three words", "हिंदी दिवस आज", 1],
    ["an ordinary one", LONG.trim(), 2],
    ["a long one", LONG.repeat(2).trim(), 3],
  ])("of %s is broken into lines", async (_, headline, lines) => {
    expect((await linesOf(headline)).lines).toBe(lines);
  });

  test.each([
    ["three hundred letters", LONG.repeat(5).slice(0, 300).trim()],
    ["one word of three hundred letters", "न".repeat(300)],
    ["the widest of letters", "W".repeat(300)],
    ["nothing but conjuncts", "क्ष्म्य ".repeat(37).trim()],
  ])("of %s is whole and inside the card", async (_, headline) => {
    const { text, overflow } = await linesOf(headline);
    expect(text).toBe(headline.replaceAll(/\s/g, ""));
    expect(overflow).toBe(false);
  });
});

test("the version of the cards is raised when the fonts, the renderer or the placing change", async () => {
  const require = createRequire(import.meta.url);
  const library = readFileSync(require.resolve("../../package.json"), "utf8").match(
    /"@takumi-rs\/core": "([^"]+)"/,
  )?.[1];
  const { headline, small } = loadCardFonts();
  const fonts = [...headline, ...small].map(({ data }) => digestOf(data));
  const { node } = await layOutCard(makeRecipe(), async () => ({ width: 2400, height: 192 }));
  // When this fails: count CARD_VERSION up, and put the new digest here. Else shared links keep old cards for ever.
  expect({
    version: CARD_VERSION,
    drawnWith: digestOf(JSON.stringify([library, fonts, node])),
  }).toMatchInlineSnapshot(`
    {
      "drawnWith": "9ca77dedde792f77849a",
      "version": 2,
    }
  `);
});

async function measure(node: Parameters<Awaited<ReturnType<typeof cardRenderer>>["measure"]>[0]) {
  return (await cardRenderer()).measure(node);
}

/** How the renderer breaks the headline of a card, and whether a letter of it falls outside its box. */
async function linesOf(headline: string) {
  const { node } = await layOutCard(makeRecipe({ headline }), measure);
  const { children } = await (await cardRenderer()).measure(node, { width: 1200, height: 630 });
  const texts = children.flatMap((part) => part.children);
  const box = texts.find(({ runs }) => textOf(runs) === headline.replaceAll(/\s/g, ""));
  if (box === undefined)
    return { lines: 0, text: texts.map(({ runs }) => textOf(runs)).join("|"), overflow: true };
  const [, , , , left, top] = box.transform;
  const overflow = box.runs.some(({ text, x, y, width, height }) => {
    // The space at which a line is broken hangs over its end.
    const right = /\s$/.test(text) ? 1137 + height / 3 : 1137;
    return left + x < 64 || left + x + width > right || top + y < 120 || top + y + height > 550;
  });
  return { lines: new Set(box.runs.map(({ y }) => Math.round(y))).size, text: textOf(box.runs), overflow };
}

function textOf(runs: readonly { readonly text: string }[]): string {
  return runs
    .map(({ text }) => text)
    .join("")
    .replaceAll(/\s/g, "");
}
