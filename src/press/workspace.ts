import { accessSync, constants, readdirSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** Where a build keeps what must lie on the output folder's own file system, so that moving is renaming. */
export interface Workspace {
  /** The folder that this process prints into: its own, since a killed build's workers may still be printing. */
  readonly staging: string;
  readonly journal: string;
  readonly lock: string;
}

/** Beside the output folder (`.dist.staging-4711`); within it where beside is another disk, or may not be written. */
export function workspaceOf(output: string): Workspace {
  const base = baseOf(output);
  return { staging: `${base}.staging-${process.pid}`, journal: `${base}.journal`, lock: `${base}.lock` };
}

/** Removes what killed builds were printing and writing. For the owner of the lock, after the journal has been seen to. */
export function clearStaging(output: string): void {
  const base = baseOf(output);
  const folder = dirname(base);
  if (!isThere(folder)) return;
  for (const name of readdirSync(folder)) {
    const isDead = [".staging-", ".journal."].some((ending) => name.startsWith(basename(base) + ending));
    if (isDead) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** The absolute path with every link in it followed; what is not there yet counts as a plain folder. */
export function realPathOf(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(realPathOf(parent), basename(absolute));
  }
}

function baseOf(output: string): string {
  return isThere(output) && (isMountPoint(output) || !isWritable(dirname(output)))
    ? join(output, ".akhbar")
    : join(dirname(output), `.${basename(output)}`);
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isMountPoint(folder: string): boolean {
  if (statSync(folder).dev !== statSync(dirname(folder)).dev) return true;
  try {
    // A part of the same disk can be mounted there too (`mount --bind`): its number is the same, and renaming fails.
    const escaped = folder.replace(
      /[ \t\n\\]/g,
      (char) => `\\${char.charCodeAt(0).toString(8).padStart(3, "0")}`,
    );
    return readFileSync("/proc/self/mountinfo", "utf8").includes(` ${escaped} `);
  } catch {
    return false;
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
