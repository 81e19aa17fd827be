import { lstatSync } from "node:fs";
import { join } from "node:path";
import { type FileState, updateStates } from "../content/file-states.ts";
import type { ReadOptions } from "../content/reading.ts";
import { stateIn, walkContent } from "../content/walk-content.ts";
import type { Problem } from "../model/problem.ts";

type Walk = NonNullable<ReadOptions["walk"]>;

/**
 * Lists a folder again and again. Given the paths below it that were saved since the last time, it looks at no other file: to
 * look at a whole archive takes longer than to plan a change into it. As long as they are files that were there and still
 * are, it does not even list the names again.
 */
export function keepWalk(contentDir: string): (saved?: Iterable<string>) => Walk {
  let whole: Walk | undefined;
  /** Of files that were saved since the whole folder was listed. */
  const states = new Map<string, FileState>();

  function walkAll(known?: (path: string) => FileState | undefined): Walk {
    const problems: Problem[] = [];
    whole = { ...walkContent(contentDir, problems, known), problems };
    states.clear();
    return whole;
  }

  /** Lists the names anew; the states of files that were not saved, nor lie in a folder that was, are known. */
  function walkNames(saved: Iterable<string>, { files }: Walk): Walk {
    const [anew, latest] = [new Set(saved), updateStates(files, states)];
    const folders = [...anew].filter((path) => statsOf(path)?.isDirectory()).map((path) => `${path}/`);
    const isAnew = (path: string) => anew.has(path) || folders.some((folder) => path.startsWith(folder));
    return walkAll((path) => (isAnew(path) ? undefined : latest.get(path)));
  }

  function statsOf(path: string) {
    return lstatSync(join(contentDir, path), { throwIfNoEntry: false });
  }

  /** False when a path has come or gone, or is no file. */
  function noteState(path: string, { files }: Walk): boolean {
    const stats = statsOf(path);
    // Editors make a file beside the one that they save, and it is gone before anybody looks.
    if (stats === undefined) return !files.has(path);
    if (!stats.isFile() || !files.has(path)) return false;
    states.set(path, stateIn(stats));
    return true;
  }

  return (saved) => {
    if (saved === undefined || whole === undefined || whole.problems.length > 0) return walkAll();
    for (const path of saved) if (!noteState(path, whole)) return walkNames(saved, whole);
    return { ...whole, files: updateStates(whole.files, new Map(states)) };
  };
}
