/**
 * Mends letters that old keyboards and converters put together wrongly, so that they look right and compare wrong:
 * अ + ा for आ, ा + े for ो, a nukta after its vowel sign, a vowel sign typed twice. The text is in NFC, and stays so.
 */
export function repairSpelling(text: string): string {
  // One repair can bring the next fault to light, so it goes on until nothing changes.
  let mended = text;
  while (SUSPECT.test(mended)) {
    const after = repairOnce(mended);
    if (after === mended) break;
    mended = after;
  }
  return mended;
}

function repairOnce(text: string): string {
  return text
    .replace(DOUBLED, "$1")
    .replace(NUKTA_AFTER_SIGN, "\u093c$1")
    .replace(NASAL_BEFORE_SIGN, "$2$1")
    .replace(SPLIT_LETTER, (pair) => WHOLE[pair] ?? pair)
    .normalize("NFC");
}

const WHOLE: Readonly<Record<string, string>> = {
  अा: "आ",
  अो: "ओ",
  अौ: "औ",
  अॉ: "ऑ",
  अॅ: "ॲ",
  अे: "ए",
  अै: "ऐ",
  आे: "ओ",
  आै: "औ",
  आॅ: "ऑ",
  एे: "ऐ",
  एॅ: "ऍ",
  "ाे": "ो",
  "ाै": "ौ",
  "ाॅ": "ॉ",
  "ेा": "ो",
  "ैा": "ौ",
  "ॅा": "ॉ",
};

const SPLIT_LETTER = /अ[ाोौॉॅेै]|आ[ेैॅ]|ए[ेॅ]|ा[ेैॅ]|[ेैॅ]ा/g;
const DOUBLED = /([\u093c\u093e-\u094c])\1+/g;
const NUKTA_AFTER_SIGN = /([\u093e-\u094c])\u093c/g;
const NASAL_BEFORE_SIGN = /([\u0901\u0902])([\u093e-\u094c])/g;

// One pass over the text tells whether anything is amiss: two signs in a row, or a sign on a vowel letter.
const SUSPECT = /[\u0901\u0902\u093e-\u094c][\u093c\u093e-\u094c]|\u093c\u093c|[अआए][\u093e-\u094c]/;
