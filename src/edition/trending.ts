import type { Edition } from "./edition.ts";
import type { LiveArticle } from "./live-article.ts";
import { encodePath } from "./urls.ts";

const TRENDING_COUNT = 8;
/** Without a list of the editor's, the desk's choice among so many of the newest stands in. */
const WINDOW = 60;

/** What most people read: the editor's list or counts, filled up with what the desk marked as important, newest first. */
export function trendingArticles(edition: Edition): LiveArticle[] {
  const newestFirst = edition.articles.last(WINDOW).newestFirst();
  const marked = newestFirst.filter((item) => item.article.priority !== "normal");
  return [...new Set([...listed(edition), ...marked, ...newestFirst])].slice(0, TRENDING_COUNT);
}

/** A name that is not live any more is passed over: counts from last week may well hold one. */
function listed(edition: Edition): LiveArticle[] {
  const names = edition.newsroom.trending;
  if (names.length === 0) return [];
  const bySlug = new Map(edition.articles.map((item) => [item.article.slug, item]));
  return names
    .map((name) => bySlug.get(name) ?? edition.articleByUrl.get(encodePath(name)))
    .filter((found) => found !== undefined);
}
