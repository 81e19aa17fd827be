import { type Dirent, lstatSync, readdirSync, type Stats } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { tellUnreadable } from "./read-bytes.ts";
import { nameCharacter, quote, tellOf } from "./tell.ts";

/** What tells one state of a file from the next without opening it. */
export interface FileState {
  readonly bytes: number;
  readonly modifiedMs: number;
}

/** What lies in the content folder. Paths are from that folder, with `/`, sorted by code unit. */
export interface ContentWalk {
  /** Regular files. */
  readonly files: ReadonlyMap<string, FileState>;
  /** Hidden files and editors' backups, never opened. A folder ends in `/`. */
  readonly ignored: readonly string[];
}

const BACKUP = /(?:~|\.(?:swp|swo|swx|orig|rej|bak|tmp))$|^#.*#$/i;
const DEEPEST_FOLDER = 24;

/**
 * Lists the content folder without following a link or opening a file. What is neither a file nor a folder
 * (a link, a pipe, a socket, a device) is a mistake: a link could publish any file of the machine.
 */
export function walkContent(contentDir: string, problems: Problem[]): ContentWalk {
  const files = new Map<string, FileState>();
  const ignored: string[] = [];
  const folders: { path: string; depth: number }[] = [{ path: "", depth: 0 }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readFolder(contentDir, folder.path, problems)) {
      const path = folder.path === "" ? entry.name : `${folder.path}/${entry.name}`;
      if (entry.name.startsWith(".") || BACKUP.test(entry.name)) {
        ignored.push(entry.isDirectory() ? `${path}/` : path);
      } else if (!tellBadName(entry.name, path, problems)) {
        if (entry.isDirectory() && folder.depth < DEEPEST_FOLDER)
          folders.push({ path, depth: folder.depth + 1 });
        else if (entry.isDirectory())
          tellOf(problems, path)(1, "Folders are nested too deep here.", "Move the files up.");
        else if (entry.isFile()) readState(contentDir, path, files, problems);
        else tellSpecial(entry, path, problems);
      }
    }
  }
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), ignored: ignored.sort() };
}

function readFolder(contentDir: string, path: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(join(contentDir, path), { withFileTypes: true });
  } catch (error) {
    tellUnreadable(error, tellOf(problems, path));
    return [];
  }
}

function readState(
  contentDir: string,
  path: string,
  files: Map<string, FileState>,
  problems: Problem[],
): void {
  let stats: Stats;
  try {
    stats = lstatSync(`${contentDir}/${path}`);
  } catch (error) {
    tellUnreadable(error, tellOf(problems, path));
    return;
  }
  // An unpacked archive gives all its files one time, and tools may set it back; the system notes the true change.
  files.set(path, { bytes: stats.size, modifiedMs: Math.max(stats.mtimeMs, stats.ctimeMs) });
}

function tellSpecial(entry: Dirent, path: string, problems: Problem[]): void {
  const kind = entry.isSymbolicLink()
    ? "a link"
    : entry.isFIFO()
      ? "a pipe"
      : entry.isSocket()
        ? "a socket"
        : "a device";
  tellOf(problems, path)(1, `This is ${kind}, not a file.`, "Put the file itself here, or delete this.");
}

// Control characters, invisible ones and direction marks but the joiners that Hindi needs; U+FFFD stands for bytes that are not UTF-8.
const BAD_IN_NAME = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffd\\]/u;

function tellBadName(name: string, path: string, problems: Problem[]): boolean {
  const bad = BAD_IN_NAME.exec(name)?.[0];
  if (bad === undefined && name.trim() === name) return false;
  const what = bad === undefined ? "a space at its start or end" : nameCharacter(bad);
  tellOf(problems, path)(
    1,
    `The file name ${quote(name)} holds ${what}.`,
    "Rename the file with letters, digits and hyphens.",
  );
  return true;
}
