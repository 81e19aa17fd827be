import type { LanguagePack } from "../language/language-pack.ts";
import { codeRun, type SearchWord } from "../search/split-words.ts";

/**
 * The words of a run of letters. One with a usual spelling in Latin letters that no rule gives is a word of that spelling
 * too: यूपीआई is also `upi`.
 */
export function wordsIn(run: string, language: LanguagePack): readonly SearchWord[] {
  const words = codeRun(run, language);
  return words.length === 1 ? [...words, ...latinSpelling(run, words[0]?.sound ?? "", language)] : words;
}

function latinSpelling(run: string, sound: string, language: LanguagePack): SearchWord[] {
  if (!/^[\u0900-\u097f]/.test(run) || sound === "") return [];
  const latin = language.slugify(run);
  return language.encodeRomanised(latin) === sound ? [] : codeRun(latin, language);
}
