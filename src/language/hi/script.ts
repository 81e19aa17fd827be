/**
 * The language of a short text, as BCP 47, guessed from the script of most of its letters: `hi` for Devanagari,
 * `en` for Latin, one language for each other Indian script. Hindi when there is no letter to go by.
 */
export function guessLanguage(text: string): string {
  const letters = new Map<string, number>();
  let best = "hi";
  for (let at = 0; at < text.length; at += 1) {
    const language = languageOfLetter(text.charCodeAt(at));
    if (language === "") continue;
    const count = (letters.get(language) ?? 0) + 1;
    letters.set(language, count);
    if (count > (letters.get(best) ?? 0)) best = language;
  }
  return best;
}

function languageOfLetter(code: number): string {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? "en" : "";
  if (code >= 0x900 && code < 0xd80) {
    // The blocks of the Indian scripts have one layout: their digits stand at 0x66 to 0x6f; 0x64 and 0x65 are dandas.
    const place = code & 0x7f;
    if (place >= 0x64 && place <= 0x6f) return "";
    return INDIAN[(code - 0x900) >> 7] ?? "";
  }
  if (code >= 0xc0 && code < 0x250) return code === 0xd7 || code === 0xf7 ? "" : "en";
  if (code >= 0x620 && code < 0x700) return code >= 0x660 && code < 0x66e ? "" : "ur";
  return "";
}

// In the order of the Unicode blocks from U+0900, 128 code points each.
const INDIAN = ["hi", "bn", "pa", "gu", "or", "ta", "te", "kn", "ml"];
