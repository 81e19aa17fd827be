import { readFileSync } from "node:fs";

/** Bytes that no process and no cache has on a Linux machine; undefined on others. */
export function freeMemory(): number | undefined {
  const kilobytes = /^MemFree:\s+(\d+) kB$/m.exec(memoryInfo())?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

function memoryInfo(): string {
  try {
    return readFileSync("/proc/meminfo", "utf8");
  } catch {
    return "";
  }
}
