import type { Problem } from "../model/problem.ts";
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

/** Tells every file whose path differs from an earlier one's only by case, Unicode form or joiners. */
export function tellSameNames(files: Iterable<string>, problems: Problem[]): void {
  const first = new Map<string, string>();
  for (const file of files) {
    const key = nameKey(file);
    const other = first.get(key);
    if (other === undefined) first.set(key, file);
    else {
      const what = `The name differs from '${other}' only by capitals or by how its letters are stored, and many disks keep only one of the two.`;
      tellOf(problems, file)(1, what, "Rename one of them.");
    }
  }
}
