import { spawnSync } from "node:child_process";

/**
 * Git's own name for the bytes of every file in the folder that is as it was committed, by its path from there.
 * After a fresh clone all file times are new, and this tells at once which files are not. Empty without git.
 */
export function gitBlobs(folder: string): ReadonlyMap<string, string> {
  const tracked = git(folder, ["ls-files", "-s", "-z"]);
  const changed = git(folder, ["diff-files", "--name-only", "-z", "--relative"]);
  if (tracked === undefined || changed === undefined) return new Map();
  const blobs = new Map<string, string>();
  for (const line of tracked.split("\0")) {
    // `100644 <blob> 0\t<path>`; a stage other than 0 is a conflict that nobody has settled.
    const [, blob, path] = /^100\d{3} ([0-9a-f]+) 0\t(.*)$/s.exec(line) ?? [];
    if (blob !== undefined && path !== undefined) blobs.set(path, blob);
  }
  for (const path of changed.split("\0")) blobs.delete(path);
  return blobs;
}

function git(folder: string, args: readonly string[]): string | undefined {
  // `status` refreshes git's memory of file times, without which every file of a fresh copy would count as changed.
  const options = { cwd: folder, encoding: "utf8", maxBuffer: 1 << 30 } as const;
  if (args[0] === "diff-files")
    spawnSync("git", ["update-index", "-q", "--refresh"], { ...options, stdio: "ignore" });
  const { status, stdout } = spawnSync("git", [...args], options);
  return status === 0 ? stdout : undefined;
}
