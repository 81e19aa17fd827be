import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { readJson, syncToDisk, writeDurably } from "./durable-file.ts";

/** What is about to happen to an output folder. Written before the first rename, so that any later build can finish it. */
export interface Journal {
  readonly version: 1;
  /** Absolute paths. */
  readonly output: string;
  readonly staging: string;
  /** Files to move from `staging` to the same place in `output`, in this order. */
  readonly moves: readonly string[];
  /** Files of `output` that left the plan. */
  readonly removals: readonly string[];
  /** The manifest of the finished site, and where it belongs: it takes its place last. */
  readonly nextManifest: string;
  readonly manifest: string;
}

/**
 * Moves staged files into place and removes what left the plan. Killed at any moment before the journal is on
 * disk, the old site stands untouched; after it, `finishCommit` of the next build completes the new one.
 */
export function commit(journalFile: string, journal: Journal): void {
  syncAll(journal.staging, journal.moves);
  writeDurably(journalFile, JSON.stringify(journal));
  carryOut(journal);
  rmSync(journalFile, { force: true });
}

/** Completes a commit that was interrupted. True when there was one. */
export function finishCommit(journalFile: string): boolean {
  const journal = readJson(journalFile) as Journal | undefined;
  if (journal === undefined || journal === null || journal.version !== 1) return false;
  carryOut(journal);
  rmSync(journalFile, { force: true });
  return true;
}

/** Doing it twice is the same as doing it once: a file that is no longer staged has been moved already. */
function carryOut(journal: Journal): void {
  const { output, staging, removals, nextManifest, manifest } = journal;
  if (existsSync(output)) moveIntoPlace(journal);
  // A first build has nothing to spare: one rename puts the whole site in place.
  else if (existsSync(staging)) renameSync(staging, output);
  for (const file of removals) removeFile(output, file);
  rmSync(staging, { recursive: true, force: true });
  if (existsSync(nextManifest)) renameSync(nextManifest, manifest);
}

function moveIntoPlace({ output, staging, moves, removals }: Journal): void {
  // Removals come last, so that no reader finds a link to a page that is gone before the link is; but a file may
  // stand where a folder must be, and the other way round, and then it has to go first.
  const remaining = moves.filter((file) => existsSync(join(staging, file)) && !tryMove(staging, output, file));
  if (remaining.length === 0) return;
  for (const file of removals) removeFile(output, file);
  for (const file of remaining) move(staging, output, file);
}

// A thousand calls of fsync take seconds; past a handful, one call for the whole file system is quicker.
const FEW = 64;

function syncAll(staging: string, files: readonly string[]): void {
  if (files.length > FEW) {
    const { status } = spawnSync("sync", ["-f", staging], { stdio: "ignore" });
    if (status === 0) return;
  }
  for (const file of files) syncToDisk(join(staging, file));
}

function tryMove(staging: string, output: string, file: string): boolean {
  try {
    move(staging, output, file);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (["ENOTDIR", "EISDIR", "EEXIST", "ENOTEMPTY"].includes(code)) return false;
    throw error;
  }
}

function move(staging: string, output: string, file: string): void {
  const target = join(output, file);
  try {
    renameSync(join(staging, file), target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(staging, file), target);
  }
}

function removeFile(output: string, file: string): void {
  const target = join(output, file);
  // A folder of that name belongs to another page.
  if (lstatSync(target, { throwIfNoEntry: false })?.isDirectory() !== true) rmSync(target, { force: true });
  for (let folder = dirname(target); folder.length > output.length; folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      // Not empty, or gone already: the folders above it stay as well.
      return;
    }
  }
}

/** The staged files whose bytes are not yet in the output folder: the others need not be touched. */
export function changedFiles(staging: string, output: string, files: readonly string[]): string[] {
  return files.filter((file) => {
    const before = statOf(join(output, file));
    const after = statOf(join(staging, file));
    if (before === undefined || after === undefined || before.size !== after.size) return true;
    return !readFileSync(join(output, file)).equals(readFileSync(join(staging, file)));
  });
}

function statOf(path: string) {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true ? stat : undefined;
}

/** Every file below a folder, by its path from there. Names that begin with a dot at the top are not ours: `.git`. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
