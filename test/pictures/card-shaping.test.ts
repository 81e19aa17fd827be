import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { HEADLINE_FAMILY, loadCardFonts } from "../../src/pictures/card-fonts.ts";
import { cardRenderer } from "../../src/pictures/social-card.ts";
import { launchBrowser } from "../browser/launch-browser.ts";
import { HARD_HEADLINES } from "./hard-headlines.ts";

const SIZE = 64;

let browser: Browser;
let inChromium: readonly number[];

beforeAll(async () => {
  browser = await launchBrowser();
  const page = await browser.newPage();
  const { headline } = loadCardFonts();
  const faces = headline.map(({ name, weight, data }) => ({ name, weight, base64: data.toString("base64") }));
  const question = { faces, font: `700 ${SIZE}px ${HEADLINE_FAMILY}`, texts: HARD_HEADLINES };
  inChromium = await page.evaluate(`(${WIDTHS_IN_BROWSER})(${JSON.stringify(question)})`);
}, 60_000);

afterAll(async () => {
  await browser?.close();
});

test("forty hard headlines are there to be measured", () => {
  expect(new Set(HARD_HEADLINES).size).toBeGreaterThanOrEqual(40);
});

test.each(HARD_HEADLINES.map((headline, index) => ({ headline, index })))(
  "'$headline' is as wide on a card as in Chromium",
  async ({ headline, index }) => {
    const renderer = await cardRenderer();
    const { width } = await renderer.measure({
      type: "text",
      text: headline,
      style: { fontFamily: HEADLINE_FAMILY, fontWeight: 700, fontSize: SIZE, whiteSpace: "nowrap" },
    });
    const expected = inChromium[index] ?? Number.NaN;
    expect(width / expected).toBeGreaterThan(0.98);
    expect(width / expected).toBeLessThan(1.02);
  },
);

/** Source, not a function: it runs in the browser, whose names this project's types do not know. */
const WIDTHS_IN_BROWSER = `async ({ faces, font, texts }) => {
  for (const { name, weight, base64 } of faces) {
    const face = new FontFace(name, "url(data:font/woff2;base64," + base64 + ")", { weight: String(weight) });
    document.fonts.add(await face.load());
  }
  const context = document.createElement("canvas").getContext("2d");
  context.font = font;
  return texts.map((text) => context.measureText(text).width);
}`;
