import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { walkContent } from "../content/walk-content.ts";
import { fileOf } from "../edition/urls.ts";
import { digestOf } from "../model/digest.ts";
import type { Problem } from "../model/problem.ts";
import type { Instant } from "../model/time.ts";
import { openContentMemory } from "./content-cache.ts";
import { changesFile, rememberChanges } from "./changes.ts";
import { changedFiles, commit, finishCommit, listFiles, UnfinishedCommitError } from "./commit.ts";
import { takeLock } from "./lock.ts";
import { digestOfInputs, rememberLastBuild, stillCurrent } from "./last-build.ts";
import { isSealed, isStamped, readManifest, STAMP, sealOf, writeManifest } from "./manifest.ts";
import { PictureError, placeAssets, placePictures } from "./place-files.ts";
import { type PrepareOptions, prepare } from "./prepare.ts";
import { inCommitOrder, printerOf } from "./print-plan.ts";
import { printPages } from "./print-pages.ts";
import { siteMemory } from "./site-memory.ts";
import { codeDigest, templatesDigest } from "./source-digest.ts";
import { clearStaging, realPathOf, workspaceOf } from "./workspace.ts";

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

/** The output folder holds, or would come to hold, something that is not a site of ours. */
export class ForeignOutputError extends Error {}

/**
 * Turns the content folder into the site: reads, plans, prints what changed into a staging folder, and moves it
 * into place. Problems in the content leave the output folder untouched. Throws `LockedError` when another build
 * is at work and `ForeignOutputError` rather than overwrite somebody's files.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const output = realPathOf(options.outputDir);
  refuseOverlap(output, options);
  const folders = foldersOf(options.cacheDir, output);
  const releaseCache = takeLock(join(options.cacheDir, "lock"));
  try {
    // Builds with caches of their own may still share the output folder.
    const releaseOutput = takeLock(folders.lock);
    try {
      return await buildLocked(options, output, folders);
    } catch (error) {
      if (!(error instanceof UnfinishedCommitError)) clearStaging(output);
      throw error;
    } finally {
      releaseOutput();
    }
  } finally {
    releaseCache();
  }
}

async function buildLocked(options: BuildOptions, output: string, folders: Folders): Promise<BuildResult> {
  const { contentDir, cacheDir } = options;
  finishCommit(folders.journal);
  clearStaging(output);

  const walk = listContent(contentDir);
  const inputs = digestOfInputs(`${codeDigest()} ${templatesDigest()} ${options.url} ${options.preview}`, walk.files);
  if (!options.full) {
    const last = stillCurrent<BuildReport>(folders.last, { inputs, now: options.now, files: walk.files });
    if (last !== undefined && isSealed(output, last.seal)) {
      const { pages } = last.report;
      return { kind: "built", report: { ...last.report, printed: 0, kept: pages, removed: 0, nextBuildDue: last.nextBuildDue } };
    }
  }
  const memory = options.full ? undefined : openContentMemory(folders.content, contentKey(contentDir), contentDir);

  const prepared = await prepare({ ...options, walk, ...(memory === undefined ? {} : { memory }) });
  if (prepared.kind === "refused") return prepared;
  const { edition, chrome, assets, pages } = prepared;

  const manifest = options.full ? undefined : readManifest(folders.manifest, output);
  if (manifest === undefined) refuseForeignOutput(output);
  const toPrint = pages.filter((page) => manifest?.get(page.file) !== page.fingerprint);

  try {
    placeAssets(toPrint, assets, folders.staging);
    await placePictures(toPrint, { contentDir, cacheDir, outputDir: folders.staging });
    const byEleventy = toPrint.filter((page) => printerOf(page.content.kind) === "eleventy");
    await printPages(byEleventy, {
      edition,
      chrome,
      contentDir,
      outputDir: folders.staging,
      workers: options.workers,
      bytesOf: (url) => sizeIn([folders.staging, output], fileOf(url)),
    });
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    clearStaging(output);
    return { kind: "refused", problems: [pictureProblem(error, contentDir)] };
  }

  const planned = new Set(pages.map(({ file }) => file));
  const before = manifest === undefined ? listFiles(output) : [...manifest.keys()];
  const removals = before.filter((file) => !planned.has(file));
  const staged = inCommitOrder(toPrint).map(({ file }) => file);
  writeManifest(folders.nextManifest, output, folders.staging, pages);
  const changed = changedFiles(folders.staging, output, [...staged, STAMP]);
  const isSame = changed.length + removals.length === 0;
  // The stamp goes last, also over an equal one: while files are being moved, the site has none.
  const moves = isSame ? [] : [...changed.filter((file) => file !== STAMP), STAMP];
  if (!options.preview) {
    rememberChanges(folders.changes, { site: edition.newsroom.site, pages, moved: moves, removed: removals });
  }
  commit(folders.journal, {
    version: 2,
    output,
    staging: folders.staging,
    isFirst: !existsSync(output),
    moves,
    removals,
    nextManifest: folders.nextManifest,
    manifest: folders.manifest,
  });

  const report = {
    articles: edition.articles.length,
    pages: pages.length,
    printed: toPrint.length,
    kept: pages.length - toPrint.length,
    removed: removals.length,
    ignored: prepared.ignored,
    nextBuildDue: edition.nextBuildDue,
  };
  memory?.save();
  rememberLastBuild(folders.last, { inputs, now: options.now, nextBuildDue: edition.nextBuildDue, seal: sealOf(output), report });
  return { kind: "built", report };
}

/** The files of the content folder, with the mistakes in their listing; none of either when there is no such folder. */
function listContent(contentDir: string) {
  const problems: Problem[] = [];
  if (!existsSync(contentDir)) return { files: new Map(), ignored: [], problems };
  return { ...walkContent(contentDir, problems), problems };
}

/** What decides, beside an article's own file, how it is read. */
function contentKey(contentDir: string): string {
  const settings = join(contentDir, "site.yaml");
  return digestOf(`${codeDigest()} ${existsSync(settings) ? digestOf(readFileSync(settings)) : ""}`);
}

type Folders = ReturnType<typeof foldersOf>;

function foldersOf(cacheDir: string, output: string) {
  const memory = siteMemory(cacheDir, output);
  return {
    changes: changesFile(memory),
    content: `${memory}.content.json`,
    last: `${memory}.last.json`,
    manifest: `${memory}.manifest.json`,
    nextManifest: `${memory}.manifest.next.json`,
    ...workspaceOf(output),
  };
}

/** A site printed over its own source, or around it, would be the end of that source. */
function refuseOverlap(output: string, { contentDir, cacheDir }: BuildOptions): void {
  const ours = ["src", "templates", "scripts"].map((name) => fileURLToPath(new URL(`../../${name}`, import.meta.url)));
  for (const folder of [contentDir, cacheDir, ...ours]) {
    const other = realPathOf(folder);
    const isApart = !`${output}${sep}`.startsWith(`${other}${sep}`) && !`${other}${sep}`.startsWith(`${output}${sep}`);
    if (!isApart) throw new ForeignOutputError(`The output folder ${output} and ${other} overlap. Name another with --output.`);
  }
}

/** Overwriting a folder that we did not print would destroy somebody's work. */
function refuseForeignOutput(output: string): void {
  const found = statSync(output, { throwIfNoEntry: false });
  if (found === undefined || isStamped(output)) return;
  if (!found.isDirectory()) throw new ForeignOutputError(`${output} is a file. Name a folder with --output.`);
  const names = readdirSync(output).filter((name) => !name.startsWith("."));
  if (names.length === 0) return;
  const front = join(output, "index.html");
  if (existsSync(front) && readFileSync(front, "utf8").includes('content="Akhbar"')) return;
  throw new ForeignOutputError(
    `${output} holds files that Akhbar did not print (${names.slice(0, 3).join(", ")}). Empty it, or name another folder with --output.`,
  );
}

/** The bytes of a file in the first of the folders that has it. */
function sizeIn(folders: readonly string[], file: string): number | undefined {
  for (const folder of folders) {
    const found = statSync(join(folder, file), { throwIfNoEntry: false });
    if (found !== undefined) return found.size;
  }
  return undefined;
}

function pictureProblem(error: PictureError, contentDir: string): Problem {
  return {
    file: join(contentDir, error.file),
    line: 1,
    what: `The picture cannot be read to its end (${error.cause instanceof Error ? error.cause.message : error.message}).`,
    fix: "Save it again from a picture program, as JPEG or PNG.",
  };
}
