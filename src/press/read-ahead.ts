import type { FileStates } from "../content/file-states.ts";
import type { FiledArticle } from "../model/article.ts";
import { toIndianDay } from "../model/time.ts";

/** More are not worth a guess. */
const MOST = 4000;

const LONGEST_MONTH_MS = 31 * 86_400_000;

/**
 * The stories that will likely be indexed again, by their files: those of the month of the article that was saved last, when
 * it is new to the memory. A guess costs nothing, since whoever prints has nothing else to do while this process plans.
 */
export function storiesToReadAhead(articles: readonly FiledArticle[], files: FileStates): string[] {
  let latest: FiledArticle | undefined;
  let latestMs = 0;
  for (const article of articles) {
    if (article.address !== undefined) continue;
    const modifiedMs = files.get(article.file)?.modifiedMs ?? 0;
    if (modifiedMs <= latestMs) continue;
    latest = article;
    latestMs = modifiedMs;
  }
  if (latest === undefined) return [];
  const month = toIndianDay(latest.publishedAt).slice(0, 7);
  const first = Date.parse(`${month}-01T00:00:00+05:30`);
  const end = first + LONGEST_MONTH_MS;
  const ofMonth = articles.filter(
    ({ publishedAt }) =>
      publishedAt >= first && publishedAt < end && toIndianDay(publishedAt).startsWith(month),
  );
  return ofMonth.length > MOST ? [] : ofMonth.map(({ file }) => file);
}
