import { hash } from "node:crypto";
import { closeSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { FileState } from "../content/walk-content.ts";
import type { FiledArticle } from "../model/article.ts";
import type { Picture } from "../model/picture.ts";
import { type ArticleTexts, openArticleTexts, type TextPlace, textSum } from "./article-texts.ts";
import { writeDurably } from "./durable-file.ts";
import { type HeadRow, headOfRow, openNameTable, rowOf } from "./head-rows.ts";

/** What was remembered of one file. */
export interface Remembered<T> {
  readonly state: FileState;
  /** Git's name for the bytes, when it was asked. */
  readonly blob: string | undefined;
  readonly value: T;
}

/** An article whose whole is in the file of texts. */
export interface RememberedArticle extends Remembered<FiledArticle> {
  readonly place?: TextPlace;
}

export interface RememberedContent {
  readonly articles: Map<string, RememberedArticle>;
  readonly pictures: Map<string, Remembered<Picture>>;
  readonly texts: ArticleTexts;
}

interface Preamble {
  readonly key: string;
  /** The name of the file of texts, beside this one. */
  readonly texts: string;
  readonly names: readonly string[];
  readonly pictures: readonly (readonly [
    bytes: number,
    modifiedMs: number,
    blob: string | 0,
    picture: Picture,
  ])[];
}

type ArticleRow = readonly [
  bytes: number,
  modifiedMs: number,
  blob: string | 0,
  head: HeadRow,
  start: number,
  length: number,
  sum: string,
];

/** Rows that are parsed together: one by one is slower, and all of an archive's make one very long text. */
const ROWS_PER_LINE = 500;

/**
 * Reads what `writeContentFile` wrote: a line with the digest of all below it, the preamble, and lines of articles.
 * Undefined when there is none with that key, or when it is not as it was written.
 */
export function readContentFile(file: string, key: string): RememberedContent | undefined {
  let texts: ArticleTexts | undefined;
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf(0x0a);
    if (bytes.toString("latin1", 0, end) !== hash("sha256", bytes.subarray(end + 1))) return undefined;
    const lines = linesOf(bytes, end + 1);
    const preamble = JSON.parse(lines.next().value ?? "") as Preamble;
    if (preamble.key !== key) return undefined;
    const opened = openArticleTexts(join(dirname(file), preamble.texts));
    texts = opened;
    const articles = new Map<string, RememberedArticle>();
    for (const line of lines) {
      for (const row of JSON.parse(line) as ArticleRow[]) {
        const remembered = recalled(row, preamble.names, opened);
        articles.set(remembered.value.file, remembered);
      }
    }
    const pictures = preamble.pictures.map(
      ([bytes, modifiedMs, blob, value]): [string, Remembered<Picture>] => [
        value.file,
        { state: { bytes, modifiedMs }, blob: blob === 0 ? undefined : blob, value },
      ],
    );
    return { articles, pictures: new Map(pictures), texts: opened };
  } catch {
    texts?.close();
    return undefined;
  }
}

function* linesOf(bytes: Buffer, from: number): Generator<string, undefined> {
  for (let start = from; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end === -1 ? bytes.length : end;
    yield bytes.toString("utf8", start, stop);
    start = stop + 1;
  }
  return undefined;
}

function recalled(row: ArticleRow, names: readonly string[], texts: ArticleTexts): RememberedArticle {
  const [bytes, modifiedMs, blob, head, start, length, sum] = row;
  const place = { start, bytes: length, sum };
  const article: FiledArticle = Object.assign(headOfRow(head, names), {
    whole: () => texts.articleAt(place),
  });
  return { state: { bytes, modifiedMs }, blob: blob === 0 ? undefined : blob, value: article, place };
}

/** Writes the memory and its file of texts, and removes the texts that it replaces. Both survive a crash as a pair or not at all. */
export function writeContentFile(
  file: string,
  key: string,
  { articles, pictures }: Pick<RememberedContent, "articles" | "pictures">,
  before: ArticleTexts | undefined,
): void {
  const table = openNameTable();
  const texts = [`${basename(file)}.texts-a`, `${basename(file)}.texts-b`].find(
    (name) => name !== before?.name,
  );
  if (texts === undefined) throw new Error("Bug: two names are one.");
  const lines: string[] = [];
  let rows: ArticleRow[] = [];
  const writer = openTextWriter(join(dirname(file), texts));
  try {
    for (const { state, blob, value, place } of articles.values()) {
      const bytes =
        place !== undefined && before !== undefined
          ? before.bytesAt(place)
          : Buffer.from(JSON.stringify(value.whole()));
      const { start, sum } = writer.write(bytes);
      const head = rowOf(value, table);
      rows.push([state.bytes, state.modifiedMs, blob ?? 0, head, start, bytes.length, sum]);
      if (rows.length === ROWS_PER_LINE) {
        lines.push(JSON.stringify(rows));
        rows = [];
      }
    }
    if (rows.length > 0) lines.push(JSON.stringify(rows));
    writer.close();
    const preamble: Preamble = {
      key,
      texts,
      names: table.names,
      pictures: [...pictures.values()].map(({ state, blob, value }) => [
        state.bytes,
        state.modifiedMs,
        blob ?? 0,
        value,
      ]),
    };
    const parts = [JSON.stringify(preamble), ...lines].map((line) => Buffer.from(`${line}\n`));
    const body = Buffer.concat(parts);
    writeDurably(file, Buffer.concat([Buffer.from(`${hash("sha256", body)}\n`), body]));
  } catch (error) {
    writer.close();
    rmSync(join(dirname(file), texts), { force: true });
    throw error;
  }
  removeOtherTexts(file, texts);
}

const CHUNK_BYTES = 1 << 20;

function openTextWriter(file: string) {
  let handle: number | undefined = openSync(file, "w");
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let written = 0;

  function flush(): void {
    if (handle === undefined) return;
    const chunk = Buffer.concat(waiting);
    for (let done = 0; done < chunk.length; ) done += writeSync(handle, chunk, done);
    waiting = [];
    waitingBytes = 0;
  }

  return {
    write(bytes: Buffer): Pick<TextPlace, "start" | "sum"> {
      const start = written;
      waiting.push(bytes);
      waitingBytes += bytes.length;
      written += bytes.length;
      if (waitingBytes > CHUNK_BYTES) flush();
      return { start, sum: textSum(bytes) };
    },
    close() {
      if (handle === undefined) return;
      try {
        flush();
      } finally {
        closeSync(handle);
        handle = undefined;
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
