import type { ArticleList } from "./article-list.ts";
import type { Edition } from "./edition.ts";

/** A day on which something was published. */
export interface Day {
  /** `2025-01-18`, in India. */
  readonly day: string;
  readonly articles: ArticleList;
  /** The days before and after on which something was published. */
  readonly previousDay: string | undefined;
  readonly nextDay: string | undefined;
}

/** The oldest first. */
export function daysOf({ byDay }: Edition): Day[] {
  const days = [...byDay.keys()];
  return [...byDay].map(([day, articles], place) => ({
    day,
    articles,
    previousDay: days[place - 1],
    nextDay: days[place + 1],
  }));
}
