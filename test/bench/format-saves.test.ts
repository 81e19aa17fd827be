import { expect, test } from "vitest";
import { formatSaves } from "../../scripts/bench/format-saves.ts";

test("says of each kind of save how long it takes in the middle, at best and at worst", () => {
  const text = formatSaves({ articles: 10_000, kinds: new Map([["headline", [120, 80.4, 99.6]]]) });
  expect(text).toContain("10000 articles");
  expect(text).toContain("| headline | 100 ms | 80 ms | 120 ms |");
});
