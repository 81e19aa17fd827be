import type { FiledArticle, NumberOf } from "../model/article.ts";
import { buildNumberLists, groupByNumber, type NumberLists } from "./number-lists.ts";
import type { Relatables, RelatablesByNumber } from "./related.ts";
import type { Tag, TagRegister } from "./tags.ts";

/**
 * What the plan asks of every live article at every build, as columns by their places, oldest first. To make an object of
 * each of a hundred thousand takes longer than to publish one.
 */
export interface ArticleTable extends Relatables, RelatablesByNumber {
  readonly articles: readonly FiledArticle[];
  /** By the numbers in `tags`. */
  readonly tagAt: readonly Tag[];
  /** Of each, the numbers of its authors. */
  readonly authors: NumberLists;
  readonly byAuthor: NumberLists;
  readonly authorAt: readonly string[];
  readonly categoryAt: readonly string[];
}

/** `articles` come oldest first, so that a tag comes into being with its first published spelling. */
export function tableOf(articles: readonly FiledArticle[], register: TagRegister): ArticleTable {
  const authorNumbers = openNumbering();
  const categoryNumbers = openNumbering();
  const numberOfTag = (spelling: string) => register.tagOf(spelling).number;
  const tags = buildNumberLists(articles.length);
  const authors = buildNumberLists(articles.length);
  const categories = buildNumberLists(articles.length);
  for (const article of articles) {
    article.numberTags(numberOfTag, tags.add);
    tags.endList();
    article.numberAuthors(authorNumbers.numberOf, authors.add);
    authors.endList();
    categories.add(categoryNumbers.numberOf(article.category));
    categories.endList();
  }
  return {
    articles,
    tags: tags.lists(),
    authors: authors.lists(),
    categories: categories.lists(),
    byTag: groupByNumber(tags.lists()),
    byAuthor: groupByNumber(authors.lists()),
    byCategory: groupByNumber(categories.lists()),
    tagAt: [...register.tags],
    authorAt: authorNumbers.names(),
    categoryAt: categoryNumbers.names(),
  };
}

/** Numbers names from 0, in the order in which they are first asked for. */
function openNumbering() {
  const numbers = new Map<string, number>();
  const numberOf: NumberOf = (name) => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  };
  return { numberOf, names: () => [...numbers.keys()] };
}
