import { statSync } from "node:fs";
import type { FileState } from "../content/file-states.ts";
import type { ReadResult } from "../content/read-newsroom.ts";
import type { ContentCache } from "../content/reading.ts";
import type { Remembered } from "./article-columns.ts";
import {
  type ContentToStore,
  type Entries,
  type RememberedContent,
  readContentFile,
  type StoredContent,
  writeContentFile,
} from "./content-file.ts";
import { gitBlobs } from "./git-blobs.ts";

/** What earlier reads made of files, for as long as a file is the same. */
export interface ContentMemory extends ContentCache {
  /** Takes over what the last read found. */
  readonly remember: (read: ReadResult) => void;
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

/** A memory for a process that reads the same folder again and again. */
export function rememberContent(): ContentMemory {
  return openMemory({ known: undefined, trustedMs: 0, gitFolder: undefined, save: () => {} });
}

/**
 * The memory of earlier builds, in a file. `key` stands for everything else that decides how a file is read: our own
 * code and site.yaml. A memory with another key, damaged or missing, is empty.
 */
export function openContentMemory(file: string, key: string, contentDir: string): ContentMemory {
  const known = readContentFile(file, key);
  // The file system's own clock: what is younger than the memory could have changed after it was read.
  const trustedMs = known === undefined ? 0 : statSync(file).mtimeMs - CLOCK_GRAIN_MS;
  return openMemory({
    known,
    trustedMs,
    gitFolder: contentDir,
    save: (content) => writeContentFile(file, key, content, known?.texts),
  });
}

interface MemoryParts {
  readonly known: StoredContent | undefined;
  /** What changed later may have changed since. */
  readonly trustedMs: number;
  readonly gitFolder: string | undefined;
  readonly save: (content: ContentToStore) => void;
}

function openMemory({ known, trustedMs, gitFolder, save }: MemoryParts): ContentMemory {
  let content: RememberedContent = known ?? { articles: new Map(), pictures: new Map() };
  const wasEmpty = content.articles.size === 0;
  let isOfThisProcess = known === undefined;
  let misses = 0;
  /** Entries that stand as they are, since the last read. */
  let standing = { articles: 0, pictures: 0 };
  let blobs: ReadonlyMap<string, string> | undefined;
  let isWorthWriting = false;
  let references = known?.references;
  /** The last read, until somebody has use for what is in it. */
  let latest: ReadResult | undefined;

  function recall<T>(
    kind: "articles" | "pictures",
    found: Remembered<T> | undefined,
    file: string,
    { bytes, modifiedMs }: FileState,
  ): T | undefined {
    if (found === undefined) return undefined;
    const { state } = found;
    const isTrusted = isOfThisProcess || state.modifiedMs <= trustedMs;
    if (isTrusted && state.bytes === bytes && state.modifiedMs === modifiedMs) {
      standing[kind] += 1;
      return found.value;
    }
    misses += 1;
    if (misses < MANY || gitFolder === undefined) return undefined;
    blobs ??= gitBlobs(gitFolder);
    return found.blob !== undefined && blobs.get(file) === found.blob ? found.value : undefined;
  }

  /** What is remembered, with what the last read found. */
  function latestContent(): RememberedContent {
    if (latest?.newsroom === undefined) return content;
    const { newsroom, files } = latest;
    latest = undefined;
    const articles = newsroom.articles.map((article) => [article.file, article] as const);
    content = {
      articles: withStates(articles, files, content.articles, blobs),
      pictures: withStates(newsroom.pictures, files, content.pictures, blobs),
    };
    return content;
  }

  return {
    article: (file, state) => recall("articles", latestContent().articles.get(file), file, state),
    references: () => references,
    picture: (file, state) => recall("pictures", latestContent().pictures.get(file), file, state),
    remember(read) {
      if (read.newsroom === undefined) return;
      const { articles, pictures } = read.newsroom;
      if (gitFolder !== undefined && articles.length - content.articles.size > MANY)
        blobs ??= gitBlobs(gitFolder);
      const changedArticles = changes(content.articles.size, standing.articles, articles.length);
      const changedPictures = changes(content.pictures.size, standing.pictures, pictures.size);
      isWorthWriting = changedPictures > 0 || changedArticles > FEW || (wasEmpty && changedArticles > 0);
      isWorthWriting ||= references !== read.references && articles.length > 0;
      latest = read;
      references = read.references;
      standing = { articles: 0, pictures: 0 };
      isOfThisProcess = true;
    },
    save() {
      if (isWorthWriting && latest?.newsroom !== undefined) {
        const { site } = latest.newsroom;
        save({ ...latestContent(), references: references ?? "", site });
      }
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
