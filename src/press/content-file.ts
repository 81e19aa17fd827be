import { closeSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { FiledArticle } from "../model/article.ts";
import type { Picture } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import { columnsOf, type PlacedArticle, type Remembered } from "./article-columns.ts";
import { type ArticleTexts, openArticleTexts, type TextPlace, textSum } from "./article-texts.ts";
import { readColumns, writeColumns } from "./column-file.ts";
import { StoredArticle } from "./stored-article.ts";
import { storedArticles } from "./stored-articles.ts";

export interface RememberedContent {
  readonly articles: Entries<FiledArticle>;
  readonly pictures: Entries<Picture>;
}

/** What is remembered of files, by their names. */
export interface Entries<T> {
  readonly size: number;
  readonly get: (file: string) => Remembered<T> | undefined;
  readonly values: () => Iterable<Remembered<T>>;
}

/** With what the reader has to know of the read that found it. */
export interface ContentToStore extends RememberedContent {
  /** The `references` of that read. */
  readonly references: string;
  readonly site: Site;
}

export interface StoredContent extends RememberedContent, Pick<ContentToStore, "references"> {
  /** The file that holds the whole of each article. */
  readonly texts: ArticleTexts;
}

type PictureRow = readonly [bytes: number, modifiedMs: number, blob: string | 0, picture: Picture];

/** Reads what `writeContentFile` wrote under that key; undefined when there is none, or when it is not as it was written. */
export function readContentFile(file: string, key: string): StoredContent | undefined {
  const columns = readColumns(file, key);
  if (columns === undefined) return undefined;
  let texts: ArticleTexts | undefined;
  try {
    texts = openArticleTexts(join(dirname(file), String(columns.texts)));
    const articles = storedArticles(columns, texts);
    const pictures = (JSON.parse(String(columns.pictures)) as PictureRow[]).map(
      ([bytes, modifiedMs, blob, value]): [string, Remembered<Picture>] => [
        value.file,
        { state: { bytes, modifiedMs }, blob: blob === 0 ? undefined : blob, value },
      ],
    );
    return { articles, pictures: new Map(pictures), references: String(columns.references), texts };
  } catch {
    texts?.close();
    return undefined;
  }
}

/** Writes the memory and its file of texts, and removes the texts that it replaces. Both survive a crash as a pair or not at all. */
export function writeContentFile(
  file: string,
  key: string,
  { articles, pictures, references, site }: ContentToStore,
  before: ArticleTexts | undefined,
): void {
  const texts = [`${basename(file)}.texts-a`, `${basename(file)}.texts-b`].find(
    (name) => name !== before?.name,
  );
  if (texts === undefined) throw new Error("Bug: two names are one.");
  try {
    const placed = writeTexts(join(dirname(file), texts), articles.values(), before);
    const rows = [...pictures.values()].map(
      ({ state, blob, value }): PictureRow => [state.bytes, state.modifiedMs, blob ?? 0, value],
    );
    writeColumns(file, key, {
      ...columnsOf(placed, site),
      texts,
      references,
      pictures: JSON.stringify(rows),
    });
  } catch (error) {
    rmSync(join(dirname(file), texts), { force: true });
    throw error;
  }
  removeOtherTexts(file, texts);
}

/** Writes the whole of each article, copied where an earlier file of texts has it. */
function writeTexts(
  file: string,
  articles: Iterable<Remembered<FiledArticle>>,
  before: ArticleTexts | undefined,
): PlacedArticle[] {
  const writer = openTextWriter(file);
  try {
    return Array.from(articles, ({ state, blob, value }) => {
      const bytes =
        value instanceof StoredArticle && before !== undefined
          ? before.bytesAt(value.place)
          : Buffer.from(JSON.stringify(value.whole()));
      return { state, blob, value, place: writer.write(bytes) };
    });
  } finally {
    writer.close();
  }
}

const CHUNK_BYTES = 1 << 20;

function openTextWriter(file: string) {
  const handle = openSync(file, "w");
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let written = 0;

  function flush(): void {
    const chunk = Buffer.concat(waiting);
    for (let done = 0; done < chunk.length; ) done += writeSync(handle, chunk, done);
    waiting = [];
    waitingBytes = 0;
  }

  return {
    write(bytes: Buffer): TextPlace {
      const start = written;
      waiting.push(bytes);
      waitingBytes += bytes.length;
      written += bytes.length;
      if (waitingBytes > CHUNK_BYTES) flush();
      return { start, bytes: bytes.length, sum: textSum(bytes) };
    },
    close() {
      try {
        flush();
      } finally {
        closeSync(handle);
      }
    },
  };
}

function removeOtherTexts(file: string, kept: string): void {
  const prefix = `${basename(file)}.texts-`;
  for (const name of readdirSync(dirname(file))) {
    if (name.startsWith(prefix) && name !== kept) rmSync(join(dirname(file), name), { force: true });
  }
}
