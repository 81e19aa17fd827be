import { type Dirent, lstatSync, readdirSync, type Stats } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { type FileState, type FileStates, fileStates } from "./file-states.ts";
import { tellUnreadable } from "./read-bytes.ts";
import { nameCharacter, quote, tellOf } from "./tell.ts";

/** What lies in the content folder. Paths are from that folder, with `/`, sorted by code unit. */
export interface ContentWalk {
  /** Regular files. */
  readonly files: FileStates;
  /** Hidden files and editors' backups, never opened. A folder ends in `/`. */
  readonly ignored: readonly string[];
}

/** What a walk has found, as columns. */
export interface WalkedColumns {
  /** Cut where a folder begins or ends that is one share's alone. */
  readonly runs: readonly WalkedRun[];
  /** Not a number where nobody looked at the file, or it could not be looked at. */
  readonly bytes: Float64Array<ArrayBuffer>;
  /** The later of a file's own two times. */
  readonly modifiedMs: Float64Array<ArrayBuffer>;
  readonly ignored: readonly string[];
}

/** Files that stand together. */
export interface WalkedRun {
  /** Empty where the run is another share's. */
  readonly names: readonly string[];
  /** The share that alone reads the folder; undefined for what all see. */
  readonly alone: { readonly part: number; readonly folder: string } | undefined;
}

/**
 * One of several walks that share the work, by its number. A folder as deep as a month of articles is a piece that one of
 * them reads; all read the names above, and look at the files there by the hundred.
 */
export interface Share {
  readonly part: number;
  /** Whose a piece is, by its place in the walk: the first that asks has it, and the answer is always the same. */
  readonly ownerOf: (piece: number) => number;
}

const ALL: Share = { part: 0, ownerOf: () => 0 };
/** `articles/2026/11/` */
const DEPTH_OF_A_PIECE = 3;
const FILES_TO_A_PIECE = 100;

const BACKUP = /(?:~|\.(?:swp|swo|swx|orig|rej|bak|tmp))$|^#.*#$/i;
const DEEPEST_FOLDER = 24;

/**
 * Lists the content folder without following a link or opening a file. What is neither a file nor a folder
 * (a link, a pipe, a socket, a device) is a mistake: a link could publish any file of the machine.
 * `known` gives the states of files that need not be looked at.
 */
export function walkContent(
  contentDir: string,
  problems: Problem[],
  known?: (path: string) => FileState | undefined,
): ContentWalk {
  const { runs, bytes, modifiedMs, ignored } = walkIntoColumns(contentDir, problems, ALL, known);
  const names = runs.flatMap((run) => run.names);
  return { files: statesOfSeen(names, bytes, modifiedMs), ignored };
}

/** Without the files that could not be looked at, whose problem is told. */
export function statesOfSeen(
  names: readonly string[],
  bytes: Float64Array,
  modifiedMs: Float64Array,
): FileStates {
  if (!bytes.some(Number.isNaN)) return fileStates(names, bytes, modifiedMs);
  const isSeen = (_: unknown, row: number) => !Number.isNaN(bytes[row]);
  return fileStates(names.filter(isSeen), bytes.filter(isSeen), modifiedMs.filter(isSeen));
}

export function walkIntoColumns(
  contentDir: string,
  problems: Problem[],
  share = ALL,
  known: (path: string) => FileState | undefined = () => undefined,
): WalkedColumns {
  const runs: WalkedRun[] = [];
  const bytes: number[] = [];
  const modifiedMs: number[] = [];
  const ignored: string[] = [];
  let names: string[] = [];
  let pieces = 0;
  let filesOfAll = 0;
  let ownerOfFiles = 0;

  function walk(folder: string, depth: number, isOfAll: boolean): void {
    for (const { entry, isFolder } of readFolder(contentDir, folder, problems)) {
      const path = folder + entry.name;
      if (isIgnored(entry.name)) {
        ignored.push(isFolder ? `${path}/` : path);
      } else if (!tellBadName(entry.name, path, problems)) {
        if (isFolder && depth + 1 === DEPTH_OF_A_PIECE) walkAlone(`${path}/`, depth + 1);
        else if (isFolder && depth < DEEPEST_FOLDER) walk(`${path}/`, depth + 1, isOfAll);
        else if (isFolder)
          tellOf(problems, path)(1, "Folders are nested too deep here.", "Move the files up.");
        else if (entry.isFile()) addFile(path, !isOfAll || isOurs());
        else tellSpecial(entry, path, problems);
      }
    }
  }

  function walkAlone(folder: string, depth: number): void {
    const part = share.ownerOf(pieces++);
    endRun(undefined);
    if (part === share.part) walk(folder, depth, false);
    endRun({ part, folder });
  }

  /** Of the next file that all see. */
  function isOurs(): boolean {
    if (filesOfAll++ % FILES_TO_A_PIECE === 0) ownerOfFiles = share.ownerOf(pieces++);
    return ownerOfFiles === share.part;
  }

  function endRun(alone: WalkedRun["alone"]): void {
    runs.push({ names, alone });
    names = [];
  }

  function addFile(path: string, isToLookAt: boolean): void {
    const state = isToLookAt ? (known(path) ?? look(path)) : undefined;
    names.push(path);
    bytes.push(state?.bytes ?? Number.NaN);
    modifiedMs.push(state?.modifiedMs ?? Number.NaN);
  }

  function look(path: string): FileState | undefined {
    try {
      return stateIn(lstatSync(`${contentDir}/${path}`));
    } catch (error) {
      tellUnreadable(error, tellOf(problems, path));
      return undefined;
    }
  }

  walk("", 0, true);
  endRun(undefined);
  return {
    runs,
    bytes: Float64Array.from(bytes),
    modifiedMs: Float64Array.from(modifiedMs),
    ignored: ignored.sort(),
  };
}

/** True for the name of a file that is listed and gives nothing to tell of. */
export function isListed(name: string): boolean {
  return !isIgnored(name) && !tellBadName(name, name, []);
}

function isIgnored(name: string): boolean {
  return name.startsWith(".") || BACKUP.test(name);
}

/** The state of a file that the system tells of. */
export function stateIn({ size, mtimeMs, ctimeMs }: Stats): FileState {
  // An unpacked archive gives all its files one time, and tools may set it back; the system notes the true change.
  return { bytes: size, modifiedMs: Math.max(mtimeMs, ctimeMs) };
}

interface FolderEntry {
  readonly entry: Dirent;
  readonly isFolder: boolean;
}

/** In the order in which their paths, and all paths below them, are sorted. */
function readFolder(contentDir: string, folder: string, problems: Problem[]): FolderEntry[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(contentDir, folder), { withFileTypes: true });
  } catch (error) {
    tellUnreadable(error, tellOf(problems, folder.slice(0, -1)));
    return [];
  }
  const sortable = entries.map((entry) => {
    const isFolder = entry.isDirectory();
    return { entry, isFolder, key: isFolder ? `${entry.name}/` : entry.name };
  });
  return sortable.sort((a, b) => (a.key < b.key ? -1 : 1));
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
