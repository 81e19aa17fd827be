/**
 * The beginning of a text, at most so many letters as a reader sees them (grapheme clusters), with `…` as the last
 * of them when something was left out. Cut between words, or inside the first word when it alone is too long, but
 * never inside a conjunct.
 */
export function truncate(text: string, graphemes: number): string {
  const whole = text.trim();
  if (graphemes < 1) return "";
  if (whole.length <= graphemes) return whole;
  const ends: number[] = [];
  for (const { index, segment } of SEGMENTER.segment(whole)) {
    ends.push(index + segment.length);
    if (ends.length > graphemes) return shorten(whole, ends[graphemes - 2] ?? 0);
  }
  return whole;
}

const SEGMENTER = new Intl.Segmenter("hi", { granularity: "grapheme" });
const ELLIPSIS = "…";

function shorten(text: string, end: number): string {
  const kept = text.slice(0, end);
  const atWord = /\s/.test(text.charAt(end)) ? end : kept.search(/\s\S*$/u);
  // A first word that is longer than the room is cut after all.
  const cut = atWord > 0 ? kept.slice(0, atWord) : kept;
  return cut.replace(UNFINISHED, "") + ELLIPSIS;
}

// A virama or a joiner waits for a letter that is not there; an open bracket, a comma or a danda before … reads badly.
const UNFINISHED =
  /(?:[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u200c\u200d]|[\s,;:।॥.…([{‘“«'"\-–—])+$/u;
