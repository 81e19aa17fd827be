import { createHash } from "node:crypto";
import { keepRecent } from "../../model/keep-recent.ts";
import { foldSpelling } from "./fold-spelling.ts";
import { romaniseWord } from "./romanise.ts";
import { SLUG_OVERRIDES } from "./slug-overrides.ts";

export interface SlugOptions {
  /** Letters at most; a word that would go over it is left out. */
  readonly maxLength?: number;
  /** Write aa, ee, oo for long vowels, to tell twins apart: kamaal (कमाल) beside kamal (कमल). */
  readonly longVowels?: boolean;
  /** Usual spellings by folded word, as `slugOverrides` makes them; the built-in list when absent. */
  readonly overrides?: ReadonlyMap<string, string>;
}

/**
 * The text as a part of an address: lower-case ASCII words joined by `-`, never empty unless the text is blank.
 * Hindi is romanised by rule and by the list of usual spellings, other Indian scripts by the same rule, Latin loses
 * its accents. Text of which no word can be spelled is known by a digest of its letters.
 */
export function slugify(text: string, options: SlugOptions = {}): string {
  const plain = toAsciiAndDevanagari(text);
  const overrides = options.overrides ?? SLUG_OVERRIDES;
  const longVowels = options.longVowels ?? false;
  const words = (plain.match(WORD) ?? [])
    .map((word) => spell(word, longVowels, overrides))
    .filter((word) => word !== "");
  const slug = joinWithin(words, options.maxLength ?? 80);
  if (RESERVED.test(slug)) return `${slug}-${slugDigest(text)}`;
  if (/[a-z]/.test(slug)) return slug;
  const lost = slug === "" ? text.trim() !== "" : LETTER.test(plain);
  if (!lost) return slug;
  return slug === "" ? slugDigest(text) : `${slug}-${slugDigest(text)}`;
}

/** Eight hexadecimal digits that stand for the text (SHA-256 of its NFC): the last means to tell two slugs apart. */
export function slugDigest(text: string): string {
  return createHash("sha256").update(text.normalize("NFC")).digest("hex").slice(0, 8);
}

const WORD = /[\u0900-\u0963\u0971-\u097f]+|[a-z0-9]+/g;
const LETTER = /\p{L}/u;

// Names of devices, which Windows allows no file or folder to have.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

function spell(word: string, longVowels: boolean, overrides: ReadonlyMap<string, string>): string {
  if (word.charCodeAt(0) < 0x80) return word;
  const usual = overrides.get(foldSpelling(word));
  if (usual !== undefined) return usual;
  return longVowels ? romaniseWord(word, { longVowels }) : romanised(word, () => romaniseWord(word));
}

/** Headings and headlines are made of the same few thousand words, again and again. */
const romanised = keepRecent<string, string>(1 << 13);

function joinWithin(words: readonly string[], maxLength: number): string {
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (longer.length > maxLength) return slug === "" ? word.slice(0, maxLength) : slug;
    slug = longer;
  }
  return slug;
}

function toAsciiAndDevanagari(text: string): string {
  const lower = text.normalize("NFKC").toLowerCase();
  if (!NON_ASCII.test(lower)) return lower.replace(APOSTROPHE, "").replace(THOUSANDS, "");
  return lower
    .replace(INVISIBLE, "")
    .replace(ACCENTED, (letter) => LATIN[letter] ?? letter.normalize("NFD").replace(MARKS, ""))
    .replace(INDIAN_DIGIT, (digit) => String((digit.charCodeAt(0) & 0x7f) - 0x66))
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 0x0f))
    .replace(INDIAN, toDevanagari)
    .replace(APOSTROPHE, "")
    .replace(THOUSANDS, "");
}

const NON_ASCII = /[^\0-\x7f]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|\u034f|\ufe0e|\ufe0f/g;
const MARKS = /\p{M}/gu;
const APOSTROPHE = /(?<=[a-z])['’](?=[a-z])/g;
const THOUSANDS = /(?<=\d),(?=\d)/g;

const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/g;
const LATIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ŋ: "ng",
};

const INDIAN_DIGIT = /[०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯]/g;
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

// The Unicode blocks of Bengali to Malayalam are laid out as that of Devanagari (all follow ISCII).
const INDIAN = /[\u0980-\u0d7f]/g;

function toDevanagari(letter: string): string {
  if (letter === "ੰ") return "ं";
  if (letter === "ৎ") return "त्";
  const place = letter.charCodeAt(0) & 0x7f;
  return place === 0x64 || place === 0x65 || place >= 0x70 ? " " : String.fromCharCode(0x900 + place);
}
