import { hash } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { isRunning } from "./lock.ts";

/** A file that is being written under another name. */
export interface DurableFile {
  readonly write: (bytes: Uint8Array) => void;
  /** Puts it in its place. After a crash it is then the old file or the new one, never half: temporary name, fsync, rename. */
  readonly finish: () => void;
  /** Removes it, unless it is finished. */
  readonly abandon: () => void;
}

export function openDurableFile(file: string): DurableFile {
  const temporary = `${file}.${process.pid}.tmp`;
  const handle = openSync(temporary, "w");
  let isOpen = true;
  let isFinished = false;
  // In pieces of a megabyte: to put tens of them together in memory takes as long as to write them.
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;

  function flush(): void {
    writeFileSync(handle, waiting.length === 1 ? (waiting[0] ?? "") : Buffer.concat(waiting));
    waiting = [];
    waitingBytes = 0;
  }

  function close(): void {
    if (isOpen) closeSync(handle);
    isOpen = false;
  }

  function abandon(): void {
    if (isFinished) return;
    close();
    rmSync(temporary, { force: true });
  }

  /** A disk may be full at any step. */
  function orAbandon(step: () => void): void {
    try {
      step();
    } catch (error) {
      abandon();
      throw error;
    }
  }

  return {
    write(bytes) {
      waiting.push(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes >= PIECE_BYTES) orAbandon(flush);
    },
    finish() {
      orAbandon(() => {
        flush();
        fsyncSync(handle);
        close();
        renameSync(temporary, file);
        isFinished = true;
      });
      syncToDisk(dirname(file));
    },
    abandon,
  };
}

const PIECE_BYTES = 1 << 20;

/** Writes a whole file as `openDurableFile` does. */
export function writeDurably(file: string, content: string | Uint8Array): void {
  const writer = openDurableFile(file);
  writer.write(typeof content === "string" ? Buffer.from(content) : content);
  writer.finish();
}

/** Removes what processes left that were killed as they wrote. Others may be at work in the folder: `npm run notify` takes no lock. */
export function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = UNFINISHED.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

const UNFINISHED = /\.(\d+)\.tmp$/;

/** Makes the bytes of a file, or the names in a folder, survive a power cut. */
export function syncToDisk(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a value as JSON after a line with its digest, so that any later damage shows. */
export function writeRecord(file: string, value: unknown): void {
  const json = JSON.stringify(value);
  writeDurably(file, `${hash("sha256", json)}\n${json}`);
}

/** The value that `writeRecord` wrote; undefined when the file is missing or not as it was written. */
export function readRecord(file: string): unknown {
  try {
    const text = readFileSync(file, "utf8");
    const json = text.slice(text.indexOf("\n") + 1);
    return text.startsWith(`${hash("sha256", json)}\n`) ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}
