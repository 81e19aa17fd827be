import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** What becomes of the process at the k-th change that it makes to the disk. */
export type Fate =
  | { readonly kind: "none" }
  /** Killed: neither that change nor any later one happens. */
  | { readonly kind: "killed"; readonly at: number }
  /** That change fails, once; the process goes on and may clean up. */
  | { readonly kind: "error"; readonly at: number; readonly code: "ENOSPC" | "EIO" | "EACCES" };

/** What the process dies of, for the test to tell it from a fault of the build. */
export class Killed extends Error {}

const CHANGES = [
  "linkSync",
  "mkdirSync",
  "openSync",
  "renameSync",
  "rmSync",
  "rmdirSync",
  "writeFileSync",
  "copyFileSync",
] as const;

/**
 * Runs something while the disk turns against it, and gives the changes that it asked for, and what it gave or died of. The file system's functions are as before when it returns.
 */
export async function withFate<T>(
  fate: Fate,
  run: () => Promise<T>,
): Promise<{ changes: string[]; outcome: T | Error }> {
  const originals = CHANGES.map((name) => [name, fs[name]] as const);
  const changes: string[] = [];
  for (const [name, original] of originals) {
    const guarded = (...args: unknown[]) => {
      // Opening to read changes nothing.
      if (name === "openSync" && isToRead(args[1])) return call(original, args);
      changes.push(`${name} ${String(args[0])}`);
      if (fate.kind === "killed" && changes.length >= fate.at)
        throw new Killed(`Killed before ${name} ${String(args[0])}`);
      if (fate.kind === "error" && changes.length === fate.at) {
        throw Object.assign(new Error(`${fate.code}: ${name} '${String(args[0])}'`), { code: fate.code });
      }
      return call(original, args);
    };
    Object.assign(fs, { [name]: guarded });
  }
  syncBuiltinESMExports();
  try {
    return { changes, outcome: await run() };
  } catch (error) {
    return { changes, outcome: error instanceof Error ? error : new Error(String(error)) };
  } finally {
    for (const [name, original] of originals) Object.assign(fs, { [name]: original });
    syncBuiltinESMExports();
  }
}

function isToRead(flags: unknown): boolean {
  if (typeof flags === "number") return (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) === 0;
  return flags === undefined || flags === "r";
}

function call(original: unknown, args: unknown[]): unknown {
  return (original as (...args: unknown[]) => unknown)(...args);
}
