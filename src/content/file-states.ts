import { placesIn } from "./sorted-names.ts";

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

/** Files beside a few of which the state is known anew; all of them are among the files. */
export function updateStates(files: FileStates, anew: ReadonlyMap<string, FileState>): FileStates {
  return {
    size: files.size,
    has: files.has,
    get: (name) => anew.get(name) ?? files.get(name),
    keys: files.keys,
  };
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
  const placeOf = placesIn(names);
  // Articles are asked for in order, and between them the pictures that they show.
  const placeOfOther = placesIn(names);
  return {
    size: names.length,
    has: (name) => placeOfOther(name) !== undefined,
    get(name) {
      const row = placeOf(name);
      return row === undefined ? undefined : { bytes: bytes[row] ?? 0, modifiedMs: modifiedMs[row] ?? 0 };
    },
    keys: () => names,
  };
}
