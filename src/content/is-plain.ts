import { byCodeUnit } from "../model/by-code-unit.ts";

/**
 * Whether no letter of a text has to be changed, moved or refused, so that every step that cleans it would give it back: it
 * is in NFC, its lines end in `\n`, and it has no control characters and nothing that is invisible or turns the direction of
 * reading. False for some texts that are clean too, never true for one that is not. Most texts in Hindi are plain, each
 * is read three times in a first build, and to look at each letter once takes a fifth of the time of the steps.
 */
export function isPlain(text: string): boolean {
  let previous = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === SUSPECT || (kind === NUKTA && !takesNukta(previous))) return false;
    previous = unit;
  }
  return true;
}

const PLAIN = 1;
const SUSPECT = 2;
const NUKTA = 3;

const kindOf = byCodeUnit((character) => {
  if (character === "\u093c") return NUKTA;
  return isInert(character) ? PLAIN : SUSPECT;
});

/** Whether a letter stays as it is, whatever stands beside it. */
function isInert(character: string): boolean {
  if (KEPT.test(character)) return true;
  return !MAY_CHANGE.test(character) && character.normalize("NFC") === character;
}

// Marks join the letter before them or change places; so do the vowels and finals of Hangul (UAX #15). The controls, the
// formatting characters, the halves of surrogate pairs and what Unicode has given to nobody are for the steps to judge.
const MAY_CHANGE = /[\p{M}\p{C}\p{Zl}\p{Zp}\u1100-\u11ff\u3164\uffa0]/u;

// Tab and line end, the two that choose the form of a conjunct, and signs of Devanagari of combining class 0 that are in no
// composition (UnicodeData): vowel signs, anusvara, chandrabindu and visarga. The virama has a class of its own, which only a
// nukta behind it has to pass.
const KEPT = /[\n\t]|\u200c|\u200d|[\u0900-\u0903\u093a\u093b\u093e-\u094f\u0955-\u0957\u0962\u0963]/;

/** A nukta stays where it is behind these consonants; with न, र and ळ it becomes one letter. */
function takesNukta(unit: number): boolean {
  return unit >= 0x0915 && unit <= 0x0939 && unit !== 0x0928 && unit !== 0x0930 && unit !== 0x0933;
}
