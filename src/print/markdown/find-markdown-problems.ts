import type { Token } from "markdown-it";
import { sharedParser } from "./create-parser.ts";
import { mayNestDeeply } from "./deep-nesting.ts";
import type { ParseUpdateTime } from "./live-updates.ts";
import { type MarkdownProblem, notesOf } from "./reading-notes.ts";
import { mayHoldUnsafeLink } from "./safe-links.ts";
import { findTooManyMarks } from "./too-many-marks.ts";

/**
 * Finds what an editor must mend in a text, by line: containers without meaning, embeds and links that are not allowed,
 * entries without a time, nesting, tables and numbers of marks too large to draw. Raw HTML is no mistake: it is printed as text.
 * A text that cannot hold any of these, which is nearly every text, is only searched, not read.
 */
export function findMarkdownProblems(markdown: string, parseTime: ParseUpdateTime): MarkdownProblem[] {
  const tooMany = findTooManyMarks(markdown);
  if (tooMany !== undefined) return [tooMany];
  if (!mayHoldProblems(markdown)) return [];
  const env = {};
  const tokens = sharedParser().parse(markdown, env);
  const problems = [...notesOf(env).problems.values(), ...findInEntries(tokens, parseTime)];
  return problems.sort((a, b) => a.line - b.line);
}

function mayHoldProblems(markdown: string): boolean {
  return (
    markdown.includes(":::") ||
    mayHoldUnsafeLink(markdown) ||
    mayNestDeeply(markdown) ||
    // A delimiter row, the only sign of a table that is not also a sign of something else.
    /^[ \t>*+\-\d.)]*\|?[ \t]*:?-[-|: \t]*\|[-|: \t]*$/m.test(markdown)
  );
}

function findInEntries(tokens: readonly Token[], parseTime: ParseUpdateTime): MarkdownProblem[] {
  const entries = tokens.filter((token) => token.type === "update_open");
  const someClosed = entries.some((token) => token.meta?.closed === true);
  const problems: MarkdownProblem[] = [];
  for (const entry of entries) {
    const line = (entry.map?.[0] ?? 0) + 1;
    if (parseTime(entry.info) === undefined) {
      problems.push({
        line,
        what:
          entry.info === ""
            ? "The live entry has no time."
            : `The live entry's time is not a time: "${entry.info}".`,
        fix: "Write it as '::: update 09:14 AM Jan 18, 2025 IST'.",
      });
    }
    if (someClosed && entry.meta?.closed === false) {
      problems.push({
        line,
        what: "The live entry is not closed, while others in this text are.",
        fix: "Put ':::' on a line of its own after its last paragraph.",
      });
    }
  }
  return problems;
}
