import type { MarkdownIt, StateBlock, StateCore, StateInline, Token } from "markdown-it";
import { type FootnoteUse, notesOf } from "./reading-notes.ts";

const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const CARET = 0x5e;
const COLON = 0x3a;

/**
 * `[^1]` refers to `[^1]: …`, which is printed at the end. Written anew because markdown-it-footnote drops notes
 * that nothing refers to and the first of two with one label, and takes quadratic time for many of them. Here a note
 * without a reference is printed after the others, and a second note with one label stays a paragraph.
 */
export function footnotes(md: MarkdownIt): void {
  md.block.ruler.before("reference", "footnote_definition", readDefinition, {
    alt: ["paragraph", "reference"],
  });
  md.inline.ruler.after("image", "footnote_reference", readReference);
  md.core.ruler.after("inline", "footnotes_at_end", moveToEnd);
}

function readDefinition(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const max = state.eMarks[line] ?? start;
  if (state.src.charCodeAt(start) !== OPEN_BRACKET || state.src.charCodeAt(start + 1) !== CARET) return false;
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return false;
  const labelEnd = endOfLabel(state.src, start + 2, max);
  if (labelEnd < 0 || state.src.charCodeAt(labelEnd + 1) !== COLON) return false;
  const notes = notesOf(state.env);
  const label = state.src.slice(start + 2, labelEnd);
  // A paragraph ends before any note; whether the line then opens one is asked again.
  if (silent) return !notes.insideFootnote || (state.sCount[line] ?? 0) < state.blkIndent;
  if (notes.insideFootnote || notes.footnotes.has(label)) return false;

  notes.footnotes.set(label, { number: 0, references: 0 });
  const open = state.push("footnote_open", "li", 1);
  open.meta = { label };
  open.map = [line, line + 1];
  notes.insideFootnote = true;
  readIndented(state, line, endLine, labelEnd + 2);
  notes.insideFootnote = false;
  state.push("footnote_close", "li", -1).meta = { label };
  open.map[1] = state.line;
  return true;
}

/** The position of the `]`, or -1: a label has no white space and is not empty. */
function endOfLabel(text: string, from: number, max: number): number {
  for (let pos = from; pos < max && pos - from < 1000; pos++) {
    const code = text.charCodeAt(pos);
    if (code === CLOSE_BRACKET) return pos === from ? -1 : pos;
    if (code === 0x20 || code === 0x09 || code === 0x0a || code === OPEN_BRACKET) return -1;
  }
  return -1;
}

/** Reads the rest of the line and the lines indented by four as the note's blocks. */
function readIndented(state: StateBlock, line: number, endLine: number, contentStart: number): void {
  const before = [state.bMarks[line], state.tShift[line], state.sCount[line]] as const;
  const parent = state.parentType;
  const max = state.eMarks[line] ?? contentStart;
  let pos = contentStart;
  while (pos < max && /[ \t]/.test(state.src[pos] ?? "")) pos++;
  state.bMarks[line] = contentStart;
  state.tShift[line] = pos - contentStart;
  state.blkIndent += 4;
  // White space after the colon is not an indent, and a note may begin with an empty line.
  state.sCount[line] = state.blkIndent;
  state.parentType = "footnote";
  const noteStart = pos < max ? line : line + 1;
  state.line = noteStart;
  if (noteStart < endLine) state.md.block.tokenize(state, noteStart, endLine);
  if (state.line <= line) state.line = line + 1;
  state.blkIndent -= 4;
  state.parentType = parent;
  [state.bMarks[line], state.tShift[line], state.sCount[line]] = [
    before[0] ?? 0,
    before[1] ?? 0,
    before[2] ?? 0,
  ];
}

function readReference(state: StateInline, silent: boolean): boolean {
  // In look-ahead the brackets are only counted, so the words of a link may hold a reference.
  if (silent) return false;
  const start = state.pos;
  if (state.src.charCodeAt(start) !== OPEN_BRACKET || state.src.charCodeAt(start + 1) !== CARET) return false;
  const end = endOfLabel(state.src, start + 2, state.posMax);
  if (end < 0) return false;
  const label = state.src.slice(start + 2, end);
  if (!notesOf(state.env).footnotes.has(label)) return false;
  state.push("footnote_reference", "", 0).meta = { label };
  state.pos = end + 1;
  return true;
}

function moveToEnd(state: StateCore): void {
  const known = notesOf(state.env).footnotes;
  if (known.size === 0) return;
  const bodies = new Map<string, Token[]>();
  const text: Token[] = [];
  let body: Token[] | undefined;
  for (const token of state.tokens) {
    if (token.type === "footnote_open") {
      body = [];
      bodies.set(String(token.meta?.label), body);
    } else if (token.type === "footnote_close") body = undefined;
    else (body ?? text).push(token);
  }

  // A note may refer to another: those come after the ones that the text itself refers to.
  const ordered: string[] = [];
  numberReferences(text, known, ordered);
  for (let i = 0; i < ordered.length; i++)
    numberReferences(bodies.get(ordered[i] ?? "") ?? [], known, ordered);
  for (const [label, body] of bodies) {
    if (known.get(label)?.number !== 0) continue;
    giveNumber(label, known, ordered);
    numberReferences(body, known, ordered);
  }
  state.tokens = text;
  pushFootnotes(state, ordered, bodies, known);
}

function numberReferences(
  tokens: readonly Token[],
  known: Map<string, FootnoteUse>,
  ordered: string[],
): void {
  for (const token of tokens) {
    if (token.type !== "inline" || token.children === null) continue;
    let found = false;
    for (const child of token.children) {
      if (child.type !== "footnote_reference") continue;
      found = true;
      const use = giveNumber(String(child.meta?.label), known, ordered);
      use.references++;
      child.meta = { number: use.number, occurrence: use.references };
    }
    if (found) token.children = afterLinks(token.children);
  }
}

function giveNumber(label: string, known: Map<string, FootnoteUse>, ordered: string[]): FootnoteUse {
  const use = known.get(label);
  if (use === undefined) throw new Error(`Bug: a reference to the unknown footnote ${label} was read.`);
  if (use.number === 0) use.number = ordered.push(label);
  return use;
}

/** A link may not hold a link: a reference inside one is set right after it. */
function afterLinks(children: readonly Token[]): Token[] {
  const out: Token[] = [];
  let waiting: Token[] = [];
  let inLink = false;
  for (const child of children) {
    if (child.type === "link_open") inLink = true;
    if (inLink && child.type === "footnote_reference") waiting.push(child);
    else out.push(child);
    if (child.type === "link_close") {
      inLink = false;
      out.push(...waiting);
      waiting = [];
    }
  }
  return out;
}

function pushFootnotes(
  state: StateCore,
  ordered: readonly string[],
  bodies: ReadonlyMap<string, Token[]>,
  known: ReadonlyMap<string, FootnoteUse>,
): void {
  state.tokens.push(new state.Token("footnotes_open", "section", 1));
  for (const label of ordered) {
    const use = known.get(label);
    const body = bodies.get(label) ?? [];
    const open = new state.Token("footnote_open", "li", 1);
    open.meta = { number: use?.number };
    state.tokens.push(open);
    const last = body.at(-1);
    const back = new state.Token("footnote_back", "", 0);
    back.meta = { number: use?.number, references: use?.references };
    if (last?.type === "paragraph_close") {
      for (const token of body.slice(0, -1)) state.tokens.push(token);
      state.tokens.push(back, last);
    } else {
      for (const token of body) state.tokens.push(token);
      state.tokens.push(back);
    }
    state.tokens.push(new state.Token("footnote_close", "li", -1));
  }
  state.tokens.push(new state.Token("footnotes_close", "section", -1));
}

/** The words around footnotes. */
export interface FootnotePhrases {
  /** The name of the whole list. */
  readonly footnotes: string;
  /** Before a number: what the mark in the text leads to. */
  readonly footnote: string;
  /** What the arrow after a note does. */
  readonly backToText: string;
}

/** Draws references, notes and the way back. */
export function drawFootnotes(md: MarkdownIt, phrases: FootnotePhrases): void {
  const { escapeHtml } = md.utils;
  const rules = md.renderer.rules;
  const metaOf = (tokens: Token[], index: number) => (tokens[index]?.meta ?? {}) as Record<string, number>;
  rules.footnote_reference = (tokens, index) => {
    const { number = 0, occurrence = 0 } = metaOf(tokens, index);
    if (number === 0) return "";
    const label = escapeHtml(`${phrases.footnote} ${number}`);
    return `<sup class="footnote-ref"><a href="#fn-${number}" id="${referenceId(number, occurrence)}" aria-label="${label}">[${number}]</a></sup>`;
  };
  rules.footnotes_open = () =>
    `<section class="footnotes" aria-label="${escapeHtml(phrases.footnotes)}">\n<ol>\n`;
  rules.footnotes_close = () => "</ol>\n</section>\n";
  rules.footnote_open = (tokens, index) => `<li id="fn-${metaOf(tokens, index).number}">`;
  rules.footnote_close = () => "</li>\n";
  rules.footnote_back = (tokens, index) => {
    const { number = 0, references = 0 } = metaOf(tokens, index);
    let out = "";
    for (let n = 1; n <= references; n++) {
      const label = escapeHtml(`${phrases.backToText} (${number}${n > 1 ? `, ${n}` : ""})`);
      // U+FE0E keeps phones from drawing the arrow as a coloured picture.
      out += ` <a href="#${referenceId(number, n)}" class="footnote-back" aria-label="${label}">↩\ufe0e</a>`;
    }
    return out;
  };
}

function referenceId(number: number, occurrence: number): string {
  return occurrence > 1 ? `fnref-${number}-${occurrence}` : `fnref-${number}`;
}

/** Whether an id has the form of those that footnotes take. */
export function isFootnoteId(id: string): boolean {
  return /^fn(?:ref)?-\d/.test(id);
}
