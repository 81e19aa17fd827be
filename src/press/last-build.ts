import { hash } from "node:crypto";
import { statSync } from "node:fs";
import type { Instant } from "../model/time.ts";
import { readRecord, writeRecord } from "./durable-file.ts";
import type { ContentList } from "./list-content.ts";
import type { SiteSeal } from "./manifest.ts";

/** A finished build: what it was made from, when, and what it left behind. */
export interface LastBuild<Report> {
  /** `digestOfInputs` of what it was made from. */
  readonly inputs: string;
  /** Its `--now`. */
  readonly now: Instant;
  /** The moment at which the same inputs give another site. */
  readonly nextBuildDue: Instant | undefined;
  readonly seal: SiteSeal;
  readonly report: Report;
}

/** A file changed within this time before the record was written may have been changed again within it. */
const CLOCK_GRAIN_MS = 2000;

/** Stands for everything that a build is made from: our own code and settings (`key`), and the state of every content file. */
export function digestOfInputs(key: string, { digest }: ContentList): string {
  return hash("sha256", `${key} ${digest}`);
}

/**
 * The last build, if the one that is asked for would give the same site: the same inputs, none of them changed too
 * recently to be sure, and no moment between the two at which something turns. Undefined otherwise.
 */
export function stillCurrent<Report>(
  file: string,
  { inputs, now, newestMs }: { inputs: string; now: Instant; newestMs: number },
): LastBuild<Report> | undefined {
  const last = readRecord(file) as LastBuild<Report> | undefined;
  if (last === undefined || last === null || last.inputs !== inputs) return undefined;
  if (now < last.now || (last.nextBuildDue !== undefined && now >= last.nextBuildDue)) return undefined;
  const trusted = statSync(file).mtimeMs - CLOCK_GRAIN_MS;
  return newestMs > trusted ? undefined : last;
}

export function rememberLastBuild<Report>(file: string, last: LastBuild<Report>): void {
  writeRecord(file, last);
}
