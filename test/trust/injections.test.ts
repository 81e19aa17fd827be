import { readdirSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findUnsafe } from "../../scripts/fuzz/find-unsafe.ts";
import { formatProblem } from "../../src/model/problem.ts";
import { contentSecurityPolicy } from "../../src/publish/content-security-policy.ts";
import { securityHeaders } from "../../src/publish/headers.ts";
import { listen } from "../../src/serve/listen.ts";
import { createStaticServer } from "../../src/serve/static-server.ts";
import { launchBrowser } from "../browser/launch-browser.ts";
import { articleText, FRAME, storyAt } from "../whole-site/newspaper.ts";
import { type SiteFolder, withSite } from "../whole-site/site-folder.ts";
import { hostilePaper, INJECTIONS } from "./hostile-paper.ts";

/** The paper is built once, and stays until every test has seen it. */
let site: SiteFolder;
let server: Server;
let origin: string;
let release = () => {};
let closed: Promise<void>;

beforeAll(async () => {
  const ready = new Promise<void>((resolve, reject) => {
    closed = withSite(hostilePaper(), async (folder) => {
      site = folder;
      server = createStaticServer(folder.dist);
      server.prependListener("request", (_, response) => {
        for (const [name, value] of securityHeaders()) response.setHeader(name, value);
      });
      origin = `http://127.0.0.1:${await listen(server, 0, "127.0.0.1")}`;
      await folder.built({ url: origin });
      resolve();
      await new Promise<void>((done) => {
        release = done;
      });
    }).catch(reject);
  });
  await ready;
}, 60_000);

afterAll(async () => {
  server?.close();
  server?.closeAllConnections();
  release();
  await closed;
});

function filesOf(ending: string): string[] {
  return readdirSync(site.dist, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .sort();
}

test("there are sixty injections and more, and every page kind shows some", () => {
  expect(new Set(INJECTIONS).size).toBeGreaterThanOrEqual(60);
  const pages = filesOf(".html");
  for (const part of [
    /^index/,
    /khabar-\d+\/index/,
    /^shreni/,
    /^tag\//,
    /^author\//,
    /^panna/,
    /^2025\/index/,
    /^search\//,
    /^fragments\//,
    /^404/,
  ]) {
    expect(
      pages.filter((file) => part.test(file)),
      String(part),
    ).not.toEqual([]);
  }
});

test("no HTML file holds a script but ours, a handler, a style, a frame, a form elsewhere or an address that runs", () => {
  const unsafe = filesOf(".html").flatMap((file) =>
    findUnsafe(readFileSync(join(site.dist, file), "utf8"), origin).map((what) => `${file}: ${what}`),
  );
  expect(unsafe).toEqual([]);
});

test("every XML and JSON file can be read, and JSON-LD too", () => {
  for (const ending of [".xml", ".svg", ".opml"]) {
    for (const file of filesOf(ending)) {
      const parser = new SaxesParser();
      parser.on("error", (error) => expect.fail(`${file}: ${error.message}`));
      parser.write(readFileSync(join(site.dist, file), "utf8")).close();
    }
  }
  for (const file of [...filesOf(".json"), ...filesOf(".webmanifest")]) {
    expect(() => JSON.parse(readFileSync(join(site.dist, file), "utf8")), file).not.toThrow();
  }
  for (const file of filesOf(".html")) {
    const html = readFileSync(join(site.dist, file), "utf8");
    for (const [, text = ""] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
      expect(() => JSON.parse(text), file).not.toThrow();
    }
  }
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "javascript&#58;alert(1)",
  "&#x6A;avascript:alert(1)",
  "javascript&colon;alert(1)",
  "java\\script:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:image/svg+xml,<svg/onload=alert(1)>",
  "vbscript:x",
  "file:///etc/passwd",
  "blob:https://akhbar.example/x",
  "<javascript:alert(1)>",
])("a link to %s is refused, or is an address within the site", (address) =>
  withSite(
    {
      ...FRAME,
      "articles/x.md": articleText({ ...storyAt(1), body: `[x](${address})\n\n[y][z]\n\n[z]: ${address}` }),
    },
    async (own) => {
      const result = await own.build();
      if (result.kind === "refused") {
        expect(result.problems.map(formatProblem).join("\n")).toMatch(/A link may not begin with/);
        return;
      }
      const page = readFileSync(join(own.dist, "2025/01/02/khabar-1/index.html"), "utf8");
      expect(findUnsafe(page, "https://akhbar.example")).toEqual([]);
    },
  ),
);

describe("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  test("the instruments see a script, a violation and a foreign request where there are some", async () => {
    const hostile = '<script>alert(1)</script><img src="https://evil.example/x.png">';
    const open = await visit(browser, ["/hostile"], async (context) => {
      await context.route("**/hostile", (route) =>
        route.fulfill({ contentType: "text/html", body: hostile }),
      );
    });
    expect(open).toMatchObject({ dialogs: 1, violations: [], foreign: ["https://evil.example/x.png"] });
    const shut = await visit(browser, ["/hostile"], async (context) => {
      const headers = { "Content-Security-Policy": contentSecurityPolicy(), "Content-Type": "text/html" };
      await context.route("**/hostile", (route) => route.fulfill({ headers, body: hostile }));
    });
    expect(shut.dialogs).toBe(0);
    expect(shut.violations.length).toBeGreaterThanOrEqual(2);
    expect(shut.foreign).toEqual([]);
  });

  test("no planted script runs, nothing is asked of another site, and no page breaks its own policy", {
    timeout: 180_000,
  }, async () => {
    const pages = filesOf("index.html").map((file) => `/${file.slice(0, -"index.html".length)}`);
    const articles = pages.filter((url) => url.includes("/khabar-"));
    const few = (part: RegExp, most: number) => pages.filter((url) => part.test(url)).slice(0, most);
    const visited = [
      "/",
      ...articles,
      ...few(/^\/shreni-\d\/$/, 4),
      ...few(/^\/tag\//, 6),
      ...few(/^\/author\//, 6),
      ...few(/^\/panna-/, 6),
      ...few(/^\/2025\/(?:01\/(?:05\/)?)?$/, 3),
      ...few(/^\/(?:feeds|offline|search)\/$/, 3),
      `/search/?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}`,
      "/nahin/",
      "/feed.xml",
      "/atom.xml",
      "/fragments/latest.html",
    ];
    expect(articles.length).toBe(INJECTIONS.length);
    const seen = await visit(browser, visited);
    expect(seen).toEqual({ dialogs: 0, violations: [], foreign: [], failed: [] });
  });

  test("an embed asks its site only after a click, and then is let through by the policy", async () => {
    const asked: string[] = [];
    const context = await browser.newContext({ serviceWorkers: "block" });
    await context.route(/^https:/, (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: "text/html", body: "<p>film</p>" });
    });
    const page = await context.newPage();
    await page.goto(`${origin}/2025/01/02/khabar-1/`, { waitUntil: "load" });
    await page.evaluate(MOVE_ABOUT);
    expect(asked).toEqual([]);
    const link = page.locator(".embed[data-src] a").first();
    await link.click();
    await expect.poll(() => asked).toEqual(["https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"]);
    expect(page.url()).toBe(`${origin}/2025/01/02/khabar-1/`);
    await context.close();
  });
});

interface Seen {
  dialogs: number;
  /** What the policy forbade, as the browser tells it. */
  readonly violations: string[];
  /** Requests to other sites. */
  readonly foreign: string[];
  /** Pages that could not be opened, and scripts of ours that failed. */
  readonly failed: string[];
}

// What runs in the page is text: these files know nothing of browsers.
const TELL_VIOLATIONS = `addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
  console.error("VIOLATION", violatedDirective, blockedURI, location.pathname);
});`;
const MOVE_ABOUT = `globalThis.scrollTo?.(0, document.documentElement.scrollHeight);
for (const element of document.querySelectorAll("*")) element.dispatchEvent(new MouseEvent("mouseover"));`;

/** Opens the pages one after the other and tells what happened that must not. */
async function visit(
  browser: Browser,
  urls: readonly string[],
  prepare?: (context: BrowserContext) => Promise<void>,
): Promise<Seen> {
  const seen: Seen = { dialogs: 0, violations: [], foreign: [], failed: [] };
  const context = await browser.newContext();
  await context.route(
    (url) => url.origin !== origin && url.protocol !== "data:",
    (route) => {
      seen.foreign.push(route.request().url());
      return route.abort();
    },
  );
  await prepare?.(context);
  await context.addInitScript({ content: TELL_VIOLATIONS });
  const page = await context.newPage();
  page.on("dialog", (dialog) => {
    seen.dialogs++;
    return dialog.dismiss();
  });
  page.on("console", (message) => {
    if (/VIOLATION|Content Security Policy/.test(message.text())) seen.violations.push(message.text());
  });
  page.on("pageerror", (error) => seen.failed.push(`${page.url()}: ${error.message}`));
  for (const url of urls) {
    await page
      .goto(origin + url, { waitUntil: "load" })
      .catch((error: Error) => seen.failed.push(`${url}: ${error.message}`));
    // Scrolling brings pictures and fetched blocks; a mouse over everything would set off handlers.
    await page.evaluate(MOVE_ABOUT);
  }
  await context.close();
  return seen;
}
