/** How a language codes words for search; both functions are pure and take any text. */
export interface WordCoder {
  readonly encodeForSearch: (text: string) => string;
  readonly encodeRomanised: (text: string) => string;
}

/** A word as the index holds it and as a query asks for it. */
export interface SearchWord {
  /** Its spelling without endings, nukta and the like: `samajhauta`. */
  readonly code: string;
  /** What all words that sound alike have in common, also when typed in Latin letters; empty for numbers and the like. */
  readonly sound: string;
  /** Typed in Devanagari, so that the code says how it is spoken. */
  readonly isDevanagari: boolean;
}

/** The words of a text, in order, with repeats. Runs in the browser too. */
export function splitWords(text: string, coder: WordCoder): SearchWord[] {
  return (text.match(RUN) ?? []).flatMap((run) => codeRun(run, coder));
}

/** A run of Devanagari letters and signs, or of letters and digits of any other script; invisible marks part no word. */
export const RUN =
  /[\u0900-\u0963\u0971-\u097f\u200b-\u200d\u2060\ufeff\u00ad]+|(?:(?![\u0900-\u0963\u0971-\u097f])[\p{L}\p{M}\p{N}\u200b-\u200d\u2060\ufeff\u00ad])+/gu;

/** The words of one run: nearly always one, but `½` is coded as two. */
export function codeRun(run: string, coder: WordCoder): SearchWord[] {
  const codes = coder.encodeForSearch(run).split(" ").filter(Boolean);
  const isDevanagari = /[\u0900-\u097f]/.test(run);
  const sound = codes.length === 1 ? coder.encodeRomanised(run) : "";
  return codes.map((code) => ({ code, sound, isDevanagari }));
}
