/** What tells one state of a file from the next without opening it. */
export interface FileState {
  readonly bytes: number;
  readonly modifiedMs: number;
}

/** Files by name, sorted by code unit, with the state of each. */
export interface FileStates {
  readonly size: number;
  readonly has: (name: string) => boolean;
  readonly get: (name: string) => FileState | undefined;
  readonly keys: () => Iterable<string>;
}

/**
 * Files whose names are sorted and whose numbers are in the names' order. Nothing is made of a number until somebody asks:
 * an archive has a hundred thousand files.
 */
export function fileStates(
  names: readonly string[],
  bytes: Float64Array,
  modifiedMs: Float64Array,
): FileStates {
  const rows = new Map<string, number>();
  for (let row = 0; row < names.length; row++) rows.set(names[row] ?? "", row);
  return {
    size: rows.size,
    has: (name) => rows.has(name),
    get(name) {
      const row = rows.get(name);
      return row === undefined ? undefined : { bytes: bytes[row] ?? 0, modifiedMs: modifiedMs[row] ?? 0 };
    },
    keys: () => rows.keys(),
  };
}
