import { statSync } from "node:fs";
import type { ContentCache, ReadResult } from "../content/read-newsroom.ts";
import type { FileState } from "../content/walk-content.ts";
import type { Article } from "../model/article.ts";
import type { Picture } from "../model/picture.ts";
import { readRecord, writeRecord } from "./durable-file.ts";
import { gitBlobs } from "./git-blobs.ts";

/** What earlier reads made of files, for as long as a file is the same. */
export interface ContentMemory extends ContentCache {
  /** Takes over what the last read found; gives the number of files that were read anew or are gone. */
  readonly remember: (read: ReadResult) => number;
  /** Writes the memory to disk, when there is enough new in it to be worth it. */
  readonly save: () => void;
}

interface Remembered<T> {
  readonly state: FileState;
  /** Git's name for the bytes, when it was asked. */
  readonly blob: string | undefined;
  readonly value: T;
}

interface StoredMemory {
  readonly key: string;
  readonly articles: readonly (readonly [
    bytes: number,
    modifiedMs: number,
    blob: string | null,
    article: Article,
  ])[];
  readonly pictures: readonly (readonly [
    bytes: number,
    modifiedMs: number,
    blob: string | null,
    picture: Picture,
  ])[];
}

/** A file that was changed within this time before the memory was written may have been changed again within it. */
const CLOCK_GRAIN_MS = 2000;
/** When more files than this have new times, the tree was probably checked out anew, and git knows what is the same. */
const MANY = 100;

/** So many articles are read anew in less time than the memory of a large archive takes to write. */
const FEW = 200;

/** A memory for a process that reads the same folder again and again. */
export function rememberContent(): ContentMemory {
  return openMemory({ articles: new Map(), pictures: new Map(), gitFolder: undefined, save: () => {} });
}

/**
 * The memory of earlier builds, in a file. `key` stands for everything else that decides how a file is read: our own
 * code and site.yaml. A memory with another key, damaged or missing, is empty.
 */
export function openContentMemory(file: string, key: string, contentDir: string): ContentMemory {
  const stored = readRecord(file) as StoredMemory | undefined;
  const sound = stored?.key === key ? stored : undefined;
  // The file system's own clock: what is younger than the memory could have changed after it was read.
  const trusted = sound === undefined ? 0 : statSync(file).mtimeMs - CLOCK_GRAIN_MS;
  const entries = <T extends { readonly file: string }>(
    rows: readonly (readonly [number, number, string | null, T])[] = [],
  ) =>
    new Map(
      rows.map(([bytes, modifiedMs, blob, value]): [string, Remembered<T>] => [
        value.file,
        {
          state: { bytes, modifiedMs: modifiedMs > trusted ? Number.NaN : modifiedMs },
          blob: blob ?? undefined,
          value,
        },
      ]),
    );
  return openMemory({
    articles: entries(sound?.articles),
    pictures: entries(sound?.pictures),
    gitFolder: contentDir,
    save: (articles, pictures) =>
      writeRecord(file, {
        key,
        articles: rowsOf(articles),
        pictures: rowsOf(pictures),
      } satisfies StoredMemory),
  });
}

interface MemoryParts {
  readonly articles: Map<string, Remembered<Article>>;
  readonly pictures: Map<string, Remembered<Picture>>;
  readonly gitFolder: string | undefined;
  readonly save: (
    articles: Map<string, Remembered<Article>>,
    pictures: Map<string, Remembered<Picture>>,
  ) => void;
}

function openMemory({ gitFolder, save, ...known }: MemoryParts): ContentMemory {
  let { articles, pictures } = known;
  const wasEmpty = articles.size === 0;
  let misses = 0;
  let isWorthWriting = false;
  let blobs: ReadonlyMap<string, string> | undefined;

  function recall<T>(
    entries: ReadonlyMap<string, Remembered<T>>,
    file: string,
    state: FileState,
  ): T | undefined {
    const found = entries.get(file);
    if (found === undefined) return undefined;
    if (found.state.bytes === state.bytes && found.state.modifiedMs === state.modifiedMs) return found.value;
    misses += 1;
    if (misses < MANY || gitFolder === undefined) return undefined;
    blobs ??= gitBlobs(gitFolder);
    return found.blob !== undefined && blobs.get(file) === found.blob ? found.value : undefined;
  }

  return {
    article: (file, state) => recall(articles, file, state),
    picture: (file, state) => recall(pictures, file, state),
    remember({ newsroom, files }) {
      if (newsroom === undefined) return 0;
      const before = { articles, pictures };
      if (gitFolder !== undefined && newsroom.articles.length - articles.size > MANY)
        blobs ??= gitBlobs(gitFolder);
      articles = withStates(
        newsroom.articles.map((article) => [article.file, article]),
        files,
        before.articles,
        blobs,
      );
      pictures = withStates(newsroom.pictures, files, before.pictures, blobs);
      const changedArticles = countChanges(before.articles, articles);
      const changedPictures = countChanges(before.pictures, pictures);
      isWorthWriting = changedPictures > 0 || changedArticles > FEW || (wasEmpty && changedArticles > 0);
      return changedArticles + changedPictures;
    },
    save() {
      if (isWorthWriting) save(articles, pictures);
    },
  };
}

function withStates<T>(
  values: Iterable<readonly [string, T]>,
  files: ReadResult["files"],
  before: ReadonlyMap<string, Remembered<T>>,
  blobs: ReadonlyMap<string, string> | undefined,
): Map<string, Remembered<T>> {
  const known = new Map<string, Remembered<T>>();
  for (const [file, value] of values) {
    const state = files.get(file);
    if (state === undefined) continue;
    const earlier = before.get(file);
    const isSame =
      earlier?.value === value &&
      earlier.state.bytes === state.bytes &&
      earlier.state.modifiedMs === state.modifiedMs;
    known.set(
      file,
      isSame
        ? earlier
        : { state, blob: blobs?.get(file) ?? (earlier?.value === value ? earlier.blob : undefined), value },
    );
  }
  return known;
}

/** An entry that was taken over is the very same object. */
function countChanges<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): number {
  let same = 0;
  for (const [file, entry] of after) if (before.get(file) === entry) same += 1;
  return after.size - same + (before.size - same);
}

function rowsOf<T>(entries: ReadonlyMap<string, Remembered<T>>) {
  return [...entries.values()].map(
    ({ state, blob, value }) => [state.bytes, state.modifiedMs, blob ?? null, value] as const,
  );
}
