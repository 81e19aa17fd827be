import { foldSpelling } from "./fold-spelling.ts";
import { repairSpelling } from "./repair-spelling.ts";

/**
 * What all spellings of one tag have in common: हिंदी and हिन्दी, ज़मीन and जमीन, चाँद and चांद, रूस-ईरान and रूस ईरान,
 * UPI and upi, गये and गए have one key; कमल and कमाल do not. A key is its own key. Text of nothing but
 * punctuation or emoji is its own key too, so that a key is empty only for blank text.
 */
export function tagKey(text: string): string {
  const lower = text.normalize("NFKC").toLowerCase();
  const folded = fold(lower);
  if (folded !== "") return folded;
  return lower.trim() || text;
}

function fold(lower: string): string {
  const bare = lower.replace(IGNORED, "").replace(SEPARATORS, " ").trim();
  if (!NON_ASCII.test(bare)) return bare;
  const key = bare.normalize("NFKC");
  if (!DEVANAGARI.test(key)) return key;
  return foldSpelling(repairSpelling(foldSpelling(key)))
    .replace(DIGIT, latinDigit)
    .replace(FINAL_Y, vowelForY);
}

// Invisible characters, quotation marks, the nukta and the emoji selector say nothing of what a tag means.
const IGNORED =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff'"`´‘’‚‛“”„‟«»‹›]|\ufe0e|\ufe0f|\u034f|\u093c/g;

const SEPARATORS = /[\s\-\u2010-\u2015\u2043\u2212_/\\&|।॥.,:;!?()[\]{}#·•*]+/g;

const DEVANAGARI = /[\u0900-\u097f]/;
const NON_ASCII = /[^\0-\x7f]/;

const DIGIT = /[०-९]/g;

function latinDigit(digit: string): string {
  return String(digit.charCodeAt(0) - 0x966);
}

// गये and गए, नयी and नई, लिये and लिए: both are standard at the end of a word.
const FINAL_Y = /(?<=[\u0904-\u0939\u093e-\u094c])य[ेी](?=ं?(?![\u0900-\u097f]))/g;

function vowelForY(pair: string): string {
  return pair === "ये" ? "ए" : "ई";
}
