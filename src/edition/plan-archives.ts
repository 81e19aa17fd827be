import type { Edition } from "./edition.ts";
import type { Draft } from "./section.ts";
import { dayUrl, monthUrl, yearUrl } from "./urls.ts";

/** A page for every month and every year in which something was published. */
export function planArchives(edition: Edition): Draft[] {
  const days = [...edition.byDay].map(([day, articles]) => ({ day, count: articles.length }));
  const months = groupCounts(days, (day) => day.slice(0, 7));
  const years = groupCounts(days, (day) => day.slice(0, 4));
  const monthNames = [...months.keys()];
  const yearNames = [...years.keys()];

  const monthPages = [...months].map(
    ([month, daysOfMonth], position): Draft => ({
      url: monthUrl(month),
      content: {
        kind: "month",
        year: Number(month.slice(0, 4)),
        month: Number(month.slice(5)),
        days: daysOfMonth.map(({ day, count }) => ({ day: Number(day.slice(8)), url: dayUrl(day), count })),
        previous: mapDefined(monthNames[position - 1], monthUrl),
        next: mapDefined(monthNames[position + 1], monthUrl),
      },
    }),
  );

  const yearPages = [...years].map(
    ([year, daysOfYear], position): Draft => ({
      url: yearUrl(year),
      content: {
        kind: "year",
        year: Number(year),
        months: [...groupCounts(daysOfYear, (day) => day.slice(0, 7))].map(([month, daysOfMonth]) => ({
          month: Number(month.slice(5)),
          url: monthUrl(month),
          count: daysOfMonth.reduce((sum, { count }) => sum + count, 0),
        })),
        previous: mapDefined(yearNames[position - 1], yearUrl),
        next: mapDefined(yearNames[position + 1], yearUrl),
      },
    }),
  );
  return [...monthPages, ...yearPages];
}

interface DayCount {
  readonly day: string;
  readonly count: number;
}

function groupCounts(days: readonly DayCount[], keyOf: (day: string) => string): Map<string, DayCount[]> {
  return Map.groupBy(days, ({ day }) => keyOf(day));
}

function mapDefined<T, R>(value: T | undefined, map: (value: T) => R): R | undefined {
  return value === undefined ? undefined : map(value);
}
