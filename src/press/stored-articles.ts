import { placesIn } from "../content/sorted-names.ts";
import type { OtherParts } from "./article-columns.ts";
import type { ArticleTexts } from "./article-texts.ts";
import type { Columns } from "./column-file.ts";
import { type ArticleMemory, openTranslations, StoredArticle } from "./stored-article.ts";

/** The articles in the columns that `columnsOf` made, by their files. `texts` holds the wholes. Throws when they are other columns. */
export function storedArticles(columns: Columns, texts: ArticleTexts) {
  // Most builds have no use for them.
  let slugs: readonly string[] | undefined;
  const names = lines(columns, "names");
  const table: ArticleMemory = {
    files: lines(columns, "files"),
    get slugs() {
      slugs ??= lines(columns, "slugs");
      return slugs;
    },
    addresses: lines(columns, "addresses"),
    digests: counts(columns, "digests"),
    cardDigests: counts(columns, "cardDigests"),
    publishedAt: floats(columns, "publishedAt"),
    modifiedAt: floats(columns, "modifiedAt"),
    category: counts(columns, "category"),
    authors: counts(columns, "authors"),
    authorsEnd: counts(columns, "authorsEnd"),
    tags: counts(columns, "tags"),
    tagsEnd: counts(columns, "tagsEnd"),
    picture: counts(columns, "picture"),
    others: new Map(JSON.parse(text(columns, "others")) as [number, OtherParts][]),
    names,
    bytes: floats(columns, "bytes"),
    modifiedMs: floats(columns, "modifiedMs"),
    blobs: lines(columns, "blobs"),
    start: floats(columns, "start"),
    length: counts(columns, "length"),
    sums: text(columns, "sums"),
    texts,
    translate: openTranslations(names.length),
  };
  const placeOf = placesIn(table.files);
  const articles = new Array<StoredArticle | undefined>(table.files.length);

  function articleAt(row: number): StoredArticle {
    const article = articles[row] ?? new StoredArticle(table, row);
    articles[row] = article;
    return article;
  }

  return {
    size: articles.length,
    get(file: string): StoredArticle | undefined {
      const row = placeOf(file);
      return row === undefined ? undefined : articleAt(row);
    },
    values: () => table.files.map((_, row) => articleAt(row)),
  };
}

function text(columns: Columns, name: string): string {
  const column = columns[name];
  if (typeof column !== "string") throw new Error(`Bug: the memory has no text '${name}'.`);
  return column;
}

function lines(columns: Columns, name: string): string[] {
  const whole = text(columns, name);
  return whole === "" ? [] : whole.split("\n");
}

function floats(columns: Columns, name: string): Float64Array {
  const column = columns[name];
  if (!(column instanceof Float64Array)) throw new Error(`Bug: the memory has no numbers '${name}'.`);
  return column;
}

function counts(columns: Columns, name: string): Uint32Array {
  const column = columns[name];
  if (!(column instanceof Uint32Array)) throw new Error(`Bug: the memory has no counts '${name}'.`);
  return column;
}
