import { closeSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import type { Article } from "../model/article.ts";
import { digestOf } from "../model/digest.ts";

/** Where an article is written in the file of texts. */
export interface TextPlace {
  readonly start: number;
  readonly bytes: number;
  /** Of these bytes. */
  readonly sum: string;
}

/** What an earlier build remembered cannot be read back: the build has to read the content itself. */
export class DamagedMemoryError extends Error {}

/** The whole articles that an earlier build read, one by one as somebody asks. */
export interface ArticleTexts {
  /** Of the file, without its folder. */
  readonly name: string;
  /** Throws `DamagedMemoryError` when the bytes are not those that were written. */
  readonly bytesAt: (place: TextPlace) => Buffer;
  readonly articleAt: (place: TextPlace) => Article;
  readonly close: () => void;
}

/** Throws `DamagedMemoryError` when there is no such file. */
export function openArticleTexts(file: string): ArticleTexts {
  const handle = openOrThrow(file);
  let isOpen = true;

  function bytesAt({ start, bytes, sum }: TextPlace): Buffer {
    const buffer = Buffer.allocUnsafe(bytes);
    const read = readSync(handle, buffer, 0, bytes, start);
    if (read !== bytes || textSum(buffer) !== sum) throw new DamagedMemoryError(`${file} is damaged.`);
    return buffer;
  }

  return {
    name: basename(file),
    bytesAt,
    articleAt: (place) => JSON.parse(bytesAt(place).toString("utf8")) as Article,
    close() {
      if (isOpen) closeSync(handle);
      isOpen = false;
    },
  };
}

export function textSum(bytes: Uint8Array): string {
  return digestOf(bytes).slice(0, 12);
}

function openOrThrow(file: string): number {
  try {
    return openSync(file, "r");
  } catch (error) {
    throw new DamagedMemoryError(`${file} cannot be opened.`, { cause: error });
  }
}
