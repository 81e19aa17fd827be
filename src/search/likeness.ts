import type { SearchWord } from "./split-words.ts";

/**
 * How well each of these codes, which all sound like the word, answers it: 1 for the word itself, less for a misspelt
 * vowel or for Hindi in Latin letters, absent for another word that happens to have the same consonants.
 */
export function likenessOf(word: SearchWord, codes: Iterable<string>): Map<string, number> {
  const likeness = new Map<string, number>();
  const typed = sketch(likeACode(word.code));
  for (const code of codes) {
    if (code === word.code) likeness.set(code, 1);
    else if (!word.isDevanagari) likeness.set(code, similarity(typed, sketch(code)) * IN_LATIN);
    else if (evenVowels(code) === evenVowels(word.code)) likeness.set(code, MISSPELT);
  }
  return word.isDevanagari ? likeness : onlyTheBest(likeness);
}

const MISSPELT = 0.6;
const IN_LATIN = 0.9;

/** Latin letters leave the vowels open: `delhi` may be दिल्ली or, less well, दल. The best guesses stay. */
function onlyTheBest(likeness: Map<string, number>): Map<string, number> {
  const guesses = [...likeness].filter(([, value]) => value < 1);
  const best = Math.max(0, ...guesses.map(([, value]) => value));
  const least = Math.max(best - 0.1, 0.5);
  return new Map([...likeness].filter(([, value]) => value >= least));
}

/** The code with long vowels short, and with letters that are often taken for each other made one. */
function evenVowels(code: string): string {
  return code
    .replace(/x/g, "n")
    .replace(/m(?=[bpv])/g, "n")
    .replace(/aa/g, "a")
    .replace(/ii/g, "i")
    .replace(/uu/g, "u")
    .replace(/ai/g, "e")
    .replace(/au/g, "o")
    .replace(/ss/g, "sh")
    .replace(/([tdn])\1/g, "$1");
}

/** A code, or a Latin spelling made like one, without breath, doubling and a vowel at the end. */
function sketch(code: string): string {
  return evenVowels(code)
    .replace(/ph/g, "f")
    .replace(/([bcdgjklnprst])h/g, "$1")
    .replace(/(.)\1+/g, "$1")
    .replace(/[aeiou]+$/, "");
}

/** Latin letters as the codes use them: च is `c`, ज and ज़ are `j`. */
function likeACode(latin: string): string {
  return latin
    .replace(/c(?!h)/g, "k")
    .replace(/ch/g, "c")
    .replace(/ee/g, "ii")
    .replace(/oo/g, "uu")
    .replace(/ou/g, "au")
    .replace(/x/g, "ks")
    .replace(/w/g, "v")
    .replace(/z/g, "j")
    .replace(/q/g, "k");
}

/** 1 less the share of what must be changed (Levenshtein); what ears and spellings confuse is a smaller change. */
function similarity(a: string, b: string): number {
  let row = [0];
  for (const letter of b) row.push((row.at(-1) ?? 0) + weightOf(letter));
  for (const letter of a) {
    const next = [(row[0] ?? 0) + weightOf(letter)];
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charAt(j - 1);
      const change = (row[j - 1] ?? 0) + changeOf(letter, other);
      const left = (row[j] ?? 0) + weightOf(letter);
      const added = (next[j - 1] ?? 0) + weightOf(other);
      next.push(Math.min(change, left, added));
    }
    row = next;
  }
  return 1 - (row[b.length] ?? 0) / Math.max(a.length, b.length, 1);
}

/** The vowel of a Devanagari consonant is often silent: तबला is `tabla`. */
function weightOf(letter: string): number {
  return letter === "a" ? 0.3 : 1;
}

function changeOf(one: string, other: string): number {
  if (one === other) return 0;
  return NEAR[one + other] ?? NEAR[other + one] ?? 1;
}

const NEAR: Readonly<Record<string, number>> = { ei: 0.2, ou: 0.2, ae: 0.6, ao: 0.6 };
