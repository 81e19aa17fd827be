import { hash } from "node:crypto";
import { statSync } from "node:fs";
import type { FileState } from "../content/walk-content.ts";
import type { Instant } from "../model/time.ts";
import { readRecord, writeRecord } from "./durable-file.ts";
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
export function digestOfInputs(key: string, files: ReadonlyMap<string, FileState>): string {
  let states = key;
  for (const [file, { bytes, modifiedMs }] of files) states += `\n${file}\t${bytes}\t${modifiedMs}`;
  return hash("sha256", states);
}

/**
 * The last build, if the one that is asked for would give the same site: the same inputs, none of them changed too
 * recently to be sure, and no moment between the two at which something turns. Undefined otherwise.
 */
export function stillCurrent<Report>(
  file: string,
  { inputs, now, files }: { inputs: string; now: Instant; files: ReadonlyMap<string, FileState> },
): LastBuild<Report> | undefined {
  const last = readRecord(file) as LastBuild<Report> | undefined;
  if (last === undefined || last === null || last.inputs !== inputs) return undefined;
  if (now < last.now || (last.nextBuildDue !== undefined && now >= last.nextBuildDue)) return undefined;
  const trusted = statSync(file).mtimeMs - CLOCK_GRAIN_MS;
  for (const { modifiedMs } of files.values()) if (modifiedMs > trusted) return undefined;
  return last;
}

export function rememberLastBuild<Report>(file: string, last: LastBuild<Report>): void {
  writeRecord(file, last);
}
