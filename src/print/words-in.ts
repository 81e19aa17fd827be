import type { LanguagePack } from "../language/language-pack.ts";
import { codeRun, type SearchWord } from "../search/split-words.ts";

/**
 * A paper uses the same few ten thousand words again and again, and to code one costs more than to look it up. A word with
 * a usual spelling in Latin letters that no rule gives is a word of that spelling too: यूपीआई is also `upi`.
 */
export function wordsIn(language: LanguagePack): (run: string) => readonly SearchWord[] {
  const known = wordsOfLanguages.get(language) ?? new Map<string, readonly SearchWord[]>();
  wordsOfLanguages.set(language, known);
  return (run) => {
    const found = known.get(run);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const words = codeRun(run, language);
    const all =
      words.length === 1 ? [...words, ...latinSpelling(run, words[0]?.sound ?? "", language)] : words;
    known.set(copyOf(run), all);
    return all;
  };
}

/** A run is a view of the text that it stands in, and to remember it would be to keep a whole story for a word. */
function copyOf(run: string): string {
  return Buffer.from(run, "utf16le").toString("utf16le");
}

const MOST_REMEMBERED = 100_000;
const wordsOfLanguages = new WeakMap<LanguagePack, Map<string, readonly SearchWord[]>>();

function latinSpelling(run: string, sound: string, language: LanguagePack): SearchWord[] {
  if (!/^[\u0900-\u097f]/.test(run) || sound === "") return [];
  const latin = language.slugify(run);
  return language.encodeRomanised(latin) === sound ? [] : codeRun(latin, language);
}
