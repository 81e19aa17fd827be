import { describe, expect, test } from "vitest";
import { paginate } from "../../src/edition/pagination.ts";

const items = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe("paginate", () => {
  test.each([
    [0, 0, 0],
    [1, 1, 0],
    [19, 19, 0],
    [20, 20, 0],
    [39, 39, 0],
    [40, 20, 1],
    [59, 39, 1],
    [60, 20, 2],
  ])("cuts %i items of 20 a page into a front of %i and %i numbered pages", (count, front, numbered) => {
    const pages = paginate(items(count), 20);
    expect(pages.front).toHaveLength(front);
    expect(pages.numbered).toHaveLength(numbered);
  });

  test("puts the oldest on page 1 and shows the newest first on every page", () => {
    const { front, numbered } = paginate(items(7), 3);
    expect(numbered).toEqual([[3, 2, 1]]);
    expect(front).toEqual([7, 6, 5, 4]);
  });

  test("never changes a numbered page when something new is published", () => {
    for (let count = 1; count < 200; count++) {
      const before = paginate(items(count), 7).numbered;
      const after = paginate(items(count + 1), 7).numbered;
      expect(after.slice(0, before.length)).toEqual(before);
    }
  });

  test("loses nothing and shows nothing twice", () => {
    for (let count = 0; count < 100; count++) {
      const { front, numbered } = paginate(items(count), 8);
      expect([...numbered.flat(), ...front].toSorted((a, b) => a - b)).toEqual(items(count));
    }
  });
});
