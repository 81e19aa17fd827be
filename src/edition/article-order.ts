import type { FiledArticle } from "../model/article.ts";
import type { Site } from "../model/site.ts";
import { articleUrl } from "./urls.ts";

/**
 * Articles oldest first, within one moment by URL. The times are sorted by themselves, as numbers, and each article goes
 * where its time is: to compare articles takes four times as long.
 */
export function inOrder(articles: readonly FiledArticle[], site: Site): FiledArticle[] {
  const times = Float64Array.from(articles, ({ publishedAt }) => publishedAt);
  const sorted = times.slice().sort();
  const ordered = new Array<FiledArticle>(articles.length);
  /** At the first place of a time: how many are there. */
  const placed = new Uint32Array(articles.length);
  for (const [index, article] of articles.entries()) {
    const first = firstPlaceOf(times[index] ?? 0, sorted);
    const already = placed[first] ?? 0;
    ordered[first + already] = article;
    placed[first] = already + 1;
  }
  for (let first = 0; first < ordered.length; ) {
    const end = first + (placed[first] ?? 1);
    if (end - first > 1) sortByUrl(ordered, first, end, site);
    first = end;
  }
  return ordered;
}

function firstPlaceOf(time: number, sorted: Float64Array): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sortByUrl(articles: FiledArticle[], start: number, end: number, site: Site): void {
  const urlOf = (article: FiledArticle) => articleUrl(article, site);
  const sorted = articles.slice(start, end).sort((a, b) => (urlOf(a) < urlOf(b) ? -1 : 1));
  for (const [index, article] of sorted.entries()) articles[start + index] = article;
}
