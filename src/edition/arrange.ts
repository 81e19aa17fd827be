import type { FiledArticle } from "../model/article.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { once } from "../model/once.ts";
import { type Instant, toIndianDay } from "../model/time.ts";
import { ALSO_READ_COUNT, chooseAlsoRead } from "./also-read.ts";
import { inOrder } from "./article-order.ts";
import { type ArticleTable, tableOf } from "./article-table.ts";
import { type Edit, withEdits } from "./edits-in-place.ts";
import { livenessOf, nextBuildDue } from "./liveness.ts";
import type { NumberLists } from "./number-lists.ts";
import { findRelated, type RelatedMemory } from "./related.ts";
import type { TagRegister } from "./tags.ts";

/** For when, and for whom, a paper is arranged. */
interface Moment {
  readonly now: Instant;
  /** Drafts and embargoed articles are in it, for the eyes of the newsroom. */
  readonly preview: boolean;
}

/** Which articles are in the paper at a moment, and in which order. */
export interface Arrangement extends Moment {
  readonly table: ArticleTable;
  /** Articles that have left the site. */
  readonly expired: readonly FiledArticle[];
  /** The days on which something was published, the oldest first. */
  readonly days: readonly DayRun[];
  readonly nextBuildDue: Instant | undefined;
  /** Of each article, the positions of those for 'यह भी पढ़ें'; worked out when first asked for, as of an archive by few editions. */
  readonly alsoRead: () => NumberLists;
}

/** The articles of a day stand side by side, at `start` and up to `end`. */
export interface DayRun {
  /** `2025-01-18`, in India. */
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

/** Decides what is live at `now`, and puts it in order. */
export function arrange(
  { articles, site }: Newsroom,
  register: TagRegister,
  { now, preview, related }: Moment & { readonly related?: RelatedMemory | undefined },
): Arrangement {
  const live: FiledArticle[] = [];
  const expired: FiledArticle[] = [];
  for (const article of articles) {
    const liveness = livenessOf(article, now);
    if (liveness === "expired") expired.push(article);
    else if (liveness === "live" || preview) live.push(article);
  }
  const table = tableOf(inOrder(live, site), register);
  const days = cutByDay(table.articles);
  const alsoRead = once(() => {
    const found = findRelated(table, ALSO_READ_COUNT, related?.recall());
    related?.remember(found);
    return chooseAlsoRead(table, found.found, site);
  });
  return { now, preview, table, expired, days, nextBuildDue: nextBuildDue(articles, now), alsoRead };
}

/**
 * The arrangement at `now` when some articles of an earlier one were edited in their places: all else stands, which spares the
 * work that grows with the archive. Undefined when the clock has turned something since, or was turned back.
 */
export function rearrange(
  before: Arrangement,
  edits: readonly Edit[],
  { now, preview }: Moment,
): Arrangement | undefined {
  const isDue = now < before.now || now >= (before.nextBuildDue ?? Number.POSITIVE_INFINITY);
  if (isDue || preview !== before.preview) return undefined;
  const table = { ...before.table, articles: withEdits(before.table.articles, edits) };
  return { ...before, now, table, expired: withEdits(before.expired, edits) };
}

/** Cuts articles in their order into runs of one day. */
function cutByDay(articles: readonly FiledArticle[]): DayRun[] {
  const runs: DayRun[] = [];
  let start = 0;
  let day: string | undefined;
  articles.forEach(({ publishedAt }, position) => {
    const next = toIndianDay(publishedAt);
    if (next === day) return;
    if (day !== undefined) runs.push({ day, start, end: position });
    day = next;
    start = position;
  });
  if (day !== undefined) runs.push({ day, start, end: articles.length });
  return runs;
}
