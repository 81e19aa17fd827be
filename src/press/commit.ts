import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { readRecord, syncToDisk, writeRecord } from "./durable-file.ts";
import { STAMP } from "./manifest.ts";
import { isInTheWay, removeFile } from "./output-files.ts";

/** What is about to happen to an output folder. Written before the first rename, so that any later build can finish it. */
export interface Journal {
  readonly version: 2;
  /** Absolute paths. */
  readonly output: string;
  readonly staging: string;
  /** The staging folder holds the whole site, and the output folder was not there. */
  readonly isFirst: boolean;
  /** Files to move from `staging` to the same place in `output`, in this order. */
  readonly moves: readonly string[];
  /** Files of `output` that left the plan. */
  readonly removals: readonly string[];
  /** The manifest of the finished site, and where it belongs: it takes its place last. */
  readonly nextManifest: string;
  readonly manifest: string;
}

/** A commit stopped half way: the output folder is neither the old site nor the new one until a build finishes it. */
export class UnfinishedCommitError extends Error {}

/**
 * Moves staged files into place and removes what left the plan. Killed at any moment before the journal is on
 * disk, the old site stands untouched; after it, `finishCommit` of the next build completes the new one.
 * Throws with the old site untouched while that is possible, later `UnfinishedCommitError`.
 */
export function commit(journalFile: string, journal: Journal): void {
  const { staging, moves, removals, nextManifest, manifest } = journal;
  if (moves.length + removals.length === 0) {
    renameSync(nextManifest, manifest);
    rmSync(staging, { recursive: true, force: true });
    return;
  }
  syncAll(staging, moves);
  writeRecord(journalFile, journal);
  makeRoom(journalFile, journal);
  carryOut(journalFile, journal);
}

/** Completes a commit that was interrupted. True when there was one. */
export function finishCommit(journalFile: string): boolean {
  const journal = readRecord(journalFile) as Journal | undefined;
  if (journal === undefined || journal === null || journal.version !== 2) {
    // A damaged journal is no loss: the stamp left the site before the first file moved, so all of it will be compared.
    rmSync(journalFile, { recursive: true, force: true });
    return false;
  }
  carryOut(journalFile, journal);
  return true;
}

/** Makes the new folders first: what a full disk can refuse, it refuses while nothing has been moved. */
function makeRoom(journalFile: string, { output, moves }: Journal): void {
  if (!existsSync(output)) return;
  const made: string[] = [];
  try {
    for (const folder of new Set(moves.map((file) => dirname(join(output, file))))) {
      if (!existsSync(folder)) made.push(...makeFolder(folder));
    }
  } catch (error) {
    for (const folder of made.reverse()) rmdirSync(folder);
    rmSync(journalFile, { force: true });
    throw error;
  }
}

/** Gives the folders that were made, the outermost first; none where a file stands in the way, which goes later. */
function makeFolder(folder: string): string[] {
  const parent = dirname(folder);
  const made = existsSync(parent) ? [] : makeFolder(parent);
  try {
    mkdirSync(folder);
    return [...made, folder];
  } catch (error) {
    if (isInTheWay(error)) return made;
    for (const folder of made.reverse()) rmdirSync(folder);
    throw error;
  }
}

/** Doing it twice is the same as doing it once: a file that is no longer staged has been moved already. */
function carryOut(journalFile: string, journal: Journal): void {
  const { output, staging, isFirst, removals, nextManifest, manifest } = journal;
  try {
    if (existsSync(output)) {
      // Without its stamp no manifest describes the site. The new one is moved last: once it has gone, all have.
      if (existsSync(join(staging, STAMP))) rmSync(join(output, STAMP), { force: true });
      moveIntoPlace(journal);
      for (const file of removals) removeFile(output, file);
    } else if (isFirst && existsSync(staging)) {
      // A first build has nothing to spare: one rename puts the whole site in place.
      renameSync(staging, output);
    }
    // Where the output folder was taken away in the meantime, what is staged is no site: the next build starts anew.
    if (existsSync(nextManifest)) renameSync(nextManifest, manifest);
    rmSync(staging, { recursive: true, force: true });
    rmSync(journalFile, { force: true });
  } catch (error) {
    throw new UnfinishedCommitError("The files could not all be moved into place.", { cause: error });
  }
}

function moveIntoPlace({ output, staging, moves, removals }: Journal): void {
  // Removals come last, so that no reader finds a link to a page that is gone before the link is; but a file may
  // stand where a folder must be, and the other way round, and then it has to go first.
  const remaining = moves.filter(
    (file) => existsSync(join(staging, file)) && !tryMove(staging, output, file),
  );
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
    if (isInTheWay(error)) return false;
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
