import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import sharp, { type OverlayOptions } from "sharp";
import { launchBrowser } from "../test/browser/launch-browser.ts";
import { serveSite } from "./site-for-measuring.ts";

/** One page of each kind of the demo, by the name of its sheet. */
const PAGES = {
  home: "/",
  article: "/2026/11/20/samvidhan-ki-prastavana/",
  "live-blog": "/2025/01/15/sansad-ka-ek-din/",
  category: "/national/",
  tag: "/tag/vigyan/",
  author: "/author/desk-national/",
  day: "/2026/11/20/",
  month: "/2025/01/",
  year: "/2025/",
  plain: "/about/",
  feeds: "/feeds/",
  search: "/search/",
  offline: "/offline/",
  "not-found": "/404.html",
};

const WIDTHS = [360, 768, 1280];
const THEMES = ["light", "dark"] as const;
const HEIGHT = 900;
/** Small enough for all sheets together to stay below 1.5 MB, large enough to read headlines. */
const SCALE = 0.45;
const GAP = 8;

/**
 * `npm run screenshots [-- --site DIR]`: draws every kind of page in a real browser, each at three widths in light and
 * dark on one sheet below `docs/screenshots/`, and `docs/front-page.png` for the README. Without `--site` it builds the demo.
 */
const { values } = parseArgs({ options: { site: { type: "string" } } });
const [site, browser] = await Promise.all([serveSite(values.site), launchBrowser()]);
try {
  mkdirSync("docs/screenshots", { recursive: true });
  for (const [name, path] of Object.entries(PAGES)) {
    await drawSheet(browser, site.origin + path, join("docs/screenshots", `${name}.jpg`));
  }
  const front = await shoot(browser, site.origin, 1280, "light");
  await sharp(front).png({ palette: true, colours: 128, compressionLevel: 9 }).toFile("docs/front-page.png");
} finally {
  await browser.close();
  site.close();
}

/** A row of widths for each theme. */
async function drawSheet(browser: Browser, url: string, target: string): Promise<void> {
  const height = Math.round(HEIGHT * SCALE);
  const parts: OverlayOptions[] = [];
  for (const [row, theme] of THEMES.entries()) {
    let left = GAP;
    for (const width of WIDTHS) {
      const input = await sharp(await shoot(browser, url, width, theme))
        .resize({ height })
        .toBuffer();
      parts.push({ input, left, top: GAP + row * (height + GAP) });
      left += Math.round(width * SCALE) + GAP;
    }
  }
  const width = WIDTHS.reduce((sum, each) => sum + Math.round(each * SCALE) + GAP, GAP);
  const sheet = sharp({
    create: { width, height: THEMES.length * (height + GAP) + GAP, channels: 3, background: "#8a8a8a" },
  });
  await sheet.composite(parts).jpeg({ quality: 68, mozjpeg: true }).toFile(target);
}

async function shoot(
  browser: Browser,
  url: string,
  width: number,
  colorScheme: "light" | "dark",
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    colorScheme,
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  try {
    const page = await context.newPage();
    await page.goto(url);
    // The face of the headlines is there at once only from the second page on.
    await page.goto(url, { waitUntil: "networkidle" });
    return await page.screenshot();
  } finally {
    await context.close();
  }
}
