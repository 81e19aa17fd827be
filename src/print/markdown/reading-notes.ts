import type { Env } from "markdown-it";

/** A mistake in a Markdown text. The line counts from 1 within the text; the caller knows the file and where the text starts. */
export interface MarkdownProblem {
  readonly line: number;
  /** What is wrong: a sentence, with its full stop. */
  readonly what: string;
  /** How to mend it: a sentence, with its full stop. */
  readonly fix: string;
}

/** What the rules tell each other, and the caller, while they read one text. */
export interface ReadingNotes {
  /** By line and wording: markdown-it may try one line under several rules. */
  readonly problems: Map<string, MarkdownProblem>;
  readonly footnotes: Map<string, FootnoteUse>;
  readonly headings: Heading[];
  /** Every id given so far, and those that the page itself uses. */
  readonly ids: Set<string>;
  /** By wanted id, the last number added to it. */
  readonly idNumbers: Map<string, number>;
  /** The entries of a live blog that have a time, as they are printed. */
  readonly updates: { readonly id: string; readonly iso: string }[];
  insideUpdate: boolean;
  insideFootnote: boolean;
  /** Cells that rows of tables left out; a few bytes can ask for thousands. */
  missingCells: number;
  tables: number;
}

/** A footnote that the text defines: how often it is referred to, and its number once it has one. */
export interface FootnoteUse {
  number: number;
  references: number;
}

/** A heading as it was printed. */
export interface Heading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

const NOTES = Symbol("reading notes");

/** The notes of the text being read, made when first asked for. */
export function notesOf(env: Env): ReadingNotes {
  const known = env[NOTES];
  if (known !== undefined) return known as ReadingNotes;
  const notes: ReadingNotes = {
    problems: new Map(),
    footnotes: new Map(),
    headings: [],
    ids: new Set(),
    idNumbers: new Map(),
    updates: [],
    insideUpdate: false,
    insideFootnote: false,
    missingCells: 0,
    tables: 0,
  };
  env[NOTES] = notes;
  return notes;
}

/** Keeps one mistake, once. `line` counts from 0, as markdown-it counts. */
export function noteProblem(env: Env, line: number, what: string, fix: string): void {
  notesOf(env).problems.set(`${line} ${what}`, { line: line + 1, what, fix });
}

/** The id, or the id with `-2`, `-3` and so on: the first that nothing on the page uses. */
export function claimId(notes: ReadingNotes, wanted: string): string {
  let id = wanted;
  let number = notes.idNumbers.get(wanted) ?? 1;
  while (notes.ids.has(id)) id = `${wanted}-${++number}`;
  notes.idNumbers.set(wanted, number);
  notes.ids.add(id);
  return id;
}
