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

/** What has become of some files: the state of each that is new or changed; undefined for one that is gone. */
export type FileChanges = ReadonlyMap<string, FileState | undefined>;

/** The files after changes, of which `names` are all that there are. */
export function changedStates(files: FileStates, changes: FileChanges, names: readonly string[]): FileStates {
  return {
    size: names.length,
    has: (name) => (changes.has(name) ? changes.get(name) !== undefined : files.has(name)),
    get: (name) => (changes.has(name) ? changes.get(name) : files.get(name)),
    keys: () => names,
  };
}
