import fc from "fast-check";
import { expect, test } from "vitest";
import {
  buildNumberLists,
  countLists,
  groupByNumber,
  listAt,
  type NumberLists,
} from "../../src/edition/number-lists.ts";

const someLists = fc.array(fc.uniqueArray(fc.nat(50), { maxLength: 40 }), { maxLength: 40 });

function built(all: readonly (readonly number[])[], from?: NumberLists): NumberLists {
  const builder = buildNumberLists(all.length);
  if (from !== undefined) builder.takeOver(from, countLists(from));
  for (const numbers of all.slice(from === undefined ? 0 : countLists(from))) {
    for (const number of numbers) builder.add(number);
    builder.endList();
  }
  return builder.lists();
}

function plain(lists: NumberLists): number[][] {
  return Array.from({ length: countLists(lists) }, (_, index) => [...listAt(lists, index)]);
}

test("lists come back as they were built, also behind others that were taken over", () => {
  fc.assert(
    fc.property(someLists, fc.nat(40), (all, taken) => {
      expect(plain(built(all))).toEqual(all);
      expect(plain(built(all, built(all.slice(0, taken))))).toEqual(all);
    }),
  );
});

test("a number stands once in a list, however often it is added", () => {
  expect(plain(built([[3, 3, 1, 3], [3]]))).toEqual([[3, 1], [3]]);
});

test("turned round, each number has the lists that it is in, ascending", () => {
  fc.assert(
    fc.property(someLists, (all) => {
      const most = Math.max(-1, ...all.flat());
      const expected = Array.from({ length: most + 1 }, (_, number) =>
        all.flatMap((numbers, index) => (numbers.includes(number) ? [index] : [])),
      );
      expect(plain(groupByNumber(built(all)))).toEqual(expected);
    }),
  );
});
