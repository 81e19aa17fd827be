import type { Article } from "../model/article.ts";
import type { Instant } from "../model/time.ts";

/** Where an article stands at a moment. Only `live` articles may leave a trace in any output. */
export type Liveness = "draft" | "embargoed" | "live" | "expired";

/** Google's news sitemap holds what was published in the last two days. */
export const NEWS_WINDOW_MS = 48 * 60 * 60 * 1000;

/** The one gate that everything passes before tags, lists, feeds, pictures and search see it. */
export function livenessOf(article: Article, now: Instant): Liveness {
  if (article.draft) return "draft";
  if (article.publishedAt > now) return "embargoed";
  if (article.expiresAt !== undefined && article.expiresAt <= now) return "expired";
  return "live";
}

export function isBreaking(article: Article, now: Instant): boolean {
  return article.breakingUntil !== undefined && article.breakingUntil > now;
}

/** A preview shows embargoed articles, which are not news yet. */
export function isInNewsWindow(article: Article, now: Instant): boolean {
  return article.publishedAt <= now && article.publishedAt + NEWS_WINDOW_MS > now;
}

/**
 * The next moment at which a build would print something else though nobody touched the content: an embargo
 * lifts, an item expires, a breaking label ends, an entry leaves the news sitemap. Undefined when nothing is due.
 */
export function nextBuildDue(articles: readonly Article[], now: Instant): Instant | undefined {
  let due: Instant | undefined;
  for (const article of articles) {
    for (const moment of turningPoints(article)) {
      if (moment > now && (due === undefined || moment < due)) due = moment;
    }
  }
  return due;
}

function turningPoints(article: Article): Instant[] {
  if (article.draft) return [];
  const points = [article.publishedAt, article.publishedAt + NEWS_WINDOW_MS];
  if (article.expiresAt !== undefined) points.push(article.expiresAt);
  if (article.breakingUntil !== undefined) points.push(article.breakingUntil);
  return points;
}
