import type { MarkdownIt, StateBlock, Token } from "markdown-it";
import { noteProblem, notesOf } from "./reading-notes.ts";
import { ruleNamed } from "./safe-links.ts";

const MOST_COLUMNS = 100;
/** Cells that the rows of all tables of a text may leave out: 2 bytes of row can ask for 100 empty cells. */
const MOST_MISSING_CELLS = 10_000;

/**
 * Reads tables as markdown-it does, with two differences: what stands in a row beyond the last column joins the last
 * cell, where markdown-it drops it; and a table too large to draw stays text and is noted.
 */
export function tables(md: MarkdownIt): void {
  const readTable = ruleNamed(md, "table");
  md.block.ruler.at(
    "table",
    (state, line, endLine, silent) => {
      if (notesOf(state.env).missingCells > MOST_MISSING_CELLS) return false;
      if (!readTable(state, line, endLine, true)) return false;
      const columns = countCells(state, line);
      if (columns > MOST_COLUMNS) {
        noteTooLarge(state, line, `The table has ${columns} columns; ${MOST_COLUMNS} is the most.`);
        return false;
      }
      if (silent) return true;
      if (!fits(state, line, endLine, columns)) return false;
      const from = state.tokens.length;
      readTable(state, line, endLine, false);
      keepSurplusCells(state, from, columns);
      return true;
    },
    { alt: ["paragraph", "reference"] },
  );
}

/** Counts the cells that rows leave out, to the next empty line at most. */
function fits(state: StateBlock, line: number, endLine: number, columns: number): boolean {
  const notes = notesOf(state.env);
  for (let row = line + 2; row < endLine && !state.isEmpty(row); row++) {
    notes.missingCells += Math.max(0, columns - countCells(state, row));
    if (notes.missingCells > MOST_MISSING_CELLS) {
      noteTooLarge(state, line, "The rows of the tables leave too many cells empty.");
      return false;
    }
  }
  return true;
}

function noteTooLarge(state: StateBlock, line: number, what: string): void {
  noteProblem(state.env, line, what, "Cut the table into smaller ones.");
}

/** A table's class for a column says how it is set; a style attribute would need a weaker Content-Security-Policy. */
const ALIGNMENT = /^text-align:(left|center|right)$/;

function keepSurplusCells(state: StateBlock, from: number, columns: number): void {
  let row = -1;
  let lastCell: Token | undefined;
  for (let i = from; i < state.tokens.length; i++) {
    const token = state.tokens[i];
    if (token === undefined) continue;
    if (token.type === "tr_open") row = token.map?.[0] ?? -1;
    if (token.type === "inline") lastCell = token;
    if (token.type === "th_open") token.attrPush(["scope", "col"]);
    if (token.type === "th_open" || token.type === "td_open") alignByClass(token);
    if (token.type === "tr_close" && lastCell !== undefined && row >= 0) {
      const surplus = countCells(state, row) > columns ? cellsOf(state, row).slice(columns) : [];
      if (surplus.length > 0) lastCell.content = [lastCell.content, ...surplus].join(" | ");
    }
  }
}

function alignByClass(token: Token): void {
  const align = ALIGNMENT.exec(String(token.attrGet("style") ?? ""))?.[1];
  if (align === undefined) return;
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== "style");
  token.attrs.push(["class", `align-${align}`]);
}

const PIPE = 0x7c;
const BACKSLASH = 0x5c;

/** How many cells the row has, without making them. */
function countCells(state: StateBlock, line: number): number {
  const { src } = state;
  let start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  let end = state.skipSpacesBack(state.eMarks[line] ?? start, start);
  if (src.charCodeAt(start) === PIPE) start++;
  if (end > start && src.charCodeAt(end - 1) === PIPE && src.charCodeAt(end - 2) !== BACKSLASH) end--;
  let cells = 1;
  for (let pos = src.indexOf("|", start); pos >= 0 && pos < end; pos = src.indexOf("|", pos + 1)) {
    if (src.charCodeAt(pos - 1) !== BACKSLASH) cells++;
  }
  return cells;
}

/** The row's cells, split at each `|` that has no `\` before it, as markdown-it splits them. */
function cellsOf(state: StateBlock, line: number): string[] {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const cells = state.src
    .slice(start, state.eMarks[line])
    .trim()
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll("\\|", "|"));
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells.map((cell) => cell.trim());
}

/** Draws a table in a box of its own that scrolls, reachable by keyboard and named for screen readers. */
export function drawTables(md: MarkdownIt, name: string): void {
  md.renderer.rules.table_open = (_tokens, _index, _options, env) => {
    const count = ++notesOf(env ?? {}).tables;
    const label = md.utils.escapeHtml(count === 1 ? name : `${name} ${count}`);
    return `<section class="table-scroll" tabindex="0" aria-label="${label}">\n<table>\n`;
  };
  md.renderer.rules.table_close = () => "</table>\n</section>\n";
}
