import { expect, test } from "vitest";
import { compareWords } from "../../../src/language/hi/collate.ts";

test("digits come first, then Devanagari in its own order, then Latin; numbers by their value", () => {
  const sorted = ["UPI", "भारत", "अँधेरा", "10 बातें", "आम", "9 बातें", "क्षमा", "खेल", "अंत"].toSorted(compareWords);
  expect(sorted.slice(0, 2)).toEqual(["9 बातें", "10 बातें"]);
  expect(sorted.at(-1)).toBe("UPI");
  expect(sorted.indexOf("आम")).toBeLessThan(sorted.indexOf("क्षमा"));
  expect(sorted.indexOf("क्षमा")).toBeLessThan(sorted.indexOf("खेल"));
  expect(sorted.indexOf("खेल")).toBeLessThan(sorted.indexOf("भारत"));
});

test("the order is total: only a string itself is equal to it", () => {
  const alike = ["१२", "12", "क\u200dष", "कष", "upi", "UPI", "चाँद", "चांद"];
  for (const one of alike) {
    for (const other of alike) {
      expect(compareWords(one, other) === 0).toBe(one === other);
      expect(compareWords(one, other)).toBe(-compareWords(other, one) + 0);
    }
  }
});
