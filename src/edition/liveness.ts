import type { ArticleHead } from "../model/article.ts";
import type { Instant } from "../model/time.ts";

/** What the clock turns on. */
type Timed = Pick<ArticleHead, "draft" | "publishedAt" | "expiresAt" | "breakingUntil">;

/** Where an article stands at a moment. Only `live` articles may leave a trace in any output. */
export type Liveness = "draft" | "embargoed" | "live" | "expired";

/** Google's news sitemap holds what was published in the last two days. */
export const NEWS_WINDOW_MS = 48 * 60 * 60 * 1000;

/** The one gate that everything passes before tags, lists, feeds, pictures and search see it. */
export function livenessOf(article: Timed, now: Instant): Liveness {
  if (article.draft) return "draft";
  if (article.publishedAt > now) return "embargoed";
  if (article.expiresAt !== undefined && article.expiresAt <= now) return "expired";
  return "live";
}

export function isBreaking(article: Timed, now: Instant): boolean {
  return article.breakingUntil !== undefined && article.breakingUntil > now;
}

/** A preview shows embargoed articles, which are not news yet. */
export function isInNewsWindow(article: Timed, now: Instant): boolean {
  return article.publishedAt <= now && article.publishedAt + NEWS_WINDOW_MS > now;
}

/**
 * The next moment at which a build would print something else though nobody touched the content: an embargo
 * lifts, an item expires, a breaking label ends, an entry leaves the news sitemap. Undefined when nothing is due.
 */
export function nextBuildDue(articles: readonly Timed[], now: Instant): Instant | undefined {
  let due = Number.POSITIVE_INFINITY;
  const consider = (moment: Instant | undefined) => {
    if (moment !== undefined && moment > now && moment < due) due = moment;
  };
  for (const { draft, publishedAt, expiresAt, breakingUntil } of articles) {
    if (draft) continue;
    consider(publishedAt);
    consider(publishedAt + NEWS_WINDOW_MS);
    consider(expiresAt);
    consider(breakingUntil);
  }
  return due === Number.POSITIVE_INFINITY ? undefined : due;
}
