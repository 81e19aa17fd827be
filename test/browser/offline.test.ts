import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { WORKER_URL } from "../../src/edition/urls.ts";
import { hindi } from "../../src/language/hi/hindi.ts";
import { loadAssets } from "../../src/print/assets.ts";
import { launchBrowser } from "./launch-browser.ts";
import { openNewspaper, PAGES, type SampleNewspaper } from "./sample-newspaper.ts";

/** A machine that does other work too may take a while. */
const PATIENCE = { timeout: 8000 };

let browser: Browser;
let newspaper: SampleNewspaper;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, newspaper] = await Promise.all([launchBrowser(), openNewspaper()]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await newspaper.close();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 360, height: 800 }, reducedMotion: "reduce" });
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
  await newspaper.setOnline(true);
});

const headline = () => page.locator("h1").first().textContent();

/** Opens a page and waits until the worker has it: the first visit is before the worker's time. */
async function read(path: string): Promise<void> {
  await page.goto(newspaper.origin + path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** As `read`, under a worker that is already there, and until the page is in its cache. */
async function readAndKeep(path: string): Promise<void> {
  await read(path);
  await page.reload();
  await page.waitForFunction((kept) => caches.match(kept), path);
  await page.waitForLoadState("networkidle");
}

const keptPaths = () =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });

describe("without a network", () => {
  test("what was read opens again, with its picture, its style and its script", async () => {
    await readAndKeep(PAGES.article);
    await newspaper.setOnline(false);
    await page.goto(`${newspaper.origin}${PAGES.article}?utm_source=whatsapp`);
    expect(await headline()).toBe("नदी पर नया पुल खुला, पार करने में अब पाँच मिनट");
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>(".figure img")?.naturalWidth);
    expect(await page.locator(".masthead__name").evaluate((name) => getComputedStyle(name).fontWeight)).toBe(
      "700",
    );
    await page.getByRole("button", { name: "अक्षर बड़े करें" }).click();
  });

  test("a phone that is turned shows the pictures that it has, though it would rather have wider ones", async () => {
    await readAndKeep(PAGES.article);
    await newspaper.setOnline(false);
    await page.setViewportSize({ width: 800, height: 360 });
    await page.reload();
    const lead = page.locator(".figure img");
    await expect.poll(() => lead.evaluate((img: HTMLImageElement) => img.naturalWidth), PATIENCE).toBe(400);
  });

  test("the last front page opens", async () => {
    await readAndKeep(PAGES.home);
    await newspaper.setOnline(false);
    await page.reload();
    expect(await headline()).toBe("अख़बार");
  });

  test("a page that was never read is answered with the stories that are here", async () => {
    await readAndKeep(PAGES.article);
    await newspaper.setOnline(false);
    await page.goto(newspaper.origin + PAGES["live blog"]);
    expect(await headline()).toBe("बिना इंटरनेट के पढ़ने के लिए");
    await page.getByText("इंटरनेट नहीं है").waitFor();
    await page.getByRole("link", { name: "नदी पर नया पुल खुला, पार करने में अब पाँच मिनट" }).click();
    await page.waitForURL(`**${PAGES.article}`);

    await page.goto(newspaper.origin + PAGES["live blog"]);
    await newspaper.setOnline(true);
    await page.getByRole("button", { name: "फिर कोशिश करें" }).click();
    await page.getByRole("heading", { level: 1, name: "मतगणना आज, रुझान थोड़ी देर में" }).waitFor();
  });

  test("feeds and fragments are never kept", async () => {
    await readAndKeep(PAGES.article);
    await page.evaluate(async () => {
      await fetch("/feed.xml");
      await fetch("/fragments/latest.html");
    });
    await page.goto(`${newspaper.origin}/feed.json`).catch(() => {});
    await page.goto(newspaper.origin + PAGES.article);
    expect((await keptPaths()).filter((path) => /feed|fragments|\.xml/.test(path))).toEqual([]);
  });
});

describe("saving", () => {
  test("keeps a story until the reader takes it out, and lists it", async () => {
    await read(PAGES.article);
    const save = page.getByRole("button", { name: "बाद के लिए सहेजें" });
    await save.click();
    await page.getByRole("button", { name: "सहेज ली गई" }).waitFor();
    await page.goto(newspaper.origin + PAGES.offline);
    const saved = page.locator("[data-list=saved]");
    await saved.getByRole("link", { name: "नदी पर नया पुल खुला" }).waitFor();
    expect(await page.getByText("इंटरनेट नहीं है").isVisible()).toBe(false);

    await newspaper.setOnline(false);
    await saved.getByRole("link").click();
    await page.waitForURL(`**${PAGES.article}`);
    expect(await page.getByRole("button", { name: "सहेज ली गई" }).getAttribute("aria-pressed")).toBe("true");

    await newspaper.setOnline(true);
    await page.goto(newspaper.origin + PAGES.offline);
    await page.getByRole("button", { name: "सहेजी ख़बरों से हटाएँ: नदी पर नया पुल खुला" }).click();
    await expect.poll(() => saved.isVisible(), PATIENCE).toBe(false);
    await page.goto(newspaper.origin + PAGES.article);
    await save.waitFor();
  });

  test("keeps the pictures further down too, which the reader has not come to yet", async () => {
    await read(PAGES.article);
    expect((await keptPaths()).filter((path) => path.startsWith("/pictures/kinara-"))).toEqual([]);
    await page.getByRole("button", { name: "बाद के लिए सहेजें" }).click();
    await page.getByRole("button", { name: "सहेज ली गई" }).waitFor();
    await newspaper.setOnline(false);
    await page.reload();
    const picture = page.getByAltText("नदी का किनारा");
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth), PATIENCE)
      .toBeGreaterThan(0);
  });

  test("fetches no picture that waits for a tap", async () => {
    await page.addInitScript(() => localStorage.setItem("low-data", "on"));
    await read(PAGES.article);
    await page.getByRole("button", { name: "बाद के लिए सहेजें" }).click();
    await page.getByRole("button", { name: "सहेज ली गई" }).waitFor();
    expect((await keptPaths()).filter((path) => path.startsWith("/pictures/kinara-"))).toEqual([]);
  });

  test("is not offered where the browser cannot keep anything", async () => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "serviceWorker", { value: undefined });
    });
    await page.goto(newspaper.origin + PAGES.article);
    await page.getByRole("button", { name: "छापें" }).waitFor();
    expect(await page.getByRole("button", { name: "बाद के लिए सहेजें" }).isVisible()).toBe(false);
  });
});

describe("a new edition", () => {
  test("is shown at once, whatever was kept", async () => {
    await readAndKeep(PAGES.article);
    const file = join(newspaper.outputDir, PAGES.article, "index.html");
    const before = readFileSync(file, "utf8");
    writeFileSync(file, before.replaceAll("नया पुल खुला", "नया पुल बंद"));
    try {
      await page.reload();
      expect(await headline()).toContain("नया पुल बंद");
    } finally {
      writeFileSync(file, before);
    }
  });

  test("that no longer has a story takes it from the phone", async () => {
    await readAndKeep(PAGES["live blog"]);
    const response = await page.evaluate(async (path) => {
      const cache = await caches.open("akhbar-pages");
      await cache.put(
        "/2026/11/23/hata-di-gayi/",
        new Response("<h1>x</h1>", { headers: { "Content-Type": "text/html" } }),
      );
      return path;
    }, PAGES.article);
    expect(response).toBe(PAGES.article);
    await page.goto(`${newspaper.origin}/2026/11/23/hata-di-gayi/`);
    await expect.poll(keptPaths, PATIENCE).not.toContain("/2026/11/23/hata-di-gayi/");
  });

  test("keeps no more than sixty stories", async () => {
    await readAndKeep(PAGES.article);
    await page.evaluate(async () => {
      const cache = await caches.open("akhbar-pages");
      for (let number = 0; number < 70; number++) await cache.put(`/old/${number}/`, new Response("x"));
    });
    await page.goto(newspaper.origin + PAGES["English article"]);
    const count = () => page.evaluate(async () => (await (await caches.open("akhbar-pages")).keys()).length);
    await expect.poll(count, PATIENCE).toBe(60);
    expect(await keptPaths()).toContain(PAGES["English article"]);
  });
});

describe("a new worker", () => {
  test("does not wait until the reader has closed every page", async () => {
    await readAndKeep(PAGES.article);
    // A page of the old worker stays open beside.
    const beside = await context.newPage();
    await beside.goto(newspaper.origin + PAGES.plain);
    // The browser looks for a new worker at each page, when it has time: it may come before the page is opened anew.
    const noteNewWorker = () =>
      navigator.serviceWorker.addEventListener("controllerchange", () =>
        sessionStorage.setItem("new-worker", "came"),
      );
    await page.addInitScript(noteNewWorker);
    await page.evaluate(noteNewWorker);
    const file = join(newspaper.outputDir, "sw.js");
    const before = readFileSync(file, "utf8");
    expect(before).toContain("const MOST_PAGES = 60;");
    writeFileSync(file, before.replace("const MOST_PAGES = 60;", "const MOST_PAGES = 1;"));
    try {
      await page.reload();
      await page.waitForFunction(() => sessionStorage.getItem("new-worker") === "came");
      await page.goto(newspaper.origin + PAGES["English article"]);
      const keptPages = () =>
        page.evaluate(async () => (await (await caches.open("akhbar-pages")).keys()).length);
      await expect.poll(keptPages, PATIENCE).toBe(1);
      expect(
        await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting),
      ).toBeNull();
    } finally {
      writeFileSync(file, before);
    }
  });
});

describe("the paper as an app", () => {
  test("can be installed: the browser finds nothing wrong with its manifest and its icons", async () => {
    await read(PAGES.home);
    const browserSide = await context.newCDPSession(page);
    const { errors, data = "" } = await browserSide.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    const { installabilityErrors } = await browserSide.send("Page.getInstallabilityErrors");
    // A window without a profile on the disk keeps no apps.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
    const manifest = JSON.parse(data);
    expect(manifest).toMatchObject({ name: "अख़बार", lang: "hi", start_url: "/" });
    const sizes = await page.evaluate(async (icons: { src: string; sizes: string }[]) => {
      const drawn = icons.map(async ({ src, sizes }) => {
        const icon = new Image();
        icon.src = src;
        await icon.decode();
        return sizes === "any" || sizes === `${icon.naturalWidth}x${icon.naturalHeight}`;
      });
      return Promise.all(drawn);
    }, manifest.icons);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes).not.toContain(false);
  });
});

test("without JavaScript the page for saved stories says that it needs it", async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const shelf = await plain.newPage();
  await shelf.goto(newspaper.origin + PAGES.offline);
  const advice = shelf.locator("main noscript p");
  expect((await advice.boundingBox())?.height).toBeGreaterThan(10);
  expect(await advice.textContent()).toBe("इस सुविधा के लिए ब्राउज़र में जावास्क्रिप्ट चालू करें।");
  await plain.close();
});

describe("low data", () => {
  test("holds even the first picture back once the worker is there, and lets a tapped one through", async () => {
    await read(PAGES.plain);
    await page.getByRole("button", { name: "कम डेटा" }).click();
    await page.waitForFunction(() => caches.match("/low-data"));
    const arrived: string[] = [];
    page.on("requestfinished", (request) => arrived.push(new URL(request.url()).pathname));
    await page.goto(newspaper.origin + PAGES.article);
    const tap = page.getByRole("button", { name: "फ़ोटो दिखाएँ: नदी पर बना पुल" });
    await tap.waitFor();
    await page.waitForLoadState("networkidle");
    expect(arrived.filter((path) => path.startsWith("/pictures/"))).toEqual([]);
    await tap.click();
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>(".figure img")?.naturalWidth);
  });
});

describe("the kill switch", () => {
  /** What a build with `service_worker: off` puts in the place of the worker and of each page. */
  function switchOff(): () => void {
    const whole = new Map<string, string>();
    const edit = (path: string, change: (text: string) => string) => {
      const file = join(newspaper.outputDir, path);
      whole.set(file, readFileSync(file, "utf8"));
      writeFileSync(file, change(readFileSync(file, "utf8")));
    };
    const off = loadAssets(hindi, { fonts: "system", serviceWorker: "off" });
    edit("sw.js", () => String(off.find(({ url }) => url === WORKER_URL)?.bytes));
    for (const path of [PAGES.article, PAGES.home])
      edit(join(path, "index.html"), (html) => html.replace(` data-worker="${WORKER_URL}"`, ""));
    return () => {
      for (const [file, text] of whole) writeFileSync(file, text);
    };
  }

  test("empties the caches and removes the worker, also for those who have it", async () => {
    await readAndKeep(PAGES.article);
    await page.getByRole("button", { name: "बाद के लिए सहेजें" }).click();
    await page.getByRole("button", { name: "सहेज ली गई" }).waitFor();
    const switchOn = switchOff();
    try {
      await page.reload();
      const workers = () =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
      await expect.poll(workers, PATIENCE).toBe(0);
      await expect.poll(keptPaths, PATIENCE).toEqual([]);
      await page.goto(newspaper.origin + PAGES.home);
      expect(await headline()).toBe("अख़बार");
      expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
      expect(await workers()).toBe(0);
    } finally {
      switchOn();
    }
  });
});
