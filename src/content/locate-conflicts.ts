import type { Problem } from "../model/problem.ts";
import { findLine } from "./find-line.ts";

/** A mistake that shows only when the whole paper is seen together, by the key and the value that make it. */
export interface FoundConflict {
  /** From the content folder: `articles/2025/01/x.md`. */
  readonly file: string;
  readonly key: string;
  /** The value below the key, when it is one of a list. */
  readonly value: string | undefined;
  /** The line, where it is known without looking for the key. */
  readonly line?: number;
  readonly what: string;
  readonly fix: string;
}

/** The conflicts as problems, each with its line in its file. `displayDir` is the content folder as the user named it. */
export function locateConflicts(
  contentDir: string,
  conflicts: readonly FoundConflict[],
  displayDir = contentDir,
): Problem[] {
  const folder = displayDir.replace(/\/+$/, "");
  return conflicts.map(({ file, key, value, line, what, fix }) => ({
    file: `${folder}/${file}`,
    line: line ?? findLine(contentDir, file, key, value),
    what,
    fix,
  }));
}
