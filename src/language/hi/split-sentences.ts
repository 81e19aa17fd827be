/**
 * The sentences of a text, trimmed, each with its own end mark: danda, `?`, `!`, or a full stop that is not that of
 * an abbreviation (डॉ.), an initial (ए. पी. जे.) or a number (12.5). A closing quotation mark belongs to its sentence.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const mark of text.matchAll(END_MARK)) {
    const end = mark.index + mark[0].length;
    if (!endsSentence(text, start, mark.index, mark[1] ?? "", end)) continue;
    const sentence = text.slice(start, end).trim();
    if (sentence !== "") sentences.push(sentence);
    start = end;
  }
  const rest = text.slice(start).trim();
  if (rest !== "") sentences.push(rest);
  return sentences;
}

// End marks with the quotes and brackets that close after them. A straight quote closes only before a space or the end.
const END_MARK = /([।॥?!.]+|\n\s*\n)(?:[’”»›)\]}]|["'](?=["'’”)\]]*(?:\s|$)))*/g;

function endsSentence(text: string, start: number, at: number, mark: string, end: number): boolean {
  if (/[।॥\n]/.test(mark)) return true;
  const next = text.charAt(end);
  const open = next === "" || /\s/.test(next);
  if (/[?!]/.test(mark)) return open || /[\p{Script=Devanagari}“‘"']/u.test(next);
  if (!open) return false;
  if (mark.length > 1) return next === "";
  return !isAbbreviation(text.slice(start, at), text.slice(end));
}

function isAbbreviation(before: string, after: string): boolean {
  if (after.trim() === "") return false;
  const word = /[^\s(“‘"'।]*$/u.exec(before)?.[0] ?? "";
  if (word.includes(".")) return /^[^.]{1,3}(?:\.[^.]{1,3})+$/u.test(word);
  if (/^\d+$|^[०-९]+$/.test(word)) return before.trim() === word;
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  [
    // Titles and offices.
    "डॉ डा श्री श्रीमती सुश्री कु प्रो पं स्व मो मौ इंजी ले कर्न ब्रिगे जन न्या एड चौ ठा सर्व",
    // Measures, money and references.
    "सं क्र पृ रु रू मि मी कि किमी सेमी ग्रा किग्रा ली वि ई दे उदा संपा अनु वि.सं",
    // Letters of the Latin alphabet as Hindi spells initials. आई is left out: it is also the verb "came".
    "ए बी सी डी ई एफ जी एच जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई ज़ेड जेड",
    "mr mrs ms dr prof st sr jr vs no nos rs gen col lt capt sen rep gov govt inc ltd co corp etc jan feb mar apr jun jul aug sep sept oct nov dec",
  ]
    .join(" ")
    .normalize("NFC")
    .split(" "),
);
