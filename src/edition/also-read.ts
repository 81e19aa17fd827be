import type { Site } from "../model/site.ts";
import type { ArticleTable } from "./article-table.ts";
import { buildNumberLists, countLists, listAt, type NumberLists } from "./number-lists.ts";
import { articleUrl, encodePath } from "./urls.ts";

/** How many 'यह भी पढ़ें' links an article shows. */
export const ALSO_READ_COUNT = 4;

/** Of each article, the positions of those that it leads on to: the editor's choice first, then the related ones that were found. */
export function chooseAlsoRead(table: ArticleTable, related: NumberLists, site: Site): NumberLists {
  const { articles } = table;
  if (articles.every(({ alsoRead }) => alsoRead.length === 0)) return related;
  const findByName = articleFinder(table, site);
  const chosen = buildNumberLists(countLists(related));
  articles.forEach(({ alsoRead }, position) => {
    const named = alsoRead.map(findByName).filter((found) => found !== undefined && found !== position);
    const all = [...new Set([...(named as number[]), ...listAt(related, position)])];
    for (const other of all.slice(0, Math.max(ALSO_READ_COUNT, named.length))) chosen.add(other);
    chosen.endList();
  });
  return chosen.lists();
}

/** Finds the position of a live article by its path, its full URL or its slug; the newest where several share a slug. */
function articleFinder({ articles }: ArticleTable, site: Site) {
  const byName = new Map<string, number>();
  for (const [position, { slug }] of articles.entries()) byName.set(slug, position);
  for (const [position, article] of articles.entries()) byName.set(articleUrl(article, site), position);
  return (name: string): number | undefined =>
    byName.get(name) ?? byName.get(encodePath(name.endsWith("/") ? name : `${name}/`));
}
