import type { Edition } from "./edition.ts";
import { authorUrl, categoryUrl, encodePath, plainPageUrl } from "./urls.ts";

/**
 * The addresses that this edition puts before readers and that must answer for ever: articles and their old
 * addresses, categories, authors who have written something, plain pages. Pages of tags come and go with the number
 * of their articles, and those of days and months with the articles' dates. Sorted.
 */
export function publishedAddresses({ newsroom, articles, byAuthor }: Edition): readonly string[] {
  const addresses = new Set<string>();
  for (const { url, article } of articles) {
    addresses.add(url);
    for (const alias of article.aliases) addresses.add(encodePath(alias));
  }
  for (const { id } of newsroom.categories) addresses.add(categoryUrl(id));
  for (const id of byAuthor.keys()) addresses.add(authorUrl(id));
  for (const { slug } of newsroom.plainPages) addresses.add(plainPageUrl(slug));
  return [...addresses].sort();
}
