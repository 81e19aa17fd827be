/** A picture that a Markdown body shows, with its line counted from 1 at the body's first line. */
export interface BodyPicture {
  readonly src: string;
  readonly line: number;
}

/**
 * The pictures in a Markdown body: `![alt](src "caption")` and `![alt][name]` with `[name]: src` somewhere.
 * What stands in code is text. Time grows with the body's length, whatever it holds.
 */
export function findPictures(body: string): BodyPicture[] {
  if (!body.includes("![")) return [];
  const blocks = readBlocks(body);
  const definitions = body.includes("]:") ? readDefinitions(blocks) : new Map<string, string>();
  return blocks.flatMap((block) => readInline(block, definitions));
}

/** Consecutive lines that may hold inline Markdown. */
interface Block {
  text: string;
  readonly line: number;
}

const TOP_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const INNER_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const CONTAINERS = /^(?:[ \t]{0,3}>[ \t]?|[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)+/;

/** Cuts the body at blank lines and leaves out fenced and indented code. */
function readBlocks(body: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let fence: string | undefined;
  let inList = false;
  let line = 0;
  for (const raw of body.split("\n")) {
    line++;
    const isItem = (inList ? INNER_ITEM : TOP_ITEM).test(raw);
    if (isItem) inList = true;
    else if (open === undefined && /^[^ \t>]/.test(raw)) inList = false;
    const isCode = open === undefined && !inList && /^(?: {4}| {0,3}\t)/.test(raw);
    const text = isCode ? raw : raw.replace(CONTAINERS, "");
    if (fence !== undefined) {
      if (closesFence(text, fence)) fence = undefined;
      continue;
    }
    const opened = (inList ? /^[ \t]*(`{3,}(?=[^`]*$)|~{3,})/ : /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/).exec(
      text,
    )?.[1];
    if (opened !== undefined) {
      fence = opened;
      open = undefined;
    } else if (text.trim() === "") {
      open = undefined;
    } else if (isCode) {
      // Text indented by four spaces is code, unless it carries a paragraph on.
    } else if (open === undefined || isItem) {
      open = { text, line };
      blocks.push(open);
    } else {
      open.text += `\n${text}`;
    }
  }
  return blocks;
}

function closesFence(text: string, fence: string): boolean {
  const trimmed = text.trim();
  return (
    trimmed.length >= fence.length &&
    trimmed.startsWith(fence) &&
    trimmed === (fence[0] ?? "").repeat(trimmed.length)
  );
}

const DEFINITION = /^ {0,3}\[([^[\]\n]{1,999})\]:[ \t]*\n?[ \t]*(?:<([^<>\n]*)>|([^\s<]\S*))/gm;

function readDefinitions(blocks: readonly Block[]): Map<string, string> {
  const definitions = new Map<string, string>();
  for (const block of blocks) {
    for (const [, label = "", bracketed, bare] of block.text.matchAll(DEFINITION)) {
      const key = foldLabel(label);
      if (!definitions.has(key)) definitions.set(key, unescapeMarkdown(bracketed ?? bare ?? ""));
    }
  }
  return definitions;
}

function foldLabel(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
}

function readInline(block: Block, definitions: ReadonlyMap<string, string>): BodyPicture[] {
  const { text } = block;
  const pictures: BodyPicture[] = [];
  const skipCode = codeSpans(text);
  const openings: { at: number; isPicture: boolean; line: number }[] = [];
  const quotes = closingQuotes(text);
  let line = block.line;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "\n") line++;
    else if (character === "\\") {
      if (text[at + 1] !== "\n") at++;
    } else if (character === "`") {
      const end = skipCode(at);
      for (let inside = at; inside < end; inside++) if (text[inside] === "\n") line++;
      at = end - 1;
    } else if (character === "!" && text[at + 1] === "[") {
      openings.push({ at: at + 2, isPicture: true, line });
      at++;
    } else if (character === "[") openings.push({ at: at + 1, isPicture: false, line });
    else if (character === "]") {
      const opening = openings.pop();
      if (opening?.isPicture !== true) continue;
      const src = readTarget(text, at + 1, quotes) ?? readReference(text, opening.at, at, definitions);
      if (src !== undefined) pictures.push({ src, line: opening.line });
    }
  }
  return pictures;
}

/** `(src)`, `(<src>)` or `(src "caption")` at a place in the text; undefined when it is none of these. */
function readTarget(text: string, at: number, quotes: ClosingQuotes): string | undefined {
  if (text[at] !== "(") return undefined;
  const start = skipSpace(text, at + 1);
  const isBracketed = text[start] === "<";
  const end = isBracketed ? endOfBracketed(text, start + 1) : endOfBare(text, start);
  if (end === -1) return undefined;
  const closed = skipTitle(text, isBracketed ? end + 1 : end, quotes);
  return text[closed] === ")"
    ? unescapeMarkdown(text.slice(isBracketed ? start + 1 : start, end))
    : undefined;
}

/** The place of the `>` that ends `<src>`, or -1. */
function endOfBracketed(text: string, start: number): number {
  for (let at = start; at < text.length && at - start < LONGEST_TARGET; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === GREATER) return at;
    else if (code === LESS || code === LINE_FEED) return -1;
  }
  return -1;
}

/** Where an address without `<>` ends: at white space, or at the bracket that closes the picture; -1 if nowhere. */
function endOfBare(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length && at - start < LONGEST_TARGET; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === OPEN && ++depth > MOST_BRACKETS) return -1;
    else if (code === CLOSE && --depth < 0) return at;
    else if (code === SPACE || code === TAB || code === LINE_FEED) return at;
  }
  return -1;
}

const TAB = 9;
const LINE_FEED = 10;
const SPACE = 32;
const OPEN = 40;
const CLOSE = 41;
const LESS = 60;
const GREATER = 62;
const BACKSLASH = 92;

/** A longer address is no file's name; without a limit 1 MB of `![](` would be read a million times. */
const LONGEST_TARGET = 1000;

/** As in cmark and markdown-it. */
const MOST_BRACKETS = 32;

function skipTitle(text: string, at: number, quotes: ClosingQuotes): number {
  const start = skipSpace(text, at);
  const opening = text[start] ?? "";
  if (start === at || !`"'(`.includes(opening) || opening === "") return start;
  const closing = quotes(opening === "(" ? ")" : opening, start + 1);
  return closing === -1 ? start : skipSpace(text, closing + 1);
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && next - at < LONGEST_TARGET && /[ \t\n]/.test(text[next] ?? "")) next++;
  return next;
}

function readReference(
  text: string,
  start: number,
  end: number,
  definitions: ReadonlyMap<string, string>,
): string | undefined {
  if (definitions.size === 0) return undefined;
  const named = /\[([^[\]]{0,999})\]/y;
  named.lastIndex = end + 1;
  const label = named.exec(text)?.[1] || (end - start > 999 ? "" : text.slice(start, end));
  if (label.includes("[")) return undefined;
  return definitions.get(foldLabel(label));
}

type ClosingQuotes = (mark: string, from: number) => number;

/** Where a mark next stands, not after a backslash; remembers, since the places asked for only grow. */
function closingQuotes(text: string): ClosingQuotes {
  const known = new Map<string, number>();
  return (mark, from) => {
    let at = known.get(mark) ?? -2;
    if (at === -1 || at >= from) return at;
    at = text.indexOf(mark, from);
    while (at !== -1 && text[at - 1] === "\\") at = text.indexOf(mark, at + 1);
    known.set(mark, at);
    return at;
  };
}

/** For the first backtick of a run: where the code span ends, or where the run ends when nothing closes it. */
function codeSpans(text: string): (at: number) => number {
  let runs: Map<number, number[]> | undefined;
  return (at) => {
    runs ??= listRuns(text);
    let end = at;
    while (text[end] === "`") end++;
    const places = runs.get(end - at) ?? [];
    // Places are listed from the last to the first, and asked for in order: what lies behind is dropped for good.
    while (places.length > 0 && (places.at(-1) ?? 0) < end) places.pop();
    const closing = places.at(-1);
    return closing === undefined ? end : closing + (end - at);
  };
}

function listRuns(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const run of [...text.matchAll(/`+/g)].reverse()) {
    const places = runs.get(run[0].length);
    if (places === undefined) runs.set(run[0].length, [run.index]);
    else places.push(run.index);
  }
  return runs;
}

function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
