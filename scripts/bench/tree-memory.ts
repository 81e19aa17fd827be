import { readdirSync, readFileSync } from "node:fs";

/**
 * Memory of a process and all below it, in kB: the sum of their proportional set sizes, in which a page that two
 * processes share counts once. Undefined where the system has no `/proc` of Linux, or no such process any more.
 */
export function treeMemoryKb(root: number): number | undefined {
  const sizes = processTree(root)
    .map(memoryKb)
    .filter((size) => size !== undefined);
  return sizes.length === 0 ? undefined : sizes.reduce((sum, size) => sum + size, 0);
}

/** The process and its descendants, as far as they still run. */
export function processTree(root: number): number[] {
  const tree = [root];
  for (const pid of tree) tree.push(...childrenOf(pid));
  return tree;
}

/** Threads start processes, so the children hang at the threads. */
function childrenOf(pid: number): number[] {
  const tasks = `/proc/${pid}/task`;
  return listFolder(tasks).flatMap((task) => {
    const children = readText(`${tasks}/${task}/children`) ?? "";
    return children
      .split(" ")
      .filter((child) => child !== "")
      .map(Number);
  });
}

function memoryKb(pid: number): number | undefined {
  const rollup = readText(`/proc/${pid}/smaps_rollup`);
  const pss = rollup === undefined ? undefined : /^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1];
  return pss === undefined ? undefined : Number(pss);
}

/** A process may end while it is looked at. */
function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
