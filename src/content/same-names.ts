import type { Problem } from "../model/problem.ts";
import type { FileStates } from "./file-states.ts";
import { tellOf } from "./tell.ts";

/**
 * What two names share that a disk or a server may take for one: NFC, lower case, without format
 * characters. macOS and Windows keep only one of `News.md` and `news.md`.
 */
export function nameKey(path: string): string {
  return path
    .normalize("NFC")
    .toLowerCase()
    .replace(/\p{Cf}/gu, "");
}

// What is its own key; nearly every name is, and an archive has a hundred thousand.
const PLAIN = /^[a-z0-9/._-]*$/;

/** Tells every file whose path differs from an earlier one's only by case, Unicode form or joiners. Files come in order. */
export function tellSameNames(files: Pick<FileStates, "has" | "keys">, problems: Problem[]): void {
  const byKey = new Map<string, string[]>();
  for (const file of files.keys()) {
    if (PLAIN.test(file)) continue;
    const key = nameKey(file);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [file]);
    else same.push(file);
  }
  for (const [key, others] of byKey) {
    const [first, ...later] = files.has(key) ? [...new Set([key, ...others])].sort() : others;
    for (const file of later) {
      const what = `The name differs from '${first}' only by capitals or by how its letters are stored, and many disks keep only one of the two.`;
      tellOf(problems, file)(1, what, "Rename one of them.");
    }
  }
}
