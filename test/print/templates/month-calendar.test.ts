import { describe, expect, test } from "vitest";
import { monthCalendar } from "../../../src/print/month-calendar.ts";
import type { MonthView } from "../../../src/print/view.ts";

const WEEKDAYS = ["रवि", "सोम", "मंगल", "बुध", "गुरु", "शुक्र", "शनि"];

function month(year: number, number: number, days: MonthView["days"] = []): MonthView {
  return {
    template: "month",
    year,
    month: number,
    title: "महीना",
    days,
    previous: undefined,
    next: undefined,
  };
}

describe("monthCalendar", () => {
  test.each([
    // January 2025 began on a Wednesday, February 2026 on a Sunday, August 2026 on a Saturday.
    [2025, 1, 3, 31, 5],
    [2026, 2, 0, 28, 4],
    [2026, 8, 6, 31, 6],
    [2024, 2, 4, 29, 5],
  ])("%i-%i begins on weekday %i, has %i days and %i weeks", (year, number, weekday, days, weeks) => {
    const calendar = monthCalendar(month(year, number), WEEKDAYS);
    const cells = calendar.weeks.flat();
    expect(calendar.weeks).toHaveLength(weeks);
    expect(calendar.weeks.every((week) => week.length === 7)).toBe(true);
    expect(cells.findIndex((cell) => cell.day === 1)).toBe(weekday);
    expect(cells.filter((cell) => cell.day !== undefined)).toHaveLength(days);
  });

  test("links only the days that have stories", () => {
    const day = { day: 18, label: "18 जनवरी", url: "/2025/01/18/", count: 3 };
    const cells = monthCalendar(month(2025, 1, [day]), WEEKDAYS).weeks.flat();
    expect(cells.filter((cell) => cell.url !== undefined)).toEqual([
      { day: 18, url: "/2025/01/18/", count: 3 },
    ]);
  });
});
