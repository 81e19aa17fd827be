import { describe, expect, test } from "vitest";
import { formatDateline, formatDay, formatMonth } from "../../../src/language/hi/dateline.ts";
import { formatRelative } from "../../../src/language/hi/relative-time.ts";

const at = (iso: string): number => Date.parse(iso);

describe("formatDateline", () => {
  test.each([
    ["2025-01-18T09:14:00+05:30", "09:14 AM Jan 18, 2025 IST", "18 जनवरी 2025, सुबह 9:14"],
    ["2026-01-31T03:59:00+05:30", "03:59 AM Jan 31, 2026 IST", "31 जनवरी 2026, रात 3:59"],
    ["2026-01-31T20:00:00Z", "01:30 AM Feb 01, 2026 IST", "1 फ़रवरी 2026, रात 1:30"],
    ["2024-02-29T00:00:00+05:30", "12:00 AM Feb 29, 2024 IST", "29 फ़रवरी 2024, रात 12:00"],
    ["2025-09-05T12:05:00+05:30", "12:05 PM Sep 05, 2025 IST", "5 सितंबर 2025, दोपहर 12:05"],
    ["2025-12-31T18:29:59Z", "11:59 PM Dec 31, 2025 IST", "31 दिसंबर 2025, रात 11:59"],
  ])("%s is '%s' and '%s'", (iso, english, hindi) => {
    expect(formatDateline(at(iso), "english")).toBe(english);
    expect(formatDateline(at(iso), "hindi")).toBe(hindi.normalize("NFC"));
  });

  test.each([
    ["03:59", "रात"],
    ["04:00", "सुबह"],
    ["11:59", "सुबह"],
    ["12:00", "दोपहर"],
    ["15:59", "दोपहर"],
    ["16:00", "शाम"],
    ["19:59", "शाम"],
    ["20:00", "रात"],
  ])("%s is %s", (clock, part) => {
    expect(formatDateline(at(`2025-06-15T${clock}:00+05:30`), "hindi")).toContain(`, ${part} `);
  });
});

test("a day and a month are named in India's calendar", () => {
  expect(formatDay(at("2025-01-17T18:30:00Z"))).toBe("18 जनवरी 2025");
  expect(formatMonth(2025, 1)).toBe("जनवरी 2025");
  expect(formatMonth(2024, 2)).toBe("फ\u093cरवरी 2024");
  expect(() => formatMonth(2025, 13)).toThrow("Bug:");
});

describe("formatRelative", () => {
  const now = at("2025-01-18T09:14:00+05:30");
  const minute = 60_000;
  test.each([
    [0, "अभी-अभी"],
    [minute - 1, "अभी-अभी"],
    [minute, "1 मिनट पहले"],
    [5 * minute, "5 मिनट पहले"],
    [60 * minute - 1, "59 मिनट पहले"],
    [60 * minute, "1 घंटा पहले"],
    [2 * 60 * minute, "2 घंटे पहले"],
    [24 * 60 * minute - 1, "23 घंटे पहले"],
    [24 * 60 * minute, "17 जनवरी 2025, सुबह 9:14"],
    [-1, "18 जनवरी 2025, सुबह 9:14"],
  ])("%d ms ago is '%s'", (ago, words) => {
    expect(formatRelative(now - ago, now)).toBe(words);
  });
});
