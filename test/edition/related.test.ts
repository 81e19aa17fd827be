import { describe, expect, test } from "vitest";
import { findRelated } from "../../src/edition/related.ts";

const monsoon = { name: "मानसून", number: 0 };
const delhi = { name: "दिल्ली", number: 1 };
const budget = { name: "बजट", number: 2 };
const item = (tags: readonly { readonly number: number }[], category = "national") => ({ tags, category });

describe("findRelated", () => {
  test("prefers the article that shares more tags to a newer one that shares fewer", () => {
    const articles = [item([monsoon, delhi]), item([monsoon]), item([monsoon, delhi])];
    expect(findRelated(articles, 1)).toEqual([[], [0], [0]]);
  });

  test("prefers the newer among equals", () => {
    const articles = [item([monsoon]), item([monsoon]), item([monsoon])];
    expect(findRelated(articles, 2)[2]).toEqual([1, 0]);
  });

  test("fills up with the newest of the category", () => {
    const articles = [
      item([], "sports"),
      item([budget]),
      item([budget]),
      item([], "sports"),
      item([budget], "sports"),
    ];
    expect(findRelated(articles, 3)[4]).toEqual([2, 1, 3]);
  });

  test("never points forwards, so a new article changes nobody's related articles", () => {
    const tags = [monsoon, delhi, budget];
    const articles = Array.from({ length: 60 }, (_, index) =>
      item(tags.filter((_tag, bit) => ((index >> bit) & 1) === 1)),
    );
    const before = findRelated(articles, 4);
    const after = findRelated([...articles, item(tags)], 4);
    expect(after.slice(0, -1)).toEqual(before);
    before.forEach((related, position) => {
      for (const other of related) expect(other).toBeLessThan(position);
    });
  });

  test("looks back over a bounded number of articles of a tag", () => {
    const articles = [
      item([monsoon, delhi]),
      ...Array.from({ length: 8 }, () => item([monsoon])),
      item([monsoon]),
    ];
    expect(findRelated(articles, 10)[9]).not.toContain(0);
  });
});
