import type { Problem } from "../model/problem.ts";

/** Records one mistake of an editor: the line counted from 1, what is wrong, how to mend it. */
export type Tell = (line: number, what: string, fix: string) => void;

/** A `Tell` that files every mistake under one file, its path from the content folder. */
export function tellOf(problems: Problem[], file: string): Tell {
  return (line, what, fix) => {
    problems.push({ file, line, what, fix });
  };
}

const LONGEST_QUOTE = 60;

/** What an editor typed, for a message: in double quotes, on one line, cut where it gets long. */
export function quote(typed: string): string {
  const letters = typed.length > LONGEST_QUOTE * 2 ? [...typed.slice(0, LONGEST_QUOTE * 2)] : [...typed];
  const cut = letters.length > LONGEST_QUOTE || typed.length > LONGEST_QUOTE * 2;
  const shown = cut ? `${letters.slice(0, LONGEST_QUOTE).join("")}…` : typed;
  return `"${shown.replace(/\s+/g, " ")}"`;
}

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/u;

/** A character by its number and, when it can be seen, itself: `U+0007`, `U+0905 'अ'`. */
export function nameCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return HIDDEN.test(character) ? `U+${code}` : `U+${code} '${character}'`;
}
