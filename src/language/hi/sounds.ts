/** One consonant or vowel of a Hindi word, with its Latin spelling. */
export interface Sound {
  latin: string;
  readonly kind: "consonant" | "vowel";
  /** The Devanagari letter or vowel sign; empty for the inherent vowel. */
  readonly letter: string;
  /** The vowel that a consonant carries unwritten. */
  readonly inherent: boolean;
  /** An anusvara or chandrabindu, which sounds as a consonant but closes no syllable. */
  readonly nasal: boolean;
  /** A vowel that an anusvara or chandrabindu follows. */
  nasalised: boolean;
  /** An inherent vowel that is not spoken. */
  silent: boolean;
}

/** The sounds of one word in NFC, in order. `longVowels` writes aa, ee, oo where the press writes a, i, u. */
export function soundsOf(word: string, longVowels: boolean): Sound[] {
  const vowels = longVowels ? LONG_SPELLING : PRESS_SPELLING;
  const sounds: Sound[] = [];
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at);
    const plain = CONSONANTS[letter];
    if (plain !== undefined) {
      const dotted = word.charAt(at + 1) === NUKTA;
      if (dotted) at += 1;
      if (letter === "ज" && word.startsWith("्ञ", at + 1)) {
        sounds.push(consonant("g", letter), consonant("y", "ञ"));
        at += 2;
      } else {
        sounds.push(
          consonant((dotted ? DOTTED[letter] : undefined) ?? plain, dotted ? letter + NUKTA : letter),
        );
      }
      const next = word.charAt(at + 1);
      if (next === VIRAMA) at += 1;
      else if (VOWEL_SIGNS.includes(next) && next !== "") continue;
      else sounds.push(vowel("a", "", true));
      continue;
    }
    const spelled = vowels[letter];
    if (spelled !== undefined) sounds.push(vowel(spelled, letter, false));
    else if (letter === ANUSVARA || letter === CHANDRABINDU) addNasal(sounds, letter);
    else if (letter === VISARGA) addVisarga(sounds, at === word.length - 1);
    else if (letter === "ॐ") sounds.push(vowel("om", letter, false));
  }
  spellNasals(sounds);
  return sounds;
}

const NUKTA = "़";
const VIRAMA = "्";
const ANUSVARA = "ं";
const CHANDRABINDU = "ँ";
const VISARGA = "ः";
const VOWEL_SIGNS = "ािीुूृॄेैोौॉॅॆॊॢॣ";

const CONSONANTS: Readonly<Record<string, string>> = {
  क: "k",
  ख: "kh",
  ग: "g",
  घ: "gh",
  ङ: "n",
  च: "ch",
  छ: "chh",
  ज: "j",
  झ: "jh",
  ञ: "n",
  ट: "t",
  ठ: "th",
  ड: "d",
  ढ: "dh",
  ण: "n",
  त: "t",
  थ: "th",
  द: "d",
  ध: "dh",
  न: "n",
  "\u0929": "n",
  प: "p",
  फ: "f",
  ब: "b",
  भ: "bh",
  म: "m",
  य: "y",
  र: "r",
  "\u0931": "r",
  ल: "l",
  ळ: "l",
  "\u0934": "l",
  व: "v",
  श: "sh",
  ष: "sh",
  स: "s",
  ह: "h",
  ॻ: "g",
  ॼ: "j",
  ॾ: "d",
  ॿ: "b",
};

const DOTTED: Readonly<Record<string, string>> = { क: "q", ज: "z", झ: "zh" };

const PRESS_SPELLING: Readonly<Record<string, string>> = {
  अ: "a",
  आ: "a",
  इ: "i",
  ई: "i",
  उ: "u",
  ऊ: "u",
  ऋ: "ri",
  ॠ: "ri",
  ऌ: "li",
  ॡ: "li",
  ए: "e",
  ऐ: "ai",
  ओ: "o",
  औ: "au",
  ऑ: "o",
  ऍ: "e",
  ऎ: "e",
  ऒ: "o",
  ॲ: "e",
  ऄ: "a",
  "ा": "a",
  "ि": "i",
  "ी": "i",
  "ु": "u",
  "ू": "u",
  "ृ": "ri",
  "ॄ": "ri",
  "ॢ": "li",
  "ॣ": "li",
  "े": "e",
  "ै": "ai",
  "ो": "o",
  "ौ": "au",
  "ॉ": "o",
  "ॅ": "e",
  "ॆ": "e",
  "ॊ": "o",
};

const LONG_SPELLING: Readonly<Record<string, string>> = {
  ...PRESS_SPELLING,
  आ: "aa",
  ई: "ee",
  ऊ: "oo",
  "ा": "aa",
  "ी": "ee",
  "ू": "oo",
};

const LONG_VOWELS = "आईऊएऐओऔऑाीूेैोौॉ";

/** Whether a vowel is one of those that Hindi counts as long. */
export function isLong(sound: Sound | undefined): boolean {
  return sound !== undefined && sound.letter !== "" && LONG_VOWELS.includes(sound.letter);
}

function consonant(latin: string, letter: string, nasal = false): Sound {
  return { latin, kind: "consonant", letter, inherent: false, nasal, nasalised: false, silent: false };
}

function vowel(latin: string, letter: string, inherent: boolean): Sound {
  return { latin, kind: "vowel", letter, inherent, nasal: false, nasalised: false, silent: false };
}

function addNasal(sounds: Sound[], letter: string): void {
  const before = sounds.at(-1);
  if (before?.kind === "vowel") before.nasalised = true;
  sounds.push(consonant("n", letter, true));
}

// पुनः is punah and अंतःकरण antahkaran, but nobody writes the breath of दुःख.
function addVisarga(sounds: Sound[], last: boolean): void {
  const before = sounds.at(-1);
  if (before?.kind !== "vowel" || !(last || before.inherent)) return;
  before.nasalised = true;
  sounds.push(consonant("h", VISARGA));
}

// An anusvara takes the place of the next consonant: चंपा is champa. संविधान is samvidhan, but after a long
// vowel before प it only colours the vowel: सांप is sanp. The name सिंह has been singh for two centuries.
function spellNasals(sounds: Sound[]): void {
  for (let at = 0; at < sounds.length; at += 1) {
    const sound = sounds[at];
    const next = sounds[at + 1];
    if (!sound?.nasal || sound.letter !== ANUSVARA || next === undefined) continue;
    const before = sounds[at - 1];
    if ("बभम".includes(next.letter)) sound.latin = "m";
    else if ("पफफ़".includes(next.letter)) {
      sound.latin = isLong(before) && sounds[at + 2]?.kind === "vowel" ? "n" : "m";
    } else if (next.letter === "व" && sounds[at - 2]?.letter === "स" && before?.inherent) sound.latin = "m";
    else if (next.letter === "ह" && before?.letter === "ि" && at + 3 === sounds.length) sound.latin = "ng";
  }
}
