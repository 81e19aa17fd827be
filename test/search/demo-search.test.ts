import { describe, expect, test } from "vitest";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { HAND_MADE, ON_NO_PAGE, type Probe, probesFor } from "./probes.ts";
import { ask, searchedSite } from "./searched-site.ts";

const { newsroom } = await readNewsroom({ contentDir: "content", displayDir: "content" });
if (newsroom === undefined) throw new Error("The demo does not read.");
const site = searchedSite(newsroom, Date.parse("2026-11-24T12:00:00+05:30"), "content");
const generated = probesFor([...site.edition.articles]);

/** The probes whose story is not among the first three. */
async function missed(probes: readonly Probe[]): Promise<Probe[]> {
  const misses = [];
  for (const probe of probes) {
    const { cards } = await ask(site, probe.query);
    if (!cards.slice(0, 3).some(({ url }) => url.endsWith(`/${probe.slug}/`))) misses.push(probe);
  }
  return misses;
}

describe("searching the demo", () => {
  test("there are more than 200 questions, of every kind", () => {
    expect(HAND_MADE.length + generated.length).toBeGreaterThan(200);
    const slugs = new Set(site.edition.articles.map(({ article }) => article.slug));
    expect(HAND_MADE.filter(({ slug }) => !slugs.has(slug))).toEqual([]);
    for (const kind of ["inflected", "without nukta", "anusvara", "romanised", "vowel length"]) {
      expect(generated.filter((probe) => probe.kind === kind).length, kind).toBeGreaterThan(5);
    }
  });

  test("every question by hand finds its story among the first three", async () => {
    expect(await missed(HAND_MADE)).toEqual([]);
  });

  test("of all questions at least 95 in a hundred do", async () => {
    const misses = await missed([...HAND_MADE, ...generated]);
    const share = 1 - misses.length / (HAND_MADE.length + generated.length);
    expect(share, JSON.stringify(misses, null, 1)).toBeGreaterThanOrEqual(0.95);
  });

  test.each(ON_NO_PAGE)("nothing is found for a word on no page: %s", async (word) => {
    expect((await ask(site, word)).count).toBe(0);
  });

  test("a headline finds its own story first", async () => {
    for (const { card, url } of site.edition.articles) {
      expect((await ask(site, card.title)).cards[0]?.url, card.title).toBe(url);
    }
  });
});
