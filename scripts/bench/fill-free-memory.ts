import { closeSync, mkdirSync, openSync, readFileSync, readSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { BenchUsageError } from "./bench-flags.ts";

/** What a build's own processes begin with. */
const LEFT_FREE = 2 ** 30;
/** So much more may stay free: what the system takes back for itself while it reads, a little ahead of need. */
const SYSTEM_SHARE = 2 ** 30;
const AT_A_TIME = 2 ** 20;

/**
 * Fills the free memory of a Linux machine with what it may take back at once: the cache of a file of zeros, which takes no
 * room on the disk. So it is where a machine has been up for a day. A virtual machine that hands free memory back to its host
 * else pays up to 20 µs for each 4 KB that are written for the first time, and a large build pays it where a small one does
 * not. `folder` is made where it is missing. Throws `BenchUsageError` where the memory cannot be filled from there.
 */
export function fillFreeMemory(folder: string): void {
  const toFill = freeBytes() - LEFT_FREE;
  if (toFill <= 0) return;
  readZeros(folder, toFill);
  if (freeBytes() - LEFT_FREE > Math.max(toFill / 2, SYSTEM_SHARE))
    throw new BenchUsageError(
      `--full-memory: what is read in ${folder} fills no memory. Name a folder on a disk.`,
    );
}

function readZeros(folder: string, more: number): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST")
      throw new BenchUsageError(`--full-memory: ${(error as Error).message}. Name a folder that is there.`);
  }
  const file = join(folder, "zeros");
  const handle = openSync(file, "a+");
  try {
    // What is left of it in the cache is read again, and cannot be taken for free.
    truncateSync(file, statSync(file).size + more);
    const buffer = Buffer.alloc(AT_A_TIME);
    let at = 0;
    for (let read = -1; read !== 0; at += read) read = readSync(handle, buffer, 0, AT_A_TIME, at);
  } finally {
    closeSync(handle);
  }
}

function freeBytes(): number {
  const kilobytes = /^MemFree:\s+(\d+) kB$/m.exec(memoryInfo())?.[1];
  if (kilobytes === undefined)
    throw new BenchUsageError("--full-memory: only a Linux machine tells what is free.");
  return Number(kilobytes) * 1024;
}

function memoryInfo(): string {
  try {
    return readFileSync("/proc/meminfo", "utf8");
  } catch {
    return "";
  }
}
