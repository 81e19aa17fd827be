import type { ContentCache, ReadResult } from "../content/read-newsroom.ts";
import type { FileState } from "../content/walk-content.ts";
import type { Article } from "../model/article.ts";
import type { Picture } from "../model/picture.ts";

/** What earlier reads made of files, for as long as a file keeps its size and time. */
export interface ContentMemory extends ContentCache {
  /** Takes over what the last read found. */
  readonly remember: (read: ReadResult) => void;
}

interface Remembered<T> {
  readonly state: FileState;
  readonly value: T;
}

/** A memory for a process that reads the same folder again and again. */
export function rememberContent(): ContentMemory {
  let articles = new Map<string, Remembered<Article>>();
  let pictures = new Map<string, Remembered<Picture>>();
  return {
    article: (file, state) => recall(articles, file, state),
    picture: (file, state) => recall(pictures, file, state),
    remember({ newsroom, files }) {
      if (newsroom === undefined) return;
      articles = withStates(newsroom.articles.map((article) => [article.file, article]), files);
      pictures = withStates(newsroom.pictures, files);
    },
  };
}

function recall<T>(known: ReadonlyMap<string, Remembered<T>>, file: string, state: FileState): T | undefined {
  const found = known.get(file);
  return found?.state.bytes === state.bytes && found.state.modifiedMs === state.modifiedMs ? found.value : undefined;
}

function withStates<T>(values: Iterable<readonly [string, T]>, files: ReadResult["files"]): Map<string, Remembered<T>> {
  const known = new Map<string, Remembered<T>>();
  for (const [file, value] of values) {
    const state = files.get(file);
    if (state !== undefined) known.set(file, { state, value });
  }
  return known;
}
