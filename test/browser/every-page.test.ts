import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOf } from "./faults-of.ts";
import { launchBrowser } from "./launch-browser.ts";
import { openNewspaper, PAGES, type SampleNewspaper } from "./sample-newspaper.ts";

/** The service worker has tests of its own. */
const QUIET = { reducedMotion: "reduce", serviceWorkers: "block" } as const;

/** Five pages at a time, on a machine that may do other work. */
const PATIENCE = 60_000;

let browser: Browser;
let newspaper: SampleNewspaper;

beforeAll(async () => {
  [browser, newspaper] = await Promise.all([launchBrowser(), openNewspaper()]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await newspaper.close();
});

const kinds = Object.entries(PAGES).map(([kind, path]) => ({ kind, path }));

describe.concurrent.each([360, 1280])("at %i pixels", (width) => {
  test.each(kinds)(
    "$kind: complete, quiet, still and open to everyone, in light and dark",
    async ({ path }) => {
      const context = await browser.newContext({ ...QUIET, viewport: { width, height: 800 } });
      const page = await context.newPage();
      const notes = listenTo(page);
      await page.addInitScript(observeShifts);
      await page.goto(newspaper.origin + path);
      await scrollThrough(page);

      expect(notes.errors).toEqual([]);
      expect(notes.requests.filter((url) => !url.startsWith(newspaper.origin))).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(
        await page.evaluate(() => (globalThis as unknown as { shift: number }).shift),
      ).toBeLessThanOrEqual(0.01);
      expect(await faultsOf(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await faultsOf(page)).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );
});

describe.concurrent("without JavaScript", () => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
  });
  afterAll(() => context.close());

  test.each(kinds)(
    "$kind: offers nothing that would not work, and keeps the room of each picture",
    async ({ path }) => {
      const page = await context.newPage();
      await page.goto(newspaper.origin + path);
      const buttons = await page.getByRole("button").all();
      const inputs = await page.getByRole("textbox").or(page.getByRole("searchbox")).all();
      expect(buttons.length + inputs.length).toBe(0);
      expect(await page.locator("h1").count()).toBe(1);
      for (const picture of await page.locator("main img").all()) {
        expect(Number(await picture.getAttribute("width"))).toBeGreaterThan(0);
        expect(Number(await picture.getAttribute("height"))).toBeGreaterThan(0);
      }
      // Only the one that the page opens with is fetched before the reader is near.
      expect(await page.locator('main img:not([loading="lazy"])').count()).toBeLessThanOrEqual(1);
      await page.close();
    },
    PATIENCE,
  );

  test("an article is whole: text, pictures, ways to share, also read, links in the place of what is fetched", async () => {
    const page = await context.newPage();
    await page.goto(newspaper.origin + PAGES.article);
    await expectVisible(page, "पुल केवल कंक्रीट नहीं, भरोसा है।");
    await expectVisible(page, "यह भी पढ़ें");
    expect(await page.locator(".live-block a").getAttribute("href")).toBe("/#trending");
    expect(await page.locator(".breaking-strip a").getAttribute("href")).toBe("/#latest");
    expect(await page.locator('a[href^="https://wa.me/"]').isVisible()).toBe(true);
    const lead = page.locator(".figure img");
    expect(await lead.getAttribute("loading")).toBeNull();
    expect(await lead.getAttribute("fetchpriority")).toBe("high");
    // Nothing is kept free for what will never come.
    expect((await page.locator(".live-block").boundingBox())?.height).toBeLessThan(150);
    await page.close();
  });
});

describe("what lies below the first screen", () => {
  const isLaidOut = (page: Page) =>
    page
      .locator(".site-footer a")
      .first()
      .evaluate((link) => link.checkVisibility({ contentVisibilityAuto: true }));

  test.each(["home", "article", "category"] as const)(
    "of %s is laid out on a phone when the reader comes near, on a desk and on paper at once",
    async (kind) => {
      const context = await browser.newContext({ ...QUIET, viewport: { width: 360, height: 400 } });
      const page = await context.newPage();
      await page.goto(newspaper.origin + PAGES[kind]);
      expect(await isLaidOut(page)).toBe(false);
      await page.emulateMedia({ media: "print" });
      expect(await isLaidOut(page)).toBe(true);
      await page.emulateMedia({ media: "screen" });
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await expect.poll(() => isLaidOut(page)).toBe(true);

      await page.setViewportSize({ width: 1280, height: 400 });
      await page.reload();
      expect(await isLaidOut(page)).toBe(true);
      await context.close();
    },
  );
});

describe("pictures", () => {
  test.each([
    { width: 360, deviceScaleFactor: 2, least: 720, most: 800 },
    { width: 1280, deviceScaleFactor: 1, least: 720, most: 800 },
  ])(
    "the lead comes in the width that a screen of $width shows",
    async ({ width, deviceScaleFactor, least, most }) => {
      const context = await browser.newContext({
        ...QUIET,
        viewport: { width, height: 800 },
        deviceScaleFactor,
      });
      const page = await context.newPage();
      await page.goto(newspaper.origin + PAGES.article);
      const source = await page.locator(".figure img").evaluate((img: HTMLImageElement) => img.currentSrc);
      expect(source).toMatch(/\.avif$/);
      const fileWidth = Number(/-(\d+)\.avif$/.exec(source)?.[1]);
      expect(fileWidth).toBeGreaterThanOrEqual(least);
      expect(fileWidth).toBeLessThanOrEqual(most);
      await context.close();
    },
  );
});

test("the small pictures of the front page come no larger than a phone shows them", async () => {
  const context = await browser.newContext({
    ...QUIET,
    viewport: { width: 360, height: 800 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  await page.goto(newspaper.origin + PAGES.home);
  const small = page.locator(".front__seconds img").first();
  await small.scrollIntoViewIfNeeded();
  await expect.poll(() => small.evaluate((img: HTMLImageElement) => img.currentSrc)).toMatch(/-240\.avif$/);
  await context.close();
});

test.each([
  { width: 360, pictures: 6 },
  { width: 1280, pictures: 12 },
])("a list of twelve stories shows $pictures pictures at $width pixels", async ({ width, pictures }) => {
  const context = await browser.newContext({ ...QUIET, viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.goto(newspaper.origin + PAGES.tag);
  const shown = await page.evaluate(() => {
    const row = document.querySelector('[data-kind="row"]:has(img)');
    row?.parentElement?.replaceChildren(...Array.from({ length: 12 }, () => row.cloneNode(true)));
    return [...document.querySelectorAll('[data-kind="row"] img')].filter((img) => img.checkVisibility())
      .length;
  });
  expect(shown).toBe(pictures);
  await context.close();
});

describe("pictures in the text", () => {
  const picture = (page: Page) => page.getByAltText("नदी का किनारा");
  const widthOf = async (page: Page) => {
    await picture(page).scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture(page).evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0);
    const source = await picture(page).evaluate((img: HTMLImageElement) => img.currentSrc);
    return /-(\d+\.\w+)$/.exec(source)?.[1];
  };

  test.each([
    { width: 360, deviceScaleFactor: 1, file: "400.avif" },
    { width: 360, deviceScaleFactor: 2, file: "800.avif" },
    { width: 768, deviceScaleFactor: 1, file: "800.avif" },
    { width: 1280, deviceScaleFactor: 1, file: "800.avif" },
    { width: 1280, deviceScaleFactor: 2, file: "1200.avif" },
  ])(
    "come as AVIF in the width that a screen of $width shows at $deviceScaleFactor dots a pixel",
    async ({ width, deviceScaleFactor, file }) => {
      const viewport = { width, height: 800 };
      const context = await browser.newContext({ ...QUIET, viewport, deviceScaleFactor });
      const page = await context.newPage();
      await page.goto(newspaper.origin + PAGES.article);
      expect(await widthOf(page)).toBe(file);
      await context.close();
    },
  );

  test.each([
    ["as WebP where AVIF is not known", "image/avif", "400.webp"],
    ["as JPEG where neither is", "image/", "1200.jpg"],
  ])("come %s", async (_, unknown, file) => {
    const context = await browser.newContext({ ...QUIET, viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    // A browser passes over the sources whose type it does not know.
    await page.route(`**${PAGES.article}`, async (route) => {
      const html = await (await route.fetch()).text();
      await route.fulfill({
        contentType: "text/html",
        body: html.replaceAll(`<source type="${unknown}`, '<source type="image/unknown-'),
      });
    });
    await page.goto(newspaper.origin + PAGES.article);
    expect(await widthOf(page)).toBe(file);
    await context.close();
  });

  test("are not fetched before the reader is near, and keep their room until then", async () => {
    const context = await browser.newContext({ ...QUIET, viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(newspaper.origin + PAGES.article);
    await page.waitForLoadState("networkidle");
    expect(requests.filter((url) => url.includes("/pictures/kinara-"))).toEqual([]);
    const before = await picture(page).boundingBox();
    expect(before?.height).toBeCloseTo((before?.width ?? 0) * (720 / 1280), 0);
    await widthOf(page);
    expect((await picture(page).boundingBox())?.height).toBe(before?.height);
    expect(requests.filter((url) => url.includes("/pictures/kinara-"))).toHaveLength(1);
    await context.close();
  });
});

/** What a page asks for and complains about. */
function listenTo(page: Page): { readonly requests: string[]; readonly errors: string[] } {
  const notes = { requests: [] as string[], errors: [] as string[] };
  page.on("request", (request) => notes.requests.push(request.url()));
  page.on("console", (message) => {
    const isOurs = !message.text().includes("blocked by Playwright");
    if (isOurs && ["error", "warning"].includes(message.type())) notes.errors.push(message.text());
  });
  page.on("pageerror", (error) => notes.errors.push(error.message));
  page.on("response", (response) => {
    if (response.status() >= 400) notes.errors.push(`${response.status()} ${response.url()}`);
  });
  return notes;
}

function observeShifts(): void {
  const counter = globalThis as unknown as { shift: number };
  counter.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) counter.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
}

/** To the foot and back, most of a screen at each second frame, so that all that waits for the reader comes. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += 600) {
      scrollTo(0, top);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
    scrollTo(0, 0);
  });
  await page.waitForLoadState("networkidle");
}

async function expectVisible(page: Page, text: string): Promise<void> {
  expect(await page.getByText(text).first().isVisible(), text).toBe(true);
}
