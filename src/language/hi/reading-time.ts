import { byCodeUnit } from "../../model/by-code-unit.ts";

/** The words of a text, in any script: `रूस-ईरान` is two, `क्‍या` one. */
export function countWords(text: string): number {
  if (SURROGATE.test(text)) return countWithRegex(text);
  let words = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === STARTS && !isInside) words += 1;
    isInside = kind === STARTS || (kind === CONTINUES && isInside);
  }
  return words;
}

/** Minutes that a reader needs, at least 1. No norm for Hindi is published; 200 words a minute is a cautious guess. */
export function readingMinutes(words: number, wordsPerMinute = 200): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}

const STARTS = 1;
const CONTINUES = 2;
const NEITHER = 3;

const kindOf = byCodeUnit((character) => {
  if (/[\p{L}\p{N}]/u.test(character)) return STARTS;
  return /[\p{M}\u200c\u200d]/u.test(character) ? CONTINUES : NEITHER;
});

const SURROGATE = /[\ud800-\udfff]/;

function countWithRegex(text: string): number {
  let words = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) words += 1;
  return words;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*/gu;
