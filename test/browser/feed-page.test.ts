import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { phrases } from "../../src/language/hi/phrases.ts";
import { launchBrowser } from "./launch-browser.ts";
import { openNewspaper, type SampleNewspaper } from "./sample-newspaper.ts";

let browser: Browser;
let newspaper: SampleNewspaper;

beforeAll(async () => {
  [browser, newspaper] = await Promise.all([launchBrowser(), openNewspaper()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await newspaper?.close();
});

/** What a reader of the opened feed sees: the words of each element that is drawn. */
function seenOn(page: Page, ...selectors: readonly string[]): Promise<string[][]> {
  return page.evaluate(
    (all) =>
      all.map((selector) =>
        [...document.querySelectorAll(selector)]
          .filter((element) => element.getClientRects().length > 0)
          .map((element) => element.textContent?.trim() ?? ""),
      ),
    selectors,
  );
}

describe.each([
  [
    "/feed.xml",
    {
      title: "channel > title",
      note: "channel > description",
      story: "item",
      hidden: "guid, ttl, language, encoded",
    },
  ],
  [
    "/atom.xml",
    { title: "feed > title", note: "feed > subtitle", story: "entry", hidden: "id, updated, content, icon" },
  ],
])("%s, opened in a browser", (path, { title, note, story, hidden }) => {
  test("is a page in Hindi that says what a feed is and lists the stories, without XSLT", async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    try {
      await page.goto(newspaper.origin + path);
      const [titles, notes, headlines, summaries, secrets] = await seenOn(
        page,
        title,
        note,
        `${story} > title`,
        `${story} > description, ${story} > summary`,
        hidden,
      );
      expect(titles).toHaveLength(1);
      expect(notes).toHaveLength(1);
      expect(headlines?.length).toBeGreaterThan(2);
      expect(summaries).toHaveLength(headlines?.length ?? 0);
      expect(secrets).toEqual([]);
      const { explanation, heading, isTooWide } = await page.evaluate(
        ([noteSelector, storySelector]) => {
          const content = (selector: string, part: string) => {
            const element = document.querySelector(selector);
            return element === null ? "" : getComputedStyle(element, part).content;
          };
          return {
            explanation: content(noteSelector, "::after"),
            heading: content(storySelector, "::before"),
            isTooWide: document.documentElement.scrollWidth > innerWidth,
          };
        },
        [note, story] as const,
      );
      expect(explanation).toContain(phrases.feeds.explanation);
      expect(heading).toMatch(/\p{Script=Devanagari}/u);
      expect(isTooWide).toBe(false);
    } finally {
      await page.close();
    }
  });
});
