import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { launchBrowser } from "./launch-browser.ts";
import { type ContentFiles, openNewspaper, type SampleNewspaper } from "./sample-newspaper.ts";

/** A reader's phone, and the newspaper that it can reach. */
export interface Phone {
  readonly newspaper: SampleNewspaper;
  /** A tab without a service worker, which has tests of its own. It is closed after the test. */
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>;
}

/** For all tests of a file: starts a browser and the sample newspaper, with further content, and closes both in the end. */
export function usePhone(content: ContentFiles = {}): Phone {
  let browser: Browser;
  let newspaper: SampleNewspaper;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [browser, newspaper] = await Promise.all([launchBrowser(), openNewspaper(content)]);
  }, 60_000);

  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });

  afterAll(async () => {
    await browser.close();
    await newspaper.close();
  });

  return {
    get newspaper() {
      return newspaper;
    },
    async newPage(options = {}) {
      const context = await browser.newContext({
        viewport: { width: 360, height: 800 },
        reducedMotion: "reduce",
        serviceWorkers: "block",
        ...options,
      });
      contexts.push(context);
      return context.newPage();
    },
  };
}
