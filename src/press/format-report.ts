import { toIso } from "../model/time.ts";
import type { BuildReport } from "./build.ts";

/** A build's report with what only the command can measure. */
export interface MeasuredReport extends BuildReport {
  readonly seconds: number;
  readonly peakMemoryMb: number;
}

/** The summary of a finished build, for people or for programs. */
export function formatReport(report: MeasuredReport, form: "text" | "json"): string {
  const nextBuildDue = report.nextBuildDue === undefined ? undefined : toIso(report.nextBuildDue);
  if (form === "json") return JSON.stringify({ built: true, ...report, nextBuildDue: nextBuildDue ?? null });
  const lines = [
    `${report.articles} articles, ${report.pages} pages: ${report.printed} printed, ${report.kept} kept, ${report.removed} removed.`,
    `${report.seconds.toFixed(1)} s, peak memory ${report.peakMemoryMb} MB.`,
    nextBuildDue === undefined ? "No further build is due by the clock." : `Next build due ${nextBuildDue}.`,
  ];
  if (report.ignored.length > 0) lines.push(ignoredLine(report.ignored));
  return lines.join("\n");
}

function ignoredLine(ignored: readonly string[]): string {
  const shown = ignored.slice(0, 5).join(", ");
  const more = ignored.length > 5 ? ` and ${ignored.length - 5} more` : "";
  return `Not used: ${shown}${more}.`;
}
