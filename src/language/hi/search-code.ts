/**
 * The text as the search index holds it and as a query asks for it: each word folded (nukta, chandrabindu, हिन्दी and
 * हिंदी, digits), without its ending of number and case, in lower-case ASCII with the length of vowels kept. Words in
 * Latin letters stay as they are, in lower case. Runs in the browser too, so it imports nothing.
 */
export function encodeForSearch(text: string): string {
  return wordsOf(text)
    .map((word) => (isDevanagari(word) ? spell(stem(word)) : word))
    .join(" ");
}

/**
 * A coarser code, the same for Hindi and for Hindi typed in Latin letters: `iran`, `eeran` and ईरान are all `0irn`.
 * It keeps the first vowel and the consonants without breath. To answer `iran` with ईरान the index must hold this code
 * beside the other, and the query must be asked in both; the 0 keeps it apart from real words. Words of one sound and
 * numbers have no such code.
 */
export function encodeRomanised(text: string): string {
  const codes = wordsOf(text).map((word) =>
    skeleton(isDevanagari(word) ? plainCode(spell(stem(word))) : plainLatin(word)),
  );
  return codes
    .filter((code) => code.length > 1)
    .map((code) => `0${code}`)
    .join(" ");
}

function wordsOf(text: string): string[] {
  const folded = text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u200b-\u200d\u2060\ufeff\u00ad\u093c]/g, "")
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/ँ/g, "ं")
    .replace(/ङ्(?=[कखगघ])|ञ्(?=[चछजझ])|ण्(?=[टठडढ])|न्(?=[तथदध])|म्(?=[पफबभ])/g, "ं")
    .replace(/([\u0904-\u0939\u093e-\u094c])य([ेी])(?=ं?(?![\u0900-\u097f]))/g, (_, before, sign) =>
      sign === "े" ? `${before}ए` : `${before}ई`,
    );
  return folded.match(WORD) ?? [];
}

// A run of Devanagari, or of letters and digits of any other script.
const WORD = /[\u0900-\u0963\u0971-\u097f]+|(?:(?![\u0900-\u097f])[\p{L}\p{M}\p{N}])+/gu;

function isDevanagari(word: string): boolean {
  return word >= "\u0900" && word < "\u0980";
}

/** The word without its ending of number and case; at least two letters stay. */
function stem(word: string): string {
  // भारतीयों: here य belongs to the stem.
  if (word.endsWith("ीयों")) return word.slice(0, -2);
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    // समस्या is no plural of समस्: after a virama य belongs to the stem.
    if (rest.length >= 2 && !rest.endsWith("्") && (SHORT.has(ending) || countLetters(rest) >= 2)) return rest;
  }
  return word;
}

const ENDINGS = [..."ियों ियां ीयां िया ाओं ाएं ुओं ुएं ओं एं यों या ए ई".split(" "), ..."ों ें ां ीं ा े ी ि ो ु ू".split(" ")];
const SHORT = new Set("ों ें ां ीं ा े ी ि ो ु ू".split(" "));

function countLetters(word: string): number {
  return word.match(/[\u0904-\u0939]/g)?.length ?? 0;
}

const CODES: Readonly<Record<string, string>> = {
  क: "k",
  ख: "kh",
  ग: "g",
  घ: "gh",
  ङ: "ng",
  च: "c",
  छ: "ch",
  ज: "j",
  झ: "jh",
  ञ: "ny",
  ट: "tt",
  ठ: "tth",
  ड: "dd",
  ढ: "ddh",
  ण: "nn",
  त: "t",
  थ: "th",
  द: "d",
  ध: "dh",
  न: "n",
  प: "p",
  फ: "ph",
  ब: "b",
  भ: "bh",
  म: "m",
  य: "y",
  र: "r",
  ल: "l",
  ळ: "l",
  व: "v",
  श: "sh",
  ष: "ss",
  स: "s",
  ह: "h",
  अ: "a",
  आ: "aa",
  इ: "i",
  ई: "ii",
  उ: "u",
  ऊ: "uu",
  ऋ: "ri",
  ए: "e",
  ऐ: "ai",
  ओ: "o",
  औ: "au",
  ऑ: "o",
  ऍ: "e",
  ॲ: "e",
  "ा": "aa",
  "ि": "i",
  "ी": "ii",
  "ु": "u",
  "ू": "uu",
  "ृ": "ri",
  "े": "e",
  "ै": "ai",
  "ो": "o",
  "ौ": "au",
  "ॉ": "o",
  "ॅ": "e",
  "ं": "x",
  ॐ: "om",
};

function spell(word: string): string {
  let code = "";
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at);
    code += CODES[letter] ?? "";
    if (letter >= "क" && letter <= "ह" && !/[\u093e-\u094d]/.test(word.charAt(at + 1))) code += "a";
  }
  return code;
}

// Spellings of one sound become one, breath and doubling go, and of the vowels only a first one stays.
function skeleton(sounds: string): string {
  if (!/^[a-z]+$/.test(sounds)) return "";
  const bare = sounds
    .replace(/^ii/, "i")
    .replace(/^uu/, "u")
    .replace(/ph/g, "f")
    .replace(/([bcdgjklnprst])h+/g, "$1")
    .replace(/m(?=[bfpv])/g, "n");
  return (bare.charAt(0) + bare.slice(1).replace(/[aeiou]+/g, "")).replace(/(.)\1+/g, "$1");
}

function plainCode(code: string): string {
  return code.replace(/x/g, "n");
}

function plainLatin(word: string): string {
  return word
    .replace(/^ee/, "ii")
    .replace(/^oo/, "uu")
    .replace(/c(?!h)/g, "k")
    .replace(/x/g, "ks")
    .replace(/w/g, "v")
    .replace(/z/g, "j")
    .replace(/q/g, "k");
}
