/** The words of a text, in any script: `रूस-ईरान` is two, `क्‍या` one. */
export function countWords(text: string): number {
  let words = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) words += 1;
  return words;
}

/** Minutes that a reader needs, at least 1. No norm for Hindi is published; 200 words a minute is a cautious guess. */
export function readingMinutes(words: number, wordsPerMinute = 200): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*/gu;
