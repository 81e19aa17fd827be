import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { digestOf } from "../model/digest.ts";
import type { Problem } from "../model/problem.ts";
import type { Instant } from "../model/time.ts";
import { changedFiles, commit, finishCommit, listFiles } from "./commit.ts";
import { takeLock } from "./lock.ts";
import { readManifest, writeManifest } from "./manifest.ts";
import { PictureError, placeAssets, placePictures } from "./place-files.ts";
import { type PrepareOptions, prepare } from "./prepare.ts";
import { inCommitOrder, printerOf } from "./print-plan.ts";
import { printPages } from "./print-pages.ts";

export interface BuildOptions extends PrepareOptions {
  readonly outputDir: string;
  readonly cacheDir: string;
  /** Print everything, whatever the cache says. */
  readonly full: boolean;
  readonly workers: number;
}

/** How a build ended: with a site, or with what the editors have to mend. */
export type BuildResult =
  | { readonly kind: "built"; readonly report: BuildReport }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

export interface BuildReport {
  readonly articles: number;
  readonly pages: number;
  readonly printed: number;
  readonly kept: number;
  readonly removed: number;
  /** Files in the content folder that nothing names. */
  readonly ignored: readonly string[];
  readonly nextBuildDue: Instant | undefined;
}

/** The output folder holds something that is not a site of ours. */
export class ForeignOutputError extends Error {}

/**
 * Turns the content folder into the site: reads, plans, prints what changed into a staging folder, and moves it
 * into place. Problems in the content leave the output folder untouched. Throws `LockedError` when another build
 * is at work and `ForeignOutputError` rather than overwrite somebody's files.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const release = takeLock(join(options.cacheDir, "lock"));
  try {
    return await buildLocked(options);
  } finally {
    release();
  }
}

async function buildLocked(options: BuildOptions): Promise<BuildResult> {
  const { contentDir, cacheDir } = options;
  const output = resolve(options.outputDir);
  const folders = foldersOf(cacheDir, output);
  finishCommit(folders.journal);
  rmSync(folders.staging, { recursive: true, force: true });

  const prepared = await prepare(options);
  if (prepared.kind === "refused") return prepared;
  const { edition, chrome, assets, pages } = prepared;

  const manifest = options.full ? undefined : readManifest(folders.manifest, output);
  if (manifest === undefined) refuseForeignOutput(output);
  const toPrint = pages.filter((page) => manifest?.get(page.file) !== page.fingerprint);

  try {
    placeAssets(toPrint, assets, folders.staging);
    await placePictures(toPrint, { contentDir, cacheDir, outputDir: folders.staging });
    const byEleventy = toPrint.filter((page) => printerOf(page.content.kind) === "eleventy");
    await printPages(byEleventy, { edition, chrome, contentDir, outputDir: folders.staging, workers: options.workers });
  } catch (error) {
    rmSync(folders.staging, { recursive: true, force: true });
    if (error instanceof PictureError) return { kind: "refused", problems: [pictureProblem(error, contentDir)] };
    throw error;
  }

  const planned = new Set(pages.map(({ file }) => file));
  const before = manifest === undefined ? listFiles(output) : [...manifest.keys()];
  const removals = before.filter((file) => !planned.has(file));
  const staged = inCommitOrder(toPrint).map(({ file }) => file);
  const moves = changedFiles(folders.staging, output, staged);
  writeManifest(folders.nextManifest, output, folders.staging, pages);
  commit(folders.journal, {
    version: 1,
    output,
    staging: folders.staging,
    moves,
    removals,
    nextManifest: folders.nextManifest,
    manifest: folders.manifest,
  });

  return {
    kind: "built",
    report: {
      articles: edition.articles.length,
      pages: pages.length,
      printed: toPrint.length,
      kept: pages.length - toPrint.length,
      removed: removals.length,
      ignored: prepared.ignored,
      nextBuildDue: edition.nextBuildDue,
    },
  };
}

/** Each output folder has its own memory, so that one cache can serve a site and its preview. */
function foldersOf(cacheDir: string, output: string) {
  const memory = join(resolve(cacheDir), `site-${digestOf(output).slice(0, 12)}`);
  return {
    manifest: `${memory}.manifest.json`,
    nextManifest: `${memory}.manifest.next.json`,
    journal: `${memory}.journal.json`,
    // Beside the output folder, so that moving a file into place is a rename and not a copy.
    staging: join(dirname(output), `.${basename(output)}.staging`),
  };
}

/** Overwriting a folder that we did not print would destroy somebody's work. */
function refuseForeignOutput(output: string): void {
  if (!existsSync(output)) return;
  const names = readdirSync(output).filter((name) => !name.startsWith("."));
  if (names.length === 0) return;
  const front = join(output, "index.html");
  if (existsSync(front) && readFileSync(front, "utf8").includes('content="Akhbar"')) return;
  throw new ForeignOutputError(
    `${output} holds files that Akhbar did not print (${names.slice(0, 3).join(", ")}). Empty it, or name another folder with --output.`,
  );
}

function pictureProblem(error: PictureError, contentDir: string): Problem {
  return {
    file: join(contentDir, error.file),
    line: 1,
    what: `The picture cannot be read to its end (${error.cause instanceof Error ? error.cause.message : error.message}).`,
    fix: "Save it again from a picture program, as JPEG or PNG.",
  };
}
