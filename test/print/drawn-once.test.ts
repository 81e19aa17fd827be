import { expect, test } from "vitest";
import { drawnOnce } from "../../src/print/drawn-once.ts";

const site = { title: "अख़बार" };

/** A component that counts how often it is drawn. */
function counted() {
  const drawn: unknown[] = [];
  const draw = drawnOnce((argument) => {
    const number = drawn.push(argument);
    return { toString: () => `${number}` };
  });
  return { drawn, draw: (argument?: unknown) => String(draw(argument)) };
}

test("the head of the paper is drawn once for all pages that show it alike", () => {
  const { drawn, draw } = counted();
  expect(draw({ site, home: false })).toBe("1");
  expect(draw({ site, home: false })).toBe("1");
  expect(drawn).toHaveLength(1);
});

test("anything else is drawn anew: another value, another site, one value more or fewer, none", () => {
  const { draw } = counted();
  const arguments_ = [
    { site, home: false },
    { site, home: true },
    { site: { ...site }, home: false },
    { site },
    { site, home: false, current: undefined },
    { site, current: false },
    undefined,
    null,
    "",
    [],
    {},
  ];
  const drawn = arguments_.map((argument) => draw(argument));
  expect(new Set(drawn).size).toBe(arguments_.length);
});

test("a sign is drawn once for each name, and what takes nothing once", () => {
  const { draw } = counted();
  expect(["share", "print", "share", undefined, "print", undefined].map((name) => draw(name))).toEqual([
    "1",
    "2",
    "1",
    "3",
    "2",
    "3",
  ]);
});

test("a list is drawn once for the same in the same order", () => {
  const { draw } = counted();
  const [desk, sports] = [{ name: "राष्ट्रीय डेस्क" }, { name: "खेल डेस्क" }];
  const lists = [[desk], [desk, sports], [sports, desk], [desk, sports], [{ ...desk }], [desk]];
  expect(lists.map((list) => draw(list))).toEqual(["1", "2", "3", "2", "4", "1"]);
});

test("only what was drawn lately is kept", () => {
  const { draw } = counted();
  for (let current = 1; current <= 250; current++) draw({ site, current });
  expect(draw({ site, current: 250 })).toBe("250");
  expect(draw({ site, current: 1 })).toBe("251");
});
