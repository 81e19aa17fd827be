import { createHash, hash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Every file below a folder by its path, with the digest of its bytes; a folder's path ends in `/`. Sorted. */
export function treeOf(folder: string): Map<string, string> {
  return entriesOf(folder, (path, isFolder) => (isFolder ? "folder" : hash("sha256", readFileSync(path))));
}

/** One digest for all paths and bytes below a folder. */
export function treeHash(folder: string): string {
  const sum = createHash("sha256");
  for (const [path, digest] of treeOf(folder)) sum.update(`${path} ${digest}\n`);
  return sum.digest("hex");
}

/** The inode and the time of the last change of every file: a file that keeps both has not been touched. */
export function statesOf(folder: string): Map<string, string> {
  const states = entriesOf(folder, (path, isFolder) => {
    const { ino, mtimeNs } = lstatSync(path, { bigint: true });
    return isFolder ? "folder" : `${ino} ${mtimeNs}`;
  });
  return new Map([...states].filter(([path]) => !path.endsWith("/")));
}

/** The paths that differ between two trees: added, missing, or with another value. */
export function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}

/** The files below a folder whose name or bytes hold one of the words, plain or percent-encoded, in any case of Latin letters. */
export function tracesOf(folder: string, words: readonly string[]): string[] {
  const guises = words
    .flatMap((word) => [word, encodeURIComponent(word)])
    .map((guise) => guise.toLowerCase());
  return [...entriesOf(folder, (path, isFolder) => (isFolder ? "" : readFileSync(path, "utf8")))]
    .filter(([path, text]) => guises.some((guise) => `${path} ${text}`.toLowerCase().includes(guise)))
    .map(([path]) => path);
}

function entriesOf(
  folder: string,
  valueFor: (path: string, isFolder: boolean) => string,
): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map(
    (entry): [string, string] => {
      const path = join(entry.parentPath, entry.name);
      const isFolder = entry.isDirectory();
      return [relative(folder, path) + (isFolder ? "/" : ""), valueFor(path, isFolder)];
    },
  );
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
