import { readSource } from "../content/read-body.ts";
import type { LanguagePack } from "../language/language-pack.ts";
import { searchableText } from "../search/searchable-text.ts";
import { openWordTable, type WordTable } from "../search/word-table.ts";
import { wordsIn } from "./words-in.ts";

/** Finds the words in the bodies of stories, for the index of the search. */
export interface BodyWords {
  readonly table: WordTable;
  /** Reads stories that somebody will likely ask for. Files by their path from the content folder. */
  readonly readAhead: (contentDir: string, files: readonly string[]) => void;
  /** The words of a story by their numbers in the table, in order. What was read ahead is let go; `bodyOf` gives the others. */
  readonly take: (file: string, bodyOf: (file: string) => string) => ArrayLike<number>;
}

/**
 * A paper uses the same few ten thousand words again and again, and to code one costs more than to look it up: what a process
 * learns is kept, until it is more than any paper's months have in common.
 */
export function bodyWordsOf(language: LanguagePack): BodyWords {
  let known = byLanguage.get(language);
  if (known === undefined || known.table.size() > MOST_REMEMBERED) {
    known = openBodyWords(openWordTable((run) => wordsIn(run, language)));
    byLanguage.set(language, known);
  }
  return known;
}

const byLanguage = new WeakMap<LanguagePack, BodyWords>();
const MOST_REMEMBERED = 250_000;

export function openBodyWords(table: WordTable): BodyWords {
  const ahead = new Map<string, Uint32Array>();

  function wordsOf(body: string): Uint32Array {
    return Uint32Array.from(table.numbersIn(searchableText(body)));
  }

  return {
    table,
    readAhead(contentDir, files) {
      ahead.clear();
      for (const file of files) {
        try {
          const { frontMatter, body } = readSource(contentDir, file);
          ahead.set(file, wordsOf(body));
          // The headline and the tags will come with the story; their words are then known.
          table.numbersIn(frontMatter);
        } catch {
          // Nobody may ask for it, and who does will be told.
        }
      }
    },
    take(file, bodyOf) {
      const words = ahead.get(file) ?? wordsOf(bodyOf(file));
      ahead.delete(file);
      return words;
    },
  };
}
