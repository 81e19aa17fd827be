import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** Nothing can be made where a folder was named. */
export class NoFolderError extends Error {
  constructor(folder: string, cause: unknown) {
    super(
      `Nothing can be written in ${folder} (${codeOf(cause)}). Name another folder with --output or --cache.`,
      { cause },
    );
  }
}

/** What the system says of a place rather than of its own state: the path leads through a file, or to what is no place for files. */
const NO_PLACE: ReadonlySet<string | undefined> = new Set(["ENOENT", "ENOTDIR", "ELOOP"]);

/**
 * Makes a folder, and those that it is in. Throws `NoFolderError` where none can be. Node's own `recursive` tries for ever
 * below `/proc`, where the system says that the parent is missing even after it was found.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let each = resolve(folder); !existsSync(each); each = dirname(each)) missing.push(each);
  for (const each of missing.reverse()) inFolder(dirname(each), () => makeUnlessThere(each));
}

/** Does something that makes a file in a folder. Throws `NoFolderError` where the folder takes none. */
export function inFolder(folder: string, make: () => void): void {
  try {
    make();
  } catch (error) {
    throw NO_PLACE.has(codeOf(error)) ? new NoFolderError(folder, error) : error;
  }
}

/** Another build may have made it a moment ago. */
function makeUnlessThere(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
