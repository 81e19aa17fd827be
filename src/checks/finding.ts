import type { Problem } from "../model/problem.ts";

/** What a check found in the built site. An error is a promise broken; a notice is something to know of. */
export interface Finding extends Problem {
  readonly severity: "error" | "notice";
}

/** A broken promise. The file is named from the site's folder, the line from 1; `what` and `fix` are sentences. */
export function fault(file: string, line: number, what: string, fix: string): Finding {
  return { severity: "error", file, line, what, fix };
}

/** Something to know of that does not stop anybody. */
export function notice(file: string, line: number, what: string, fix: string): Finding {
  return { severity: "notice", file, line, what, fix };
}
