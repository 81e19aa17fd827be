import { join } from "node:path";
import type { FiledArticle } from "../model/article.ts";
import type { Picture } from "../model/picture.ts";
import type { Problem } from "../model/problem.ts";
import type { FileState, FileStates } from "./file-states.ts";
import type { BodyInspector } from "./inspect-body.ts";
import type { PictureLookup } from "./picture-lookup.ts";
import type { ReadApart } from "./read-articles.ts";
import { readBytes } from "./read-bytes.ts";
import type { SortedFiles } from "./sort-files.ts";
import { type Tell, tellOf } from "./tell.ts";
import type { ContentWalk } from "./walk-content.ts";

export interface ReadOptions {
  readonly contentDir: string;
  /** The content folder as the user named it, for messages; else `contentDir`. */
  readonly displayDir?: string;
  readonly cache?: ContentCache;
  /** The folder's files, when they have been listed already, with the mistakes in their listing. */
  readonly walk?: ContentWalk & { readonly problems: readonly Problem[] };
  /** Looks into bodies for what the printer of Markdown knows to be wrong. */
  readonly inspect?: BodyInspector;
  /** Reads many articles sooner than this process would. */
  readonly readApart?: ReadApart;
}

/**
 * What an earlier read made of a file in the same state, or undefined to read it again. The cache's owner sees
 * to it that an entry was made by the same code under the same `site.yaml`.
 */
export interface ContentCache {
  readonly article: (file: string, state: FileState) => FiledArticle | undefined;
  readonly picture: (file: string, state: FileState) => Picture | undefined;
  /** The `references` of the read that made its entries. */
  readonly references: () => string | undefined;
}

/** A content folder that is being read. */
export interface Reading extends ReadOptions {
  readonly files: FileStates;
  readonly sorted: SortedFiles;
  readonly pictures: PictureLookup;
  readonly inspect: BodyInspector;
  readonly problems: Problem[];
}

/** The bytes of a file, or undefined when it has more than it may or cannot be read, which is told. */
export function readLimited(reading: Reading, file: string, most: number): Buffer | undefined {
  const tell = tellOf(reading.problems, file);
  if (!isWithin(most, reading.files.get(file)?.bytes ?? 0, tell)) return undefined;
  return readBytes(join(reading.contentDir, file), tell);
}

/** Tells of a file that has more bytes than it may. */
export function isWithin(most: number, size: number, tell: Tell): boolean {
  if (size <= most) return true;
  tell(
    1,
    `The file has ${size} bytes; the limit is ${most}.`,
    "Split the text, or raise limits.article_bytes in site.yaml.",
  );
  return false;
}
