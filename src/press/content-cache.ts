import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FileState } from "../content/file-states.ts";
import type { ReadResult } from "../content/read-newsroom.ts";
import { digestOf } from "../model/digest.ts";
import type { Remembered } from "./article-columns.ts";
import {
  type ContentToStore,
  type Entries,
  type RememberedContent,
  readContentFile,
  writeContentFile,
} from "./content-file.ts";
import { gitBlobs } from "./git-blobs.ts";
import type { ReadMemory } from "./read-memory.ts";
import { codeDigest } from "./source-digest.ts";

/** The memory of earlier builds. */
export interface ContentMemory extends ReadMemory {
  /** Writes the memory to disk, when there is enough new in it to be worth it. */
  readonly save: () => void;
  /** Lets go of the files that it reads from. */
  readonly close: () => void;
}

/** A file that was changed within this time before the memory was written may have been changed again within it. */
const CLOCK_GRAIN_MS = 2000;
/** When more files than this have new times, the tree was probably checked out anew, and git knows what is the same. */
const MANY = 100;

/** So many articles are read anew in less time than the memory of a large archive takes to write. */
const FEW = 200;

/** What decides, beside an article's own file, how it is read. */
export function contentKey(contentDir: string): string {
  const settings = join(contentDir, "site.yaml");
  return digestOf(`${codeDigest()} ${existsSync(settings) ? digestOf(readFileSync(settings)) : ""}`);
}

/**
 * The memory of earlier builds, in a file. `key` is a `contentKey`. A memory with another key, damaged or missing, is empty.
 */
export function openContentMemory(file: string, key: string, contentDir: string): ContentMemory {
  const known = readContentFile(file, key);
  // The file system's own clock: what is younger than the memory could have changed after it was read.
  const trustedMs = known === undefined ? 0 : statSync(file).mtimeMs - CLOCK_GRAIN_MS;
  const before: RememberedContent = known ?? { articles: new Map(), pictures: new Map() };
  let misses = 0;
  /** Entries that stand as they are. */
  const standing = { articles: 0, pictures: 0 };
  let blobs: ReadonlyMap<string, string> | undefined;
  let toWrite: ReadResult | undefined;

  function recall<T>(
    kind: "articles" | "pictures",
    found: Remembered<T> | undefined,
    name: string,
    { bytes, modifiedMs }: FileState,
  ): T | undefined {
    if (found === undefined) return undefined;
    const { state } = found;
    if (state.modifiedMs <= trustedMs && state.bytes === bytes && state.modifiedMs === modifiedMs) {
      standing[kind] += 1;
      return found.value;
    }
    misses += 1;
    if (misses < MANY) return undefined;
    blobs ??= gitBlobs(contentDir);
    return found.blob !== undefined && blobs.get(name) === found.blob ? found.value : undefined;
  }

  return {
    article: (name, state) => recall("articles", before.articles.get(name), name, state),
    references: () => known?.references,
    picture: (name, state) => recall("pictures", before.pictures.get(name), name, state),
    remember(read) {
      if (read.newsroom === undefined) return;
      const { articles, pictures } = read.newsroom;
      if (articles.length - before.articles.size > MANY) blobs ??= gitBlobs(contentDir);
      const changedArticles = changes(before.articles.size, standing.articles, articles.length);
      const changedPictures = changes(before.pictures.size, standing.pictures, pictures.size);
      const isWorthWriting =
        changedPictures > 0 ||
        changedArticles > FEW ||
        (before.articles.size === 0 && changedArticles > 0) ||
        (known?.references !== read.references && articles.length > 0);
      if (isWorthWriting) toWrite = read;
    },
    save() {
      if (toWrite?.newsroom === undefined) return;
      const { newsroom, files, references = "" } = toWrite;
      const articles = newsroom.articles.map((article) => [article.file, article] as const);
      const content: ContentToStore = {
        articles: withStates(articles, files, before.articles, blobs),
        pictures: withStates(newsroom.pictures, files, before.pictures, blobs),
        references,
        site: newsroom.site,
      };
      writeContentFile(file, key, content, known?.texts);
    },
    close: () => known?.texts.close(),
  };
}

function withStates<T>(
  values: Iterable<readonly [string, T]>,
  files: ReadResult["files"],
  before: Entries<T>,
  blobs: ReadonlyMap<string, string> | undefined,
): Map<string, Remembered<T>> {
  const known = new Map<string, Remembered<T>>();
  for (const [file, value] of values) {
    const state = files.get(file);
    if (state === undefined) continue;
    const earlier = before.get(file);
    if (earlier?.value !== value) {
      known.set(file, { state, blob: blobs?.get(file), value });
    } else if (earlier.state.bytes === state.bytes && earlier.state.modifiedMs === state.modifiedMs) {
      known.set(file, earlier);
    } else {
      known.set(file, { value, state, blob: blobs?.get(file) ?? earlier.blob });
    }
  }
  return known;
}

/** Entries that left, and those that came, when so many of them are the same. */
function changes(before: number, standing: number, after: number): number {
  return before - standing + (after - standing);
}
