import { describe, expect, test } from "vitest";
import { joinList } from "../../../src/language/hi/join-list.ts";
import { formatLakhCrore, groupDigits } from "../../../src/language/hi/numbers.ts";

test.each([
  [0, "0"],
  [-0, "0"],
  [999, "999"],
  [1000, "1,000"],
  [100000, "1,00,000"],
  [1234567, "12,34,567"],
  [1234567.89, "12,34,567.89"],
  [-1234567, "-12,34,567"],
])("groupDigits(%d) is %s", (value, text) => {
  expect(groupDigits(value)).toBe(text);
});

describe("formatLakhCrore", () => {
  test.each([
    [99_999, "99,999"],
    [100_000, "1 लाख"],
    [150_000, "1.5 लाख"],
    [9_994_000, "99.9 लाख"],
    [9_999_999, "1 करोड़"],
    [25_000_000, "2.5 करोड़"],
    [5_000_000_000, "500 करोड़"],
    [500_000_000_000, "50,000 करोड़"],
    [999_999_990_000, "1 लाख करोड़"],
    [1_500_000_000_000, "1.5 लाख करोड़"],
    [15_000_000_000_000, "15 लाख करोड़"],
    [-150_000, "-1.5 लाख"],
  ])("%d is %s", (value, text) => {
    expect(formatLakhCrore(value)).toBe(text.normalize("NFC"));
  });
});

test.each([
  [[], ""],
  [["रूस"], "रूस"],
  [["रूस", "ईरान"], "रूस और ईरान"],
  [["रूस", "ईरान", "भारत"], "रूस, ईरान और भारत"],
])("joinList(%j) is '%s'", (items, text) => {
  expect(joinList(items)).toBe(text);
});
