/** What one file may hold. */
export interface FileLimits {
  readonly urls: number;
  readonly bytes: number;
}

/**
 * Cuts entries into files, each as full as the limits allow, in order: what is added at the end changes the last file
 * alone. `bytesOf` is the most that an entry takes.
 */
export function cutSitemap<T>(
  entries: readonly T[],
  limits: FileLimits,
  bytesOf: (entry: T) => number,
): (readonly T[])[] {
  const files: T[][] = [];
  let current: T[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = bytesOf(entry);
    if (current.length === limits.urls || (current.length > 0 && bytes + size > limits.bytes)) {
      files.push(current);
      current = [];
      bytes = 0;
    }
    current.push(entry);
    bytes += size;
  }
  if (current.length > 0) files.push(current);
  return files;
}
