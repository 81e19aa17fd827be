import type { Instant } from "../model/time.ts";
import type { Phrases } from "./hi/phrases.ts";
import type { SlugOptions } from "./hi/slug.ts";

/** All that the house knows of one language. Every function is pure and looks at no clock and no machine setting. */
export interface LanguagePack {
  /** BCP 47: `hi`. */
  readonly code: string;
  readonly direction: "ltr" | "rtl";
  /** As Open Graph wants it: `hi_IN`. */
  readonly locale: string;
  /** Every word that the site itself says. */
  readonly phrases: Phrases;

  /** Text as every later stage expects it: NFC, without invisible characters, mistyped letters mended. */
  readonly normaliseText: (text: string) => string;
  readonly repairSpelling: (text: string) => string;
  readonly stripInvisibles: (text: string) => string;

  readonly romaniseWord: (word: string, options?: { readonly longVowels?: boolean }) => string;
  /** A part of an address: lower-case ASCII, empty only for blank text. */
  readonly slugify: (text: string, options?: SlugOptions) => string;
  /** Eight hexadecimal digits that stand for the text. */
  readonly slugDigest: (text: string) => string;
  /** What all spellings of one tag have in common. */
  readonly tagKey: (text: string) => string;
  /** Dictionary order, total. */
  readonly compareWords: (a: string, b: string) => number;

  readonly formatDateline: (instant: Instant, style: "english" | "hindi") => string;
  readonly formatDay: (instant: Instant) => string;
  /** Months are counted from 1. */
  readonly formatMonth: (year: number, month: number) => string;
  readonly formatRelative: (instant: Instant, now: Instant) => string;
  readonly groupDigits: (value: number) => string;
  readonly formatLakhCrore: (value: number) => string;
  readonly joinList: (items: readonly string[]) => string;

  readonly countWords: (text: string) => number;
  readonly readingMinutes: (words: number, wordsPerMinute?: number) => number;
  readonly truncate: (text: string, graphemes: number) => string;
  readonly splitSentences: (text: string) => string[];
  /** BCP 47 of a short text, by its script. */
  readonly guessLanguage: (text: string) => string;
  readonly encodeForSearch: (text: string) => string;
  readonly encodeRomanised: (text: string) => string;
}
