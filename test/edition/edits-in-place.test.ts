import fc from "fast-check";
import { expect, test } from "vitest";
import { assembleEdition } from "../../src/edition/assemble-edition.ts";
import { editsInPlace } from "../../src/edition/edits-in-place.ts";
import { planPages } from "../../src/edition/plan-pages.ts";
import type { Article } from "../../src/model/article.ts";
import type { Newsroom } from "../../src/model/newsroom.ts";
import { at, makeArticles, makeNewsroom, makeSite } from "../helpers/make-newsroom.ts";

const BASIS = { frame: "frame", machine: "machine" };
const NOW = at("2026-02-10T12:00");
const HOUR = 3_600_000;

/** A paper with a draft, an embargo, an article that is over and one that will be. */
const PAPER = makeNewsroom({
  site: makeSite({ pageSize: 3 }),
  articles: makeArticles(12, (index) => ({
    tags: index % 2 === 0 ? ["मानसून", "नदी"] : ["नदी"],
    ...(index === 2 && { draft: true }),
    ...(index === 3 && { publishedAt: NOW + 5 * HOUR }),
    ...(index === 4 && { expiresAt: NOW - HOUR }),
    ...(index === 5 && { expiresAt: NOW + 3 * HOUR }),
    ...(index === 6 && { breakingUntil: NOW + 2 * HOUR }),
  })),
});

/** The paper after an edit of the article at a place. */
function edited(which: number, changes: Partial<Article>): Newsroom {
  const article = PAPER.articles[which]?.whole();
  if (article === undefined) throw new Error("no such article");
  const [after] = makeNewsroom({ articles: [{ ...article, ...changes, digest: `नया ${which}` }] }).articles;
  if (after === undefined) throw new Error("no such article");
  return { ...PAPER, articles: PAPER.articles.with(which, after) };
}

test.each<[string, Partial<Article>]>([
  ["headline", { title: "नया शीर्षक" }],
  ["standfirst", { description: "नया सार" }],
  ["body", { wordCount: 900 }],
  ["points", { points: ["एक", "दो"] }],
  ["update", { updatedAt: NOW - HOUR }],
  ["priority", { priority: "lead" }],
  ["live blog", { live: "open" }],
])("another %s leaves an article where it stands", (_, changes) => {
  const after = edited(7, changes);
  expect(editsInPlace(PAPER, after)).toEqual([{ before: PAPER.articles[7], after: after.articles[7] }]);
});

test.each<[string, Partial<Article>]>([
  ["category", { category: "sports" }],
  ["tag", { tags: ["मानसून"] }],
  ["author", { authors: ["desk-sports"] }],
  ["address", { slug: "naya-pata" }],
  ["permalink", { permalink: "/naya/" }],
  ["alias", { aliases: ["/purana/"] }],
  ["moment", { publishedAt: NOW - HOUR }],
  ["expiry", { expiresAt: NOW + HOUR }],
  ["breaking label", { breakingUntil: NOW + HOUR }],
  ["draft", { draft: true }],
  ["link of the editor's", { alsoRead: ["khabar-1"] }],
])("another %s does not", (_, changes) => {
  expect(editsInPlace(PAPER, edited(7, changes))).toBeUndefined();
});

test("an article more or less, and anything else of the paper that was read again, is more than edits", () => {
  expect(editsInPlace(PAPER, PAPER)).toEqual([]);
  expect(editsInPlace(PAPER, { ...PAPER, articles: PAPER.articles.slice(1) })).toBeUndefined();
  expect(editsInPlace(PAPER, { ...PAPER, site: { ...PAPER.site } })).toBeUndefined();
  expect(editsInPlace(PAPER, { ...PAPER, pictures: new Map() })).toBeUndefined();
  expect(editsInPlace(PAPER, { ...PAPER, published: [] })).toBeUndefined();
});

test("the edition after edits is planned as one that is assembled from nothing, whatever the clock does", () => {
  const anEdit = fc.record({
    which: fc.nat(PAPER.articles.length - 1),
    title: fc.constantFrom("नदी उतरी", "पुल खुला"),
    priority: fc.constantFrom("lead" as const, "normal" as const),
    hours: fc.integer({ min: -2, max: 60 }),
    preview: fc.boolean(),
  });
  fc.assert(
    fc.property(anEdit, ({ which, title, priority, hours, preview }) => {
      const before = assembleEdition(PAPER, { now: NOW, preview });
      const newsroom = edited(which, { title, priority });
      const edits = editsInPlace(PAPER, newsroom) ?? [];
      const options = { now: NOW + hours * HOUR, preview };
      const [again, anew] = [{ edition: before, edits }, undefined].map((before) => {
        const edition = assembleEdition(newsroom, { ...options, before });
        return { pages: planPages(edition, [], BASIS), due: edition.nextBuildDue };
      });
      expect(edits).toHaveLength(1);
      expect(again).toEqual(anew);
    }),
    { numRuns: 60 },
  );
});

test("what has not changed is taken over, and not arranged again", () => {
  const before = assembleEdition(PAPER, { now: NOW, preview: false });
  const newsroom = edited(7, { title: "नया शीर्षक" });
  const edits = editsInPlace(PAPER, newsroom) ?? [];
  const soon = assembleEdition(newsroom, {
    now: NOW + 60_000,
    preview: false,
    before: { edition: before, edits },
  });
  expect(soon.table.tags).toBe(before.table.tags);
  expect(soon.alsoRead).toBe(before.alsoRead);
  const due = assembleEdition(newsroom, {
    now: NOW + 2 * HOUR,
    preview: false,
    before: { edition: before, edits },
  });
  expect(due.table.tags).not.toBe(before.table.tags);
  expect(due.alsoRead).not.toBe(before.alsoRead);
});
