import type { Range } from "./pagination.ts";

/** What one file may hold. */
export interface FileLimits {
  readonly urls: number;
  readonly bytes: number;
}

/**
 * Cuts entries into files, each as full as the limits allow, in order: what is added at the end changes the last file
 * alone. `sizes` are the most bytes that each entry takes. Gives where each file begins and ends.
 */
export function cutSitemap(sizes: Iterable<number>, limits: FileLimits): Range[] {
  const files: Range[] = [];
  let start = 0;
  let end = 0;
  let bytes = 0;
  for (const size of sizes) {
    if (end - start === limits.urls || (end > start && bytes + size > limits.bytes)) {
      files.push({ start, end });
      start = end;
      bytes = 0;
    }
    end += 1;
    bytes += size;
  }
  if (end > start) files.push({ start, end });
  return files;
}
