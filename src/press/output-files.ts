import { existsSync, lstatSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

// The one place below a hidden name in which we write.
const WELL_KNOWN = ".well-known";

/** Every file below a folder, by its path from there. Hidden names at the top are not ours: `.git`, `.htaccess`. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const isOurs = ({ name }: { name: string }) => !name.startsWith(".") || name === WELL_KNOWN;
  return readdirSync(folder, { withFileTypes: true })
    .filter(isOurs)
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(folder, entry.name) : [entry.name]));
}

function filesBelow(folder: string, name: string): string[] {
  return readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** The staged files whose bytes are not yet in the output folder: the others need not be touched. */
export function changedFiles(staging: string, output: string, files: readonly string[]): string[] {
  return files.filter((file) => {
    const before = statOf(join(output, file));
    const after = statOf(join(staging, file));
    if (before === undefined || after === undefined || before.size !== after.size) return true;
    return !readFileSync(join(output, file)).equals(readFileSync(join(staging, file)));
  });
}

/** Removes a file that left the plan, and the folders that are empty without it. Doing it twice is the same as doing it once. */
export function removeFile(output: string, file: string): void {
  const target = join(output, file);
  const found = lstatOf(target);
  // A folder of that name belongs to another page.
  if (found !== undefined && !found.isDirectory()) rmSync(target, { force: true });
  for (let folder = dirname(target); folder.length > output.length; folder = dirname(folder)) {
    if (!removeIfEmpty(folder)) return;
  }
}

/** False when something else is in the folder, and those above it stay as well. */
function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    // A build that was killed here has removed it, perhaps not those above.
    if (code === "ENOENT") return true;
    if (isInTheWay(error)) return false;
    throw error;
  }
}

function statOf(path: string) {
  const stat = lstatOf(path);
  return stat?.isFile() === true ? stat : undefined;
}

/** Undefined when nothing is there, be it that a file stands where one of its folders would. */
function lstatOf(path: string) {
  try {
    return lstatSync(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

/** A file stands where a folder must be, or the other way round. */
export function isInTheWay(error: unknown): boolean {
  return ["ENOTDIR", "EISDIR", "EEXIST", "ENOTEMPTY"].includes((error as NodeJS.ErrnoException).code ?? "");
}
