import { copyFileSync, linkSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { finishCommit } from "./commit.ts";
import { joinParts } from "./join-parts.ts";
import { beginManifest, pagesIn, readManifest, recordSection } from "./manifest.ts";
import { listFiles } from "./output-files.ts";
import { putInPlace } from "./put-in-place.ts";
import { refuseForeignOutput, refuseOverlap } from "./refuse-output.ts";
import { withOutputLocked } from "./with-output-locked.ts";
import { clearStaging, realPathOf } from "./workspace.ts";

export interface MergeReport {
  readonly pages: number;
  /** Files whose bytes were not in the output folder yet. */
  readonly moved: number;
  readonly removed: number;
}

/**
 * Joins the parts of a build into a site, as if one machine had printed it. Throws `PartsError` when they are not all
 * of one plan.
 */
export async function mergeParts(
  parts: readonly string[],
  { outputDir, cacheDir }: { readonly outputDir: string; readonly cacheDir: string },
): Promise<MergeReport> {
  const output = realPathOf(outputDir);
  refuseOverlap(output, [cacheDir, ...parts]);
  return withOutputLocked(output, cacheDir, async (folders) => {
    finishCommit(folders.journal);
    clearStaging(output);
    const joined = joinParts(parts);
    const manifest = readManifest(folders.manifest, output);
    if (manifest === undefined) refuseForeignOutput(output);

    const before = new Map<string, string>();
    for (const section of manifest?.values() ?? [])
      for (const { file, fingerprint } of pagesIn(section)) before.set(file, fingerprint);
    const changed = joined.filter(({ file, fingerprint }) => before.get(file) !== fingerprint);
    for (const { file, folder } of changed) place(join(folder, file), join(folders.staging, file));
    const planned = new Set(joined.map(({ file }) => file));
    const known = manifest === undefined ? listFiles(output) : [...before.keys()];
    const removals = known.filter((file) => !planned.has(file));
    // The parts know nothing of sections: the next build here plans all of them once.
    const sections = [recordSection("joined", undefined, joined)];
    const next = {
      manifest: await beginManifest(folders.nextManifest, output, folders.staging, sections),
      printed: changed,
      removals,
    };
    const { moves } = putInPlace(output, folders, next, () => {});
    return { pages: joined.length, moved: moves.length, removed: removals.length };
  });
}

function place(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
