import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

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
 * Takes the lock and gives the function that returns it. A lock whose owner is dead is taken over.
 * Throws `LockedError` while the owner lives.
 */
export function takeLock(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    try {
      writeNew(file, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) } satisfies Owner));
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const owner = readOwner(file);
      if (owner !== undefined && isAlive(owner)) throw new LockedError(owner.pid);
      rmSync(file, { force: true });
    }
  }
}

/** Fails with EEXIST when the file is there: of two builds that start together, one wins. */
function writeNew(file: string, text: string): void {
  const handle = openSync(file, "wx");
  writeSync(handle, text);
  closeSync(handle);
}

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Owner;
  } catch {
    // A file cut short by a crash names nobody.
    return undefined;
  }
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return startOf(owner.pid) === owner.startedAt;
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
