import { readBody } from "../content/read-body.ts";
import { type CountedWord, countWords } from "../search/index-period.ts";
import { searchableText } from "../search/searchable-text.ts";
import type { SearchWord } from "../search/split-words.ts";

/** Counts the words in the bodies of stories, for the index of the search. */
export interface BodyWords {
  /** Counts those of stories that somebody will likely ask for. Files by their path from the content folder. */
  readonly countAhead: (contentDir: string, files: readonly string[]) => void;
  /** The words of a story; what was counted ahead is let go. */
  readonly take: (contentDir: string, file: string) => readonly CountedWord[];
}

export function openBodyWords(words: (run: string) => readonly SearchWord[]): BodyWords {
  const ahead = new Map<string, readonly CountedWord[]>();

  function count(contentDir: string, file: string): CountedWord[] {
    return countWords(searchableText(readBody(contentDir, file)), words);
  }

  return {
    countAhead(contentDir, files) {
      ahead.clear();
      for (const file of files) {
        try {
          ahead.set(file, count(contentDir, file));
        } catch {
          // Nobody may ask for it, and who does will be told.
        }
      }
    },
    take(contentDir, file) {
      const counted = ahead.get(file) ?? count(contentDir, file);
      ahead.delete(file);
      return counted;
    },
  };
}
