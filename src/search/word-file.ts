/**
 * A file of words: which stories of one period have which word. ASCII but for words of other scripts, one thing a line:
 *
 *     2025-01-17 12 9f3ac01d 2025-01-18 30 77b1e0aa     the parts that the period's stories are kept in: name, count, stamp
 *     0irn                                              words that sound alike, under their common sound; `-` has none
 *     iiraana BKCg                                      a word and where it is
 *
 * Stories are counted through the period from 0, the oldest first. A period with many stories has several files, and a
 * word's sound (else the word) decides in which it is, so that one file answers for all its spellings. Runs in the browser too.
 */
export interface Posting {
  readonly story: number;
  /** 0 to 7: how much of the story is about the word. */
  readonly weight: number;
}

export interface StoryPart {
  readonly name: string;
  readonly count: number;
  readonly stamp: string;
}

/** The heading under which a word stands in its file. */
export function headingOf({ code, sound }: { readonly code: string; readonly sound: string }): {
  readonly heading: string;
  /** Decides the file. */
  readonly key: string;
} {
  return sound === "" ? { heading: "-", key: code } : { heading: sound, key: sound };
}

/** Which of a period's files has the word. */
export function fileFor(key: string, files: number): number {
  return checksum(key) % files;
}

/** FNV-1a, 32 bits: quick, and the same in every JavaScript. */
export function checksum(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

/** Changes when a part gets, loses or moves a story: tells a reader whose page is old that the places are not what they were. */
export function stampOf(urls: readonly string[]): string {
  return checksum(urls.join(" ")).toString(16);
}

/** The digits of postings: five bits each; the upper half says that another follows. */
export const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** From what `writePostings` wrote. */
export function readPostings(text: string): Posting[] {
  const postings = [];
  let story = 0;
  let value = 0;
  let unit = 1;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    value += (digit % 32) * unit;
    unit *= 32;
    if (digit >= 32) continue;
    story += Math.floor(value / 8);
    postings.push({ story, weight: value % 8 });
    value = 0;
    unit = 1;
  }
  return postings;
}

export function readParts(file: string): StoryPart[] {
  const fields = firstLine(file).split(" ");
  const parts = [];
  for (let at = 0; at + 2 < fields.length; at += 3) {
    parts.push({ name: fields[at] ?? "", count: Number(fields[at + 1]), stamp: fields[at + 2] ?? "" });
  }
  return parts;
}

/** The words under a heading, each with its postings as text. */
export function readHeading(
  file: string,
  heading: string,
): { readonly code: string; readonly postings: string }[] {
  const start = file.indexOf(`\n${heading}\n`);
  const words = [];
  if (start < 0) return [];
  for (let from = start + heading.length + 2; from < file.length; ) {
    const end = file.indexOf("\n", from);
    const [code = "", postings] = file.slice(from, end).split(" ");
    if (postings === undefined) break;
    words.push({ code, postings });
    from = end + 1;
  }
  return words;
}

function firstLine(file: string): string {
  return file.slice(0, file.indexOf("\n"));
}
