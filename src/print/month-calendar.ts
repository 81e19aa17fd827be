import type { MonthView } from "./view.ts";

/** A month as a wall calendar prints it. */
export interface MonthCalendar {
  readonly caption: string;
  /** Short names of the seven days, Sunday first, as Indian calendars have it. */
  readonly weekdays: readonly string[];
  readonly weeks: readonly (readonly CalendarCell[])[];
}

/** A place in the grid: outside the month it has no day, and a day without stories has no address. */
export interface CalendarCell {
  readonly day?: number;
  readonly url?: string;
  readonly count?: number;
}

/** The days of a month in weeks. */
export function monthCalendar(view: MonthView, weekdays: readonly string[]): MonthCalendar {
  const first = new Date(Date.UTC(view.year, view.month - 1, 1)).getUTCDay();
  const length = new Date(Date.UTC(view.year, view.month, 0)).getUTCDate();
  const published = new Map(view.days.map((day) => [day.day, day]));
  const weekCount = Math.ceil((first + length) / 7);
  const weeks = Array.from({ length: weekCount }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday): CalendarCell => {
      const day = week * 7 + weekday - first + 1;
      if (day < 1 || day > length) return {};
      const stories = published.get(day);
      return stories === undefined ? { day } : { day, url: stories.url, count: stories.count };
    }),
  );
  return { caption: view.title, weekdays, weeks };
}
