import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CHANGES, type Change } from "./compare.ts";

export interface BenchOptions {
  /** Articles, one comparison each. */
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly workers: number;
  readonly changes: readonly Change[];
  /** Where content and sites are written, a folder of our own in the one that was named. Its disk decides much. */
  readonly folder: string;
  /** The clock of all builds, just after the newest article. */
  readonly now: string;
  /** Astro too, which is installed from npm first. */
  readonly astro: boolean;
  /** Where one build spends its time, in place of the comparison. */
  readonly parts: boolean;
  /** How long a save takes in `npm run dev` until it is seen, in place of the comparison. */
  readonly saves: boolean;
  readonly json: boolean;
  /** Give cold builds memory that has been in use before. */
  readonly warmMemory: boolean;
  /** Leave the content and the sites in the folder. */
  readonly keep: boolean;
}

/** The command was called in a way it does not know. */
export class BenchUsageError extends Error {}

const USAGE = `Use: npm run bench -- [--sizes 1000,10000] [--runs 3] [--workers N] [--changes ${CHANGES.join(",")}|none]
       [--warm-memory] [--astro] [--folder DIR] [--now ISO] [--keep] [--json]
     npm run bench -- --parts|--saves [--sizes 10000]`;

/** Reads the flags of `npm run bench`. Throws `BenchUsageError`. */
export function parseBenchFlags(args: readonly string[]): BenchOptions {
  const values = parse(args);
  if (values.parts && values.saves)
    throw new BenchUsageError(`--parts and --saves measure something else each: use one of them.\n${USAGE}`);
  return {
    sizes: values.sizes.split(",").map((text) => parseCount("--sizes", text)),
    runs: parseCount("--runs", values.runs),
    workers: values.workers === undefined ? availableParallelism() : parseCount("--workers", values.workers),
    changes: values.changes === "none" ? [] : values.changes.split(",").map(parseChange),
    folder: join(values.folder, "akhbar-bench"),
    now: values.now,
    astro: values.astro,
    parts: values.parts,
    saves: values.saves,
    json: values.json,
    warmMemory: values["warm-memory"],
    keep: values.keep,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: false,
      options: {
        sizes: { type: "string", default: "1000,10000" },
        runs: { type: "string", default: "3" },
        workers: { type: "string" },
        changes: { type: "string", default: CHANGES.join(",") },
        folder: { type: "string", default: tmpdir() },
        now: { type: "string", default: "2025-01-01T00:00:00+05:30" },
        astro: { type: "boolean", default: false },
        parts: { type: "boolean", default: false },
        saves: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        "warm-memory": { type: "boolean", default: false },
        keep: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new BenchUsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function parseCount(flag: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new BenchUsageError(`${flag}: "${text}" is not a number from 1.\n${USAGE}`);
  return count;
}

function parseChange(text: string): Change {
  const change = CHANGES.find((known) => known === text);
  if (change === undefined) throw new BenchUsageError(`--changes: there is no "${text}".\n${USAGE}`);
  return change;
}
