/** A mistake in the content, told to the person who can mend it. */
export interface Problem {
  /** The file as the editor knows it, from the folder the command runs in: `content/articles/x.md`. */
  readonly file: string;
  /** The line, counted from 1. */
  readonly line: number;
  /** What is wrong: a sentence, with its full stop. */
  readonly what: string;
  /** How to mend it: a sentence, with its full stop. */
  readonly fix: string;
}

// Whatever an editor typed may be quoted in a message; a terminal must not obey it, and one problem is one line.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** `content/articles/x.md:4: 'date' is not a time: "31/01/2026". Write it as 2026-01-31T18:05+05:30.` */
export function formatProblem(problem: Problem): string {
  const line = `${problem.file}:${problem.line}: ${problem.what} ${problem.fix}`;
  return line.replace(UNPRINTABLE, "\ufffd");
}

/** By file, then line: the order in which an editor works through them. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
