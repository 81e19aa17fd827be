import fc from "fast-check";
import { expect, test } from "vitest";
import { placesIn } from "../../src/content/sorted-names.ts";

const names = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom("a", "b", "-", "/", "क", "😀"), maxLength: 4 }),
);
const byCodeUnit = (list: string[]) => list.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

test("every name is found at its place, in whatever order they are asked for", () => {
  fc.assert(
    fc.property(names, fc.array(fc.nat(30)), (list, order) => {
      const sorted = byCodeUnit(list);
      const placeOf = placesIn(sorted);
      for (const [place, name] of sorted.entries()) expect(placeOf(name)).toBe(place);
      for (const index of order) {
        const name = sorted[index % Math.max(1, sorted.length)];
        if (name !== undefined) expect(placeOf(name)).toBe(index % sorted.length);
      }
    }),
  );
});

test("a name that is not there is not found, and does not hide those after it", () => {
  fc.assert(
    fc.property(
      names,
      fc.string({ unit: fc.constantFrom("a", "b", "/", "ख"), maxLength: 4 }),
      (list, other) => {
        const sorted = byCodeUnit(list.filter((name) => name !== other));
        const placeOf = placesIn(sorted);
        for (const [place, name] of sorted.entries()) {
          expect(placeOf(other)).toBeUndefined();
          expect(placeOf(name)).toBe(place);
        }
      },
    ),
  );
});
