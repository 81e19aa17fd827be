import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inFolder, makeFolder } from "./make-folder.ts";

/** Another build holds the folder. */
export class LockedError extends Error {
  constructor(pid: number) {
    super(`Another build is running (process ${pid}). Wait for it to end, or stop it.`);
  }
}

/** What a lock file says of its owner. The start tells a living owner from another process with a recycled id. */
interface Owner {
  readonly pid: number;
  readonly startedAt: string;
}

/**
 * Takes the lock and gives the function that returns it. A lock whose owner is dead, or that names nobody, is
 * taken over. Throws `LockedError` while the owner lives, and `NoFolderError` where no file can be.
 */
export function takeLock(file: string): () => void {
  makeFolder(dirname(file));
  const mine = `${file}.${process.pid}`;
  const owner: Owner = { pid: process.pid, startedAt: startOf(process.pid) };
  inFolder(dirname(file), () => writeFileSync(mine, JSON.stringify(owner)));
  try {
    while (!placeNew(mine, file)) {
      const other = readOwner(file);
      if (other !== undefined && isAlive(other)) throw new LockedError(other.pid);
      putAside(file);
    }
    return () => giveBack(file);
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A lock that cannot be removed is no loss: soon its owner is dead. */
function giveBack(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The build has ended, and how it ended is what matters.
  }
}

/** False when a lock is there already: of two builds that start together, one wins. A link is never seen half written. */
function placeNew(mine: string, file: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
  }
  // Some file systems have no hard links.
  try {
    writeFileSync(file, readFileSync(mine), { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Clears a dead lock away; another build may have done so a moment ago and stand in its place. */
function putAside(file: string): void {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  const owner = readOwner(aside);
  try {
    if (owner === undefined || !isAlive(owner)) return;
    placeNew(aside, file);
    throw new LockedError(owner.pid);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Undefined for a file that is gone or that names nobody: one cut short, or not ours. */
function readOwner(file: string): Owner | undefined {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(file, "utf8")) as Partial<Owner>;
    return Number.isInteger(pid) && Number(pid) > 0
      ? { pid: Number(pid), startedAt: String(startedAt) }
      : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, startedAt }: Owner): boolean {
  return isRunning(pid) && startOf(pid) === startedAt;
}

/** True when there is a process of that id, whoever it is. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, and belongs to somebody else.
    return codeOf(error) === "EPERM";
  }
}

/** The kernel's start time of a process (field 22 of /proc/PID/stat); empty where there is no /proc. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
