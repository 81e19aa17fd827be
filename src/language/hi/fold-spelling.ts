/**
 * Devanagari text with the choices of spelling taken out: without nukta, anusvara for chandrabindu and for a nasal
 * consonant before a stop of its own row. The text is in NFC and has no invisible characters.
 */
export function foldSpelling(text: string): string {
  if (!VARIABLE.test(text)) return text;
  return text.replace(FOLDED, (letter) => FOLDS[letter] ?? "").replace(HOMORGANIC, "ं");
}

const VARIABLE = /[ँ\u093c\u0929\u0931\u0934]|[ङञणनम]्/;
const FOLDED = /[ँ\u093c\u0929\u0931\u0934]/g;
const FOLDS: Readonly<Record<string, string>> = { "ँ": "ं", "\u0929": "न", "\u0931": "र", "\u0934": "ळ" };

// In जन्म, सम्मान, उन्नति and अन्य the nasal is a sound of its own.
const HOMORGANIC = /ङ्(?=[कखगघ])|ञ्(?=[चछजझ])|ण्(?=[टठडढ])|न्(?=[तथदध])|म्(?=[पफबभ])/g;
