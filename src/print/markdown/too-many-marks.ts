import type { MarkdownProblem } from "./reading-notes.ts";

/**
 * The most marks in one text. A megabyte of prose has about 10,000, line ends among them; a megabyte of nothing but
 * marks has a million, and takes many seconds to read (measured: `[` 4, `1. a` 3, cells of tables 6).
 */
const MOST_MARKS = 100_000;

/** Each makes markdown-it look for its partner, or begin a block, a cell or an item. */
const MARK = /[[|*_~\n]/g;

/** A text with more marks than prose can have, which is told on the line where the limit is passed. */
export function findTooManyMarks(markdown: string): MarkdownProblem | undefined {
  if (markdown.length <= MOST_MARKS) return undefined;
  let marks = 0;
  let line = 1;
  for (const [mark] of markdown.matchAll(MARK)) {
    if (++marks > MOST_MARKS) {
      return {
        line,
        what: `The text has more than ${MOST_MARKS} line ends, brackets, asterisks and other marks of Markdown.`,
        fix: "Split the article into several.",
      };
    }
    if (mark === "\n") line++;
  }
  return undefined;
}
