import { hash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a file so that after a crash it is the old one or the new one, never half: temporary name, fsync, rename. Parts follow one another. */
export function writeDurably(file: string, content: string | Uint8Array | readonly Uint8Array[]): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    if (typeof content === "string" || content instanceof Uint8Array) writeFileSync(temporary, content);
    else writeParts(temporary, content);
    syncToDisk(temporary);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncToDisk(dirname(file));
}

/** In pieces of a megabyte: to put tens of them together in memory takes as long as to write them. */
function writeParts(file: string, parts: readonly Uint8Array[]): void {
  const handle = openSync(file, "w");
  try {
    let waiting: Uint8Array[] = [];
    let bytes = 0;
    for (const part of parts) {
      waiting.push(part);
      bytes += part.length;
      if (bytes < PIECE_BYTES) continue;
      writeFileSync(handle, Buffer.concat(waiting));
      waiting = [];
      bytes = 0;
    }
    writeFileSync(handle, Buffer.concat(waiting));
  } finally {
    closeSync(handle);
  }
}

const PIECE_BYTES = 1 << 20;

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
