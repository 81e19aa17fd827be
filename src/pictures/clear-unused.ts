import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PICTURE_VERSION } from "./picture-version.ts";

const DAY = 24 * 60 * 60 * 1000;
/** Long enough for a branch that is left and taken up again, and for a second site that is built with the same cache. */
const KEEP_FOR = 30 * DAY;

/** A file of the site with what it is made of; of pictures and cards, the kept one has its fingerprint for a name. */
interface SiteFile {
  readonly file: string;
  readonly fingerprint: string;
}

/**
 * Removes from the cache the pictures and cards that no build of the last thirty days has used; `filesOf` gives those of
 * the site as it now is. It looks once a day, for a large archive keeps a million of them, and each look only notes what is
 * unused since when: what is used again in the meantime stays. `at` is in milliseconds. Throws when the cache cannot
 * be written.
 */
export function clearUnusedPictures(
  cacheDir: string,
  filesOf: () => Iterable<SiteFile>,
  at = timeOnDisk(cacheDir),
): void {
  const noteFile = join(cacheDir, "unused-pictures.json");
  const { lookedAt, unusedSince } = readNote(noteFile);
  if (lookedAt <= at && at - lookedAt < DAY) return;

  const used = keptNames(filesOf());
  const stillUnused: Record<string, number> = {};
  for (const name of namesIn(cacheDir)) {
    if (used.has(name)) continue;
    const since = Math.min(unusedSince[name] ?? at, at);
    if (at - since < KEEP_FOR) stillUnused[name] = since;
    else for (const path of [name, `${name}${SUM}`]) rmSync(join(cacheDir, path), { force: true });
  }
  writeNote(noteFile, { lookedAt: at, unusedSince: stillUnused });
}

const FOLDERS = ["pictures", "cards"] as const;
/** The ending of the file beside a kept one that holds its digest. */
const SUM = ".sum";

function keptNames(files: Iterable<SiteFile>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { file, fingerprint } of files) {
    if (file.startsWith("pictures/")) names.add(`pictures/${fingerprint}-${PICTURE_VERSION}`);
    else if (file.startsWith("cards/")) names.add(`cards/${fingerprint}`);
  }
  return names;
}

/** What is kept, and what builds that were killed left half written. */
function namesIn(cacheDir: string): string[] {
  return FOLDERS.flatMap((folder) => {
    try {
      return readdirSync(join(cacheDir, folder))
        .filter((name) => !name.endsWith(SUM))
        .map((name) => `${folder}/${name}`);
    } catch {
      return [];
    }
  });
}

interface Note {
  readonly lookedAt: number;
  /** By name, when a look first found it unused. */
  readonly unusedSince: Readonly<Record<string, number>>;
}

/** A note that is damaged only lets everything live thirty days longer. */
function readNote(file: string): Note {
  try {
    const { lookedAt, unusedSince } = JSON.parse(readFileSync(file, "utf8"));
    if (typeof lookedAt === "number" && typeof unusedSince === "object" && unusedSince !== null)
      return { lookedAt, unusedSince };
  } catch {
    // There is none yet, or it was cut short.
  }
  return { lookedAt: Number.NEGATIVE_INFINITY, unusedSince: {} };
}

function writeNote(file: string, note: Note): void {
  const unfinished = `${file}.${process.pid}.tmp`;
  writeFileSync(unfinished, JSON.stringify(note));
  renameSync(unfinished, file);
}

/** The disk's own clock: a build with `--now` is at another moment, and that is no reason to throw pictures away. */
function timeOnDisk(cacheDir: string): number {
  const probe = join(cacheDir, `clock.${process.pid}.tmp`);
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(probe, "");
  const { mtimeMs } = statSync(probe);
  rmSync(probe);
  return mtimeMs;
}
