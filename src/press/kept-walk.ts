import { lstatSync } from "node:fs";
import { join, posix } from "node:path";
import { changedStates, type FileState } from "../content/file-states.ts";
import type { ReadOptions } from "../content/reading.ts";
import { placeFor } from "../content/sorted-names.ts";
import { isListed, stateIn, walkContent } from "../content/walk-content.ts";
import type { Problem } from "../model/problem.ts";

/** Each that comes or goes has all names moved. */
const FEW = 100;

/** What lies in a folder now. */
export interface KeptWalk extends NonNullable<ReadOptions["walk"]> {
  /** False when nothing differs from the listing before but files that were saved. */
  readonly isAnew: boolean;
}

/**
 * Lists a folder again and again. Given the paths below it that were saved since the last time, it looks at no other file: to
 * look at a whole archive takes longer than to plan a change into it. As long as they are files, it lists no folder either.
 */
export function keepWalk(contentDir: string): (saved?: Iterable<string>) => KeptWalk {
  let whole: KeptWalk | undefined;
  /** Since the whole folder was listed. */
  const changes = new Map<string, FileState | undefined>();
  let names: readonly string[] = [];

  function walkAll(known?: (path: string) => FileState | undefined): KeptWalk {
    const problems: Problem[] = [];
    whole = { ...walkContent(contentDir, problems, known), problems, isAnew: true };
    changes.clear();
    names = [...whole.files.keys()];
    return whole;
  }

  /** Lists the names anew; the states of files that were not saved, nor lie in a folder that was, are known. */
  function walkNames(saved: Iterable<string>, { files }: KeptWalk): KeptWalk {
    const [anew, latest] = [new Set(saved), changedStates(files, changes, names)];
    const folders = [...anew].filter((path) => statsOf(path)?.isDirectory()).map((path) => `${path}/`);
    const isAnew = (path: string) => anew.has(path) || folders.some((folder) => path.startsWith(folder));
    return walkAll((path) => (isAnew(path) ? undefined : latest.get(path)));
  }

  function statsOf(path: string) {
    return lstatSync(join(contentDir, path), { throwIfNoEntry: false });
  }

  /** Takes down what has become of a path; false when that is more than a file that came, changed or went. */
  function takeDown(path: string): boolean {
    const stats = statsOf(path);
    const place = placeFor(names, path);
    const isKnown = names[place] === path;
    if (stats === undefined && !isKnown) {
      // Editors make a file beside the one that they save, and it is gone before anybody looks.
      return !holdsFiles(path);
    }
    if (stats === undefined) names = names.toSpliced(place, 1);
    else if (!stats.isFile()) return false;
    else if (!isKnown) {
      if (!isListed(posix.basename(path)) || !holdsFiles(posix.dirname(path))) return false;
      names = names.toSpliced(place, 0, path);
    }
    changes.set(path, stats && stateIn(stats));
    return true;
  }

  function holdsFiles(folder: string): boolean {
    if (folder === ".") return true;
    return names[placeFor(names, `${folder}/`)]?.startsWith(`${folder}/`) === true;
  }

  return (saved) => {
    if (saved === undefined || whole === undefined || whole.problems.length > 0) return walkAll();
    const paths = [...saved];
    if (paths.length > FEW || !paths.every(takeDown)) return walkNames(paths, whole);
    return { ...whole, files: changedStates(whole.files, new Map(changes), names), isAnew: false };
  };
}
