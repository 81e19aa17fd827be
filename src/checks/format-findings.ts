import { formatProblem } from "../model/problem.ts";
import type { Finding } from "./finding.ts";

export interface CheckSummary {
  readonly checks: number;
  readonly pages: number;
  readonly errors: number;
  readonly notices: number;
}

/** A mistake in a template stands on every page: so many lines of one kind are enough to see it. */
const LINES_OF_A_KIND = 5;

/** The findings for a person to read, errors last because that is where the eye is, and the sum below them. */
export function formatFindings(findings: readonly Finding[], summary: CheckSummary): string {
  const notices = linesOf(findings.filter(({ severity }) => severity === "notice"));
  const errors = linesOf(findings.filter(({ severity }) => severity === "error"));
  return [
    ...notices.map((line) => `notice: ${line}`),
    ...errors,
    `${count(summary.checks, "check")}, ${count(summary.pages, "page")}, ${count(summary.errors, "problem")}, ${count(summary.notices, "notice")}.`,
  ].join("\n");
}

/** One line a finding; of those that differ only in what they quote, the first few and how many more there are. */
function linesOf(findings: readonly Finding[]): readonly string[] {
  const kinds = Map.groupBy(findings, ({ what }) => what.replace(/"[^"]*"|https?:\S+|\/\S+|\d+/g, ""));
  return [...kinds.values()].flatMap((kind) => {
    const lines = kind.slice(0, LINES_OF_A_KIND).map(formatProblem);
    const more = kind.length - lines.length;
    return more > 0 ? [...lines, `… and ${more} more of this kind; --json lists them all.`] : lines;
  });
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
