import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildNumberLists, countLists, groupByNumber, listAt } from "../../src/edition/number-lists.ts";
import { findRelated, type Related } from "../../src/edition/related.ts";

const monsoon = 0;
const delhi = 1;
const budget = 2;

interface Item {
  readonly tags: readonly number[];
  readonly category: number;
}

const NATIONAL = 0;
const SPORTS = 1;
const item = (tags: readonly number[], category = NATIONAL): Item => ({ tags, category });

function listsOf(all: readonly (readonly number[])[]) {
  const builder = buildNumberLists(all.length);
  for (const numbers of all) {
    for (const number of numbers) builder.add(number);
    builder.endList();
  }
  return builder.lists();
}

function search(items: readonly Item[], count: number, before?: Related): Related {
  const tags = listsOf(items.map((each) => each.tags));
  const categories = listsOf(items.map(({ category }) => [category]));
  return findRelated(
    { tags, categories, byTag: groupByNumber(tags), byCategory: groupByNumber(categories) },
    count,
    before,
  );
}

function related(items: readonly Item[], count: number, before?: Related): number[][] {
  const { found } = search(items, count, before);
  return Array.from({ length: countLists(found) }, (_, position) => [...listAt(found, position)]);
}

describe("findRelated", () => {
  test("prefers the article that shares more tags to a newer one that shares fewer", () => {
    const articles = [item([monsoon, delhi]), item([monsoon]), item([monsoon, delhi])];
    expect(related(articles, 1)).toEqual([[], [0], [0]]);
  });

  test("prefers the newer among equals", () => {
    const articles = [item([monsoon]), item([monsoon]), item([monsoon])];
    expect(related(articles, 2)[2]).toEqual([1, 0]);
  });

  test("fills up with the newest of the category", () => {
    const articles = [
      item([], SPORTS),
      item([budget]),
      item([budget]),
      item([], SPORTS),
      item([budget], SPORTS),
    ];
    expect(related(articles, 3)[4]).toEqual([2, 1, 3]);
  });

  test("never points forwards, so a new article changes nobody's related articles", () => {
    const tags = [monsoon, delhi, budget];
    const articles = Array.from({ length: 60 }, (_, index) =>
      item(tags.filter((_tag, bit) => ((index >> bit) & 1) === 1)),
    );
    const before = related(articles, 4);
    const after = related([...articles, item(tags)], 4);
    expect(after.slice(0, -1)).toEqual(before);
    before.forEach((found, position) => {
      for (const other of found) expect(other).toBeLessThan(position);
    });
  });

  test("looks back over a bounded number of articles of a tag", () => {
    const articles = [
      item([monsoon, delhi]),
      ...Array.from({ length: 8 }, () => item([monsoon])),
      item([monsoon]),
    ];
    expect(related(articles, 10)[9]).not.toContain(0);
  });

  test("finds with an earlier search at hand what it finds without, whatever became of the archive since", () => {
    const anItem = fc.record({
      tags: fc.uniqueArray(fc.nat(6), { maxLength: 4 }),
      category: fc.nat(2),
    });
    const archive = fc.array(anItem, { maxLength: 30 });
    fc.assert(
      fc.property(archive, archive, archive, (alike, before, now) => {
        const earlier = search([...alike, ...before], 4);
        expect(related([...alike, ...now], 4, earlier)).toEqual(related([...alike, ...now], 4));
      }),
    );
  });
});
