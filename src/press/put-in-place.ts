import { existsSync } from "node:fs";
import { changedFiles, commit, listFiles } from "./commit.ts";
import { type Manifest, STAMP, writeManifest } from "./manifest.ts";
import { inCommitOrder, type PlacedPage } from "./print-plan.ts";
import type { SiteFolders } from "./site-folders.ts";

/** What is to become of the output folder. */
export interface NextSite {
  /** The whole plan. */
  readonly pages: readonly PlacedPage[];
  /** Those of it whose files are in the staging folder. */
  readonly printed: readonly PlacedPage[];
  /** What the output folder holds now; undefined when nobody knows, and every file has to be looked at. */
  readonly manifest: Manifest | undefined;
}

/** Files by their path from the output folder. */
export interface SiteChanges {
  readonly moved: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Makes the output folder the next site: moves the staged files whose bytes are new, removes what left the plan, and
 * writes down what is there. `announce` hears of it before the first file moves.
 */
export function putInPlace(
  output: string,
  folders: SiteFolders,
  { pages, printed, manifest }: NextSite,
  announce: (changes: SiteChanges) => void,
): { readonly moves: readonly string[]; readonly removals: readonly string[] } {
  const planned = new Set(pages.map(({ file }) => file));
  const before = manifest === undefined ? listFiles(output) : [...manifest.keys()];
  const removals = before.filter((file) => !planned.has(file));
  const staged = inCommitOrder(printed).map(({ file }) => file);
  writeManifest(folders.nextManifest, output, folders.staging, pages);

  const changed = changedFiles(folders.staging, output, [...staged, STAMP]);
  const isSame = changed.length + removals.length === 0;
  // The stamp goes last, also over an equal one: while files are being moved, the site has none.
  const moves = isSame ? [] : [...changed.filter((file) => file !== STAMP), STAMP];
  announce({ moved: moves, removed: removals });
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
  return { moves, removals };
}
