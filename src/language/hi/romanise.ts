import { membersOf } from "./compounds.ts";
import { silenceSchwas } from "./schwa.ts";
import { soundsOf } from "./sounds.ts";

export interface RomaniseOptions {
  /** Write aa, ee, oo for the long vowels: kamaal for कमाल beside kamal for कमल. */
  readonly longVowels?: boolean;
}

/**
 * A Hindi word in the Latin letters that Hindi newspapers use in addresses: समझौता is `samjhauta`.
 * Lower-case ASCII; what is not Devanagari is left out.
 */
export function romaniseWord(word: string, options: RomaniseOptions = {}): string {
  const longVowels = options.longVowels ?? false;
  let latin = "";
  for (const member of membersOf(word.normalize("NFC").replace(INVISIBLE, "")))
    latin += spell(member, longVowels);
  return latin;
}

const INVISIBLE = /[\u200b-\u200d\u2060\u00ad\ufeff]/g;

// गांव is gaon: the nasal vowel before a last व is spoken as one with it.
const FINAL_NASAL_V = /[\u093e\u0906][\u0901\u0902]व$/;

// Words from Persian and English that end in a cluster with र or व and yet in no vowel: उम्र umr.
const NO_FINAL_VOWEL =
  /(?:उम्र|ज\u093c?िक्र|फ\u093c?िक्र|क\u093c?ब्र|सब्र|क\u093c?द्र|हश्र|मिस्र|फ\u093c?ख\u093c?्र|रिज\u093c?र्व)$/;

function spell(member: string, longVowels: boolean): string {
  if (FINAL_NASAL_V.test(member)) {
    return `${spell(member.slice(0, -2), longVowels)}on`;
  }
  const sounds = soundsOf(member, longVowels);
  silenceSchwas(sounds);
  const last = sounds.at(-1);
  if (last?.inherent && NO_FINAL_VOWEL.test(member)) last.silent = true;
  let latin = "";
  for (const sound of sounds) if (!sound.silent) latin += sound.latin;
  return latin;
}
