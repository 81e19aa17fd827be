import type { FileState, FileStates } from "../content/file-states.ts";
import type { ReadResult } from "../content/read-newsroom.ts";
import type { ContentCache } from "../content/reading.ts";
import type { FiledArticle } from "../model/article.ts";
import type { Picture } from "../model/picture.ts";

/** What earlier reads made of files, for as long as a file is the same. */
export interface ReadMemory extends ContentCache {
  /** Takes over what the last read found. */
  readonly remember: (read: ReadResult) => void;
}

/**
 * A memory for a process that reads the same folder again and again. It sets down what was read anew and lets the rest be: to
 * gather an archive after each save takes longer than to plan it.
 */
export function rememberReads(): ReadMemory {
  const articles = rememberFiles<FiledArticle>();
  const pictures = rememberFiles<Picture>();
  let references: string | undefined;
  return {
    article: articles.recall,
    picture: pictures.recall,
    references: () => references,
    remember(read) {
      if (read.newsroom === undefined) return;
      references = read.references;
      articles.remember(read.newsroom.articles, read.files);
      pictures.remember([...read.newsroom.pictures.values()], read.files);
    },
  };
}

function rememberFiles<T extends { readonly file: string }>() {
  const known = new Map<string, { readonly state: FileState; readonly value: T }>();
  /** What the read at hand asked for in vain. */
  const missed = new Set<string>();
  return {
    recall(file: string, state: FileState): T | undefined {
      const found = known.get(file);
      if (found?.state.bytes === state.bytes && found.state.modifiedMs === state.modifiedMs)
        return found.value;
      missed.add(file);
      return undefined;
    },
    /** `values` are all that there are. */
    remember(values: readonly T[], files: FileStates): void {
      if (missed.size > 0) {
        for (const value of values) {
          const state = missed.has(value.file) ? files.get(value.file) : undefined;
          if (state !== undefined) known.set(value.file, { state, value });
        }
        missed.clear();
      }
      if (known.size === values.length) return;
      const left = new Set(values.map(({ file }) => file));
      for (const file of known.keys()) if (!left.has(file)) known.delete(file);
    },
  };
}
