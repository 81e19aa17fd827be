import { stripDirectionOverrides } from "./clean-text.ts";
import { countLines } from "./decode-source.ts";
import { quote, type Tell } from "./tell.ts";

/** A Markdown file in its two parts, each with the line of the file on which it starts. */
export interface SplitSource {
  readonly frontMatter: string;
  readonly frontMatterLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** Bytes of front matter beyond which a missing `---` is more likely than so much of it. */
export const LARGEST_FRONT_MATTER = 16_384;

const OPENING = /^---[ \t]*\n/;
const CLOSING = /^---[ \t]*$/m;

/**
 * Cuts a normalised Markdown file (see `decodeSource`) at its two lines of `---`. Undefined when it was
 * refused: no front matter, other kinds of it (`---js`, `+++`, `{`), none that ends, or the marks that git
 * leaves when two people changed one line.
 */
export function splitFrontMatter(source: string, tell: Tell): SplitSource | undefined {
  const conflict = CONFLICT.exec(source);
  if (conflict !== null) {
    tell(
      countLines(source, conflict.index),
      "Git left a conflict here: two people changed the same lines.",
      "Keep one of the two versions and delete the lines that start with '<<<<<<<', '=======' and '>>>>>>>'.",
    );
    return undefined;
  }
  const opening = OPENING.exec(source);
  if (opening === null) {
    tellNoOpening(source, tell);
    return undefined;
  }
  const start = opening[0].length;
  const closing = findClosing(source, start);
  if (closing === undefined) {
    tellNoClosing(source, start, tell);
    return undefined;
  }
  const frontMatter = source.slice(start, closing.start);
  if (Buffer.byteLength(frontMatter) > LARGEST_FRONT_MATTER) {
    tell(
      2,
      `The front matter is larger than ${LARGEST_FRONT_MATTER} bytes.`,
      "Move the text below the second '---', and keep only the keys above it.",
    );
    return undefined;
  }
  const body = source.slice(closing.end);
  const bodyLine = countLines(source, closing.end);
  if (SECOND_BLOCK.test(body)) {
    tell(
      bodyLine + countLines(body, body.indexOf("---")) - 1,
      "A second front matter starts here, and readers would see it as text.",
      "Move its keys into the first one and delete the rest.",
    );
    return undefined;
  }
  return { frontMatter, frontMatterLine: 2, body: stripDirectionOverrides(body), bodyLine };
}

const CONFLICT = /^(?:<{7} |>{7} |\|{7} )[^\s]/m;
const SECOND_BLOCK = /^\n*---[ \t]*\n[a-z_]+:[ \n]/;

function findClosing(
  source: string,
  start: number,
): { readonly start: number; readonly end: number } | undefined {
  const rest = source.slice(start);
  const found = CLOSING.exec(rest);
  if (found === null) return undefined;
  const end = start + found.index + found[0].length;
  return { start: start + found.index, end: source[end] === "\n" ? end + 1 : end };
}

const START_RIGHT = "Make '---', alone on its line, the first line of the file.";

function tellNoOpening(source: string, tell: Tell): void {
  const lineEnd = source.indexOf("\n");
  const first = (lineEnd === -1 ? source : source.slice(0, lineEnd)).slice(0, 200);
  if (source.trim() === "") tell(1, "The file is empty.", "Write the article, or delete the file.");
  else if (/^---[ \t]*$/.test(first))
    tell(1, "The front matter does not end.", "Put a line '---' after the last key, and the text below it.");
  else if (/^---[ \t]*[A-Za-z]/.test(first))
    tell(
      1,
      `${quote(first)} is not how front matter opens: only YAML is read, and nothing in a file is run.`,
      "Make the first line '---' alone, and write the keys in YAML.",
    );
  else if (/^(?:\+\+\+|;;;|\{)/.test(first))
    tell(
      1,
      `The front matter opens with ${quote(first.slice(0, 3).trim())}; only YAML is read.`,
      "Write the keys in YAML between two lines of '---'.",
    );
  else if (/^[\s\u00a0]*$/.test(first))
    tell(
      1,
      "A blank line stands before the front matter.",
      "Delete it, so that '---' is the first line of the file.",
    );
  else if (/^[\s\u00a0]+---/.test(first))
    tell(1, "A space stands before '---'.", "Delete it, so that the line starts with '---'.");
  else if (/^[-\u2010-\u2015\u2212\u2500*_=]+\s*$/.test(first))
    tell(1, `The first line is ${quote(first)}, not three hyphens.`, START_RIGHT);
  else if (/^[\p{L}_]+[ \t]*:/u.test(first)) tell(1, "The front matter starts without '---'.", START_RIGHT);
  else
    tell(
      1,
      "There is no front matter.",
      "Start the file with a line '---', the keys (title, description, date, author, category), and a second line '---'.",
    );
}

const NEARLY_CLOSING =
  /^(?:[ \t\u00a0]+-{3,}|-{4,}|\.\.\.|[\u2010-\u2015\u2212]+-*|-[\u2010-\u2015\u2212]|\+\+\+|--|---[^\n-][^\n]*)[ \t]*$/m;

function tellNoClosing(source: string, start: number, tell: Tell): void {
  const rest = source.slice(start, start + LARGEST_FRONT_MATTER);
  const near = NEARLY_CLOSING.exec(rest);
  if (near === null) {
    tell(1, "The front matter does not end.", "Put a line '---' after the last key, and the text below it.");
  } else {
    tell(
      countLines(source, start + near.index),
      `The front matter does not end: this line is ${quote(near[0])}, not '---'.`,
      "Make it three hyphens, alone on the line.",
    );
  }
}
