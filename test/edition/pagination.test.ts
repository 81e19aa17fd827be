import { describe, expect, test } from "vitest";
import { countNumbered, frontRange, numberedRange, type Range } from "../../src/edition/pagination.ts";

const items = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

function paginate(count: number, size: number) {
  const part = ({ start, end }: Range) => items(count).slice(start, end);
  return {
    front: part(frontRange(count, size)),
    numbered: items(countNumbered(count, size)).map((number) => part(numberedRange(number, size))),
  };
}

describe("a list cut into pages", () => {
  test.each([
    [0, 0, 0],
    [1, 1, 0],
    [19, 19, 0],
    [20, 20, 0],
    [39, 39, 0],
    [40, 20, 1],
    [59, 39, 1],
    [60, 20, 2],
  ])("of %i items, 20 a page, has a front of %i and %i numbered pages", (count, front, numbered) => {
    const pages = paginate(count, 20);
    expect(pages.front).toHaveLength(front);
    expect(pages.numbered).toHaveLength(numbered);
  });

  test("has the oldest on page 1", () => {
    const { front, numbered } = paginate(7, 3);
    expect(numbered).toEqual([[1, 2, 3]]);
    expect(front).toEqual([4, 5, 6, 7]);
  });

  test("never changes a numbered page when something new is published", () => {
    for (let count = 1; count < 200; count++) {
      const before = paginate(count, 7).numbered;
      const after = paginate(count + 1, 7).numbered;
      expect(after.slice(0, before.length)).toEqual(before);
    }
  });

  test("loses nothing and shows nothing twice", () => {
    for (let count = 0; count < 100; count++) {
      const { front, numbered } = paginate(count, 8);
      expect([...numbered.flat(), ...front]).toEqual(items(count));
    }
  });
});
