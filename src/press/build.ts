import { rmSync } from "node:fs";
import type { Problem } from "../model/problem.ts";
import type { Instant } from "../model/time.ts";
import { clearUnusedPictures } from "../pictures/clear-unused.ts";
import { DamagedMemoryError } from "./article-texts.ts";
import { rememberChanges } from "./changes.ts";
import { finishCommit } from "./commit.ts";
import { comparePlan } from "./compare-plan.ts";
import { type ContentMemory, contentKey, openContentMemory } from "./content-cache.ts";
import { digestOfInputs, type LastBuild, rememberLastBuild, stillCurrent } from "./last-build.ts";
import { type ContentList, listContent } from "./list-content.ts";
import {
  type BegunManifest,
  beginManifest,
  isSealed,
  type Manifest,
  pagesIn,
  readManifest,
  sealOf,
} from "./manifest.ts";
import { listFiles } from "./output-files.ts";
import { type PrepareOptions, prepare } from "./prepare.ts";
import { gatherCrew, type PrintCrew } from "./print-crew.ts";
import { printInto } from "./print-into.ts";
import type { PlacedPage } from "./print-plan.ts";
import { putInPlace } from "./put-in-place.ts";
import { storiesToReadAhead } from "./read-ahead.ts";
import { refuseForeignOutput, refuseOverlap } from "./refuse-output.ts";
import { openRelatedMemory } from "./related-memory.ts";
import type { SiteFolders } from "./site-folders.ts";
import { codeDigest, templatesDigest } from "./source-digest.ts";
import { openTagMemory } from "./tag-memory.ts";
import { withOutputLocked } from "./with-output-locked.ts";
import { clearStaging, realPathOf } from "./workspace.ts";

export interface BuildOptions extends PrepareOptions {
  readonly outputDir: string;
  readonly cacheDir: string;
  /** Print everything, whatever the cache says. */
  readonly full: boolean;
  readonly workers: number;
  /** Gives what lies in the content folder, when somebody lists it already. */
  readonly list?: () => Promise<ContentList>;
  /** Print in other processes, the first of which loads while this one plans: worth it for a process that builds once. */
  readonly printsApart?: boolean;
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

/**
 * Turns the content folder into the site: reads, plans, prints what changed into a staging folder, and moves it
 * into place. Problems in the content leave the output folder untouched. Throws `LockedError` when another build
 * is at work and `ForeignOutputError` rather than overwrite somebody's files.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const output = realPathOf(options.outputDir);
  refuseOverlap(output, [options.contentDir, options.cacheDir]);
  return withOutputLocked(output, options.cacheDir, (folders) => buildLocked(options, output, folders));
}

async function buildLocked(
  options: BuildOptions,
  output: string,
  folders: SiteFolders,
): Promise<BuildResult> {
  const { contentDir, now } = options;
  finishCommit(folders.journal);
  clearStaging(output);

  const templates = templatesDigest();
  // Somebody lists the content folder meanwhile, and an archive is seldom built when nothing has changed.
  const manifest = options.full ? undefined : readManifest(folders.manifest, output);
  const openMemory = () => openContentMemory(folders.content, contentKey(contentDir), contentDir);
  const memory = options.full ? undefined : openMemory();
  let crew: PrintCrew | undefined;
  try {
    const walk = (await options.list?.()) ?? listContent(contentDir);
    const key = `${codeDigest()} ${templates} ${options.url} ${options.preview}`;
    const inputs = digestOfInputs(key, walk);
    const last = options.full
      ? undefined
      : stillCurrent<BuildReport>(folders.last, { inputs, now, newestMs: walk.newestMs });
    if (last !== undefined && isSealed(output, last.seal)) return nothingToDo(last);

    // A new site needs them all, and a small change hardly more than one.
    const early = manifest === undefined ? options.workers : 1;
    crew = options.printsApart === true ? gatherCrew({ early }) : undefined;
    const task: Task = { options: { ...options, templates }, output, folders, walk, inputs, manifest, crew };
    return await buildFrom(memory, task).catch((error: unknown) => {
      if (!(error instanceof DamagedMemoryError)) throw error;
      // What the memory knew can be read again, and a build that is done twice ends as one that is done once.
      clearStaging(output);
      rmSync(folders.content, { force: true });
      return buildWith(openMemory(), task);
    });
  } finally {
    memory?.close();
    await crew?.dismiss();
  }
}

async function buildWith(memory: ContentMemory | undefined, task: Task): Promise<BuildResult> {
  try {
    return await buildFrom(memory, task);
  } finally {
    memory?.close();
  }
}

function nothingToDo({ report, nextBuildDue }: LastBuild<BuildReport>): BuildResult {
  return { kind: "built", report: { ...report, printed: 0, kept: report.pages, removed: 0, nextBuildDue } };
}

/** A build that has something to do. */
interface Task {
  readonly options: BuildOptions;
  readonly output: string;
  readonly folders: SiteFolders;
  readonly walk: ContentList;
  readonly inputs: string;
  readonly manifest: Manifest | undefined;
  readonly crew: PrintCrew | undefined;
}

async function buildFrom(
  memory: ContentMemory | undefined,
  { options, output, folders, walk, inputs, manifest, crew }: Task,
): Promise<BuildResult> {
  const related = options.full ? undefined : openRelatedMemory(folders.related, codeDigest());
  const tags = options.full ? undefined : openTagMemory(folders.tags, codeDigest());
  const prepared = await prepare({
    ...options,
    walk,
    ...(memory !== undefined && { memory }),
    ...(related !== undefined && { related }),
    ...(tags !== undefined && { tags }),
    ...(crew?.readApart !== undefined && { readApart: crew.readApart }),
    onSound: ({ site, articles }, files) => {
      const storiesToIndex = manifest === undefined ? [] : storiesToReadAhead(articles, files);
      crew?.warmUp({ site, contentDir: options.contentDir, storiesToIndex });
    },
  });
  if (prepared.kind === "refused") return prepared;
  const { edition, sections, pagesOf } = prepared;
  const saveMemory = () => {
    memory?.save();
    related?.save();
    tags?.save();
  };

  if (manifest === undefined) refuseForeignOutput(output);
  const plan = comparePlan(sections, manifest, pagesOf);
  const next = nextManifest(() =>
    beginManifest(folders.nextManifest, output, folders.staging, plan.outcome().sections),
  );
  try {
    const picture = await printInto(folders.staging, plan.toPrint, prepared, {
      ...options,
      output,
      ...(crew !== undefined && { crew }),
      // It says what was read, and holds whatever becomes of the site.
      meanwhile: () => saveTime(saveMemory),
      // Who waits for it hears of a failure.
      afterLast: () => next.begun().catch(() => {}),
    });
    if (picture !== undefined) return { kind: "refused", problems: [picture] };

    const { sections: recorded, printed, left, count } = plan.outcome();
    const removals = manifest === undefined ? filesBesides(printed, output) : left;
    putInPlace(output, folders, { manifest: await next.begun(), printed, removals }, (changes) => {
      if (!options.preview)
        rememberChanges(folders.changes, { site: edition.newsroom.site, pages: printed, ...changes });
    });

    const report = {
      articles: edition.articles.length,
      pages: count,
      printed: printed.length,
      kept: count - printed.length,
      removed: removals.length,
      ignored: prepared.ignored,
      nextBuildDue: edition.nextBuildDue,
    };
    saveTime(() => {
      saveMemory();
      clearUnusedPictures(options.cacheDir, () => recorded.flatMap(pagesIn));
      rememberLastBuild(folders.last, {
        inputs,
        now: options.now,
        nextBuildDue: edition.nextBuildDue,
        seal: sealOf(output),
        report,
      });
    });
    return { kind: "built", report };
  } finally {
    await next.abandon();
  }
}

/** A manifest that is begun when somebody first asks for it. */
function nextManifest(begin: () => Promise<BegunManifest>) {
  let next: Promise<BegunManifest> | undefined;
  return {
    begun(): Promise<BegunManifest> {
      next ??= begin();
      return next;
    },
    /** For a build that fails: one that is finished stays. */
    async abandon(): Promise<void> {
      (await next?.catch(() => undefined))?.abandon();
    },
  };
}

/** Files in the output folder that are of no page. */
function filesBesides(pages: readonly PlacedPage[], output: string): string[] {
  const planned = new Set(pages.map(({ file }) => file));
  return listFiles(output).filter((file) => !planned.has(file));
}

/** The site is in place: a disk that has no room for what would make the next build shorter does not undo this one. */
function saveTime(remember: () => void): void {
  try {
    remember();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}
