import fc from "fast-check";
import { expect, test } from "vitest";
import { openSum, type Sum } from "../../src/edition/sum.ts";

type Part = string | number;

function digestOf(parts: readonly Part[], sum: Sum = openSum()): string {
  sum.clear();
  for (const part of parts) {
    if (typeof part === "string") sum.addText(part);
    else sum.addNumber(part);
  }
  return sum.digest();
}

test("texts that read the same when put together have digests of their own", () => {
  expect(digestOf(["मान", "सून"])).not.toBe(digestOf(["मानसून"]));
  expect(digestOf(["मानसू", "न"])).not.toBe(digestOf(["मान", "सून"]));
  expect(digestOf(["", "मानसून"])).not.toBe(digestOf(["मानसून", ""]));
  expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
});

test("what was summed before leaves no trace, however long it was", () => {
  const parts = fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.nat({ max: 0xffffffff })));
  fc.assert(
    fc.property(parts, parts, (before, after) => {
      const sum = openSum();
      digestOf(before, sum);
      expect(digestOf(after, sum)).toBe(digestOf(after));
    }),
  );
});

test("room is made for as much as there is", () => {
  const much = Array.from({ length: 30_000 }, (_, index) => (index % 2 === 0 ? index : `ख़बर ${index}`));
  const last = digestOf(much);
  expect(digestOf([...much.slice(0, -1), "ख़बर और"])).not.toBe(last);
  expect(digestOf(["और", ...much.slice(1)])).not.toBe(last);
  const numbers = Uint32Array.from({ length: 50_000 }, (_, index) => index);
  const sum = openSum();
  sum.addNumbers(numbers, 10, 20_000);
  expect(sum.digest()).toBe(digestOf([...numbers.slice(10, 20_010)]));
});
