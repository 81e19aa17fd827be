import { statSync } from "node:fs";
import type { ContentCache, ReadResult } from "../content/read-newsroom.ts";
import type { FileState } from "../content/walk-content.ts";
import type { FiledArticle } from "../model/article.ts";
import type { Picture } from "../model/picture.ts";
import {
  type Remembered,
  type RememberedArticle,
  type RememberedContent,
  readContentFile,
  writeContentFile,
} from "./content-file.ts";
import { gitBlobs } from "./git-blobs.ts";

/** What earlier reads made of files, for as long as a file is the same. */
export interface ContentMemory extends ContentCache {
  /** Takes over what the last read found; gives the number of files that were read anew or are gone. */
  readonly remember: (read: ReadResult) => number;
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
  readonly known: RememberedContent | undefined;
  /** What changed later may have changed since. */
  readonly trustedMs: number;
  readonly gitFolder: string | undefined;
  readonly save: (content: Pick<RememberedContent, "articles" | "pictures">) => void;
}

function openMemory({ known, trustedMs, gitFolder, save }: MemoryParts): ContentMemory {
  let articles: Map<string, RememberedArticle> = known?.articles ?? new Map();
  let pictures: Map<string, Remembered<Picture>> = known?.pictures ?? new Map();
  const wasEmpty = articles.size === 0;
  let isOfThisProcess = known === undefined;
  let misses = 0;
  let isWorthWriting = false;
  let blobs: ReadonlyMap<string, string> | undefined;

  function recall<T>(
    entries: ReadonlyMap<string, Remembered<T>>,
    file: string,
    { bytes, modifiedMs }: FileState,
  ): T | undefined {
    const found = entries.get(file);
    if (found === undefined) return undefined;
    const isTrusted = isOfThisProcess || found.state.modifiedMs <= trustedMs;
    if (isTrusted && found.state.bytes === bytes && found.state.modifiedMs === modifiedMs) return found.value;
    misses += 1;
    if (misses < MANY || gitFolder === undefined) return undefined;
    blobs ??= gitBlobs(gitFolder);
    return found.blob !== undefined && blobs.get(file) === found.blob ? found.value : undefined;
  }

  return {
    article: (file, state): FiledArticle | undefined => recall(articles, file, state),
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
      isOfThisProcess = true;
      const changedArticles = countChanges(before.articles, articles);
      const changedPictures = countChanges(before.pictures, pictures);
      isWorthWriting = changedPictures > 0 || changedArticles > FEW || (wasEmpty && changedArticles > 0);
      return changedArticles + changedPictures;
    },
    save() {
      if (isWorthWriting) save({ articles, pictures });
    },
    close: () => known?.texts.close(),
  };
}

function withStates<T, R extends Remembered<T>>(
  values: Iterable<readonly [string, T]>,
  files: ReadResult["files"],
  before: ReadonlyMap<string, R>,
  blobs: ReadonlyMap<string, string> | undefined,
): Map<string, R | Remembered<T>> {
  const known = new Map<string, R | Remembered<T>>();
  for (const [file, value] of values) {
    const state = files.get(file);
    if (state === undefined) continue;
    const earlier = before.get(file);
    if (earlier?.value !== value) {
      known.set(file, { state, blob: blobs?.get(file), value });
    } else if (earlier.state.bytes === state.bytes && earlier.state.modifiedMs === state.modifiedMs) {
      known.set(file, earlier);
    } else {
      known.set(file, { ...earlier, state, blob: blobs?.get(file) ?? earlier.blob });
    }
  }
  return known;
}

/** An entry that was taken over is the very same object. */
function countChanges<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): number {
  let same = 0;
  for (const [file, entry] of after) if (before.get(file) === entry) same += 1;
  return after.size - same + (before.size - same);
}
