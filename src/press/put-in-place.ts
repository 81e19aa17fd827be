import { existsSync } from "node:fs";
import { commit } from "./commit.ts";
import { type BegunManifest, STAMP } from "./manifest.ts";
import { changedFiles } from "./output-files.ts";
import { inCommitOrder, type PlacedPage } from "./print-plan.ts";
import type { SiteFolders } from "./site-folders.ts";

/** What is to become of the output folder. */
export interface NextSite {
  /** Of the whole plan, at `folders.nextManifest`. */
  readonly manifest: BegunManifest;
  /** The pages whose files are in the staging folder. */
  readonly printed: readonly Pick<PlacedPage, "file" | "kind">[];
  /** Files that left the plan. */
  readonly removals: readonly string[];
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
  { manifest, printed, removals }: NextSite,
  announce: (changes: SiteChanges) => void,
): { readonly moves: readonly string[] } {
  const staged = inCommitOrder(printed).map(({ file }) => file);
  manifest.finish();

  const isFirst = !existsSync(output);
  const changed = isFirst ? [...staged, STAMP] : changedFiles(folders.staging, output, [...staged, STAMP]);
  const isSame = changed.length + removals.length === 0;
  // The stamp goes last, also over an equal one: while files are being moved, the site has none.
  const moves = isSame ? [] : [...changed.filter((file) => file !== STAMP), STAMP];
  announce({ moved: moves, removed: removals });
  commit(folders.journal, {
    version: 2,
    output,
    staging: folders.staging,
    isFirst,
    moves,
    removals,
    nextManifest: folders.nextManifest,
    manifest: folders.manifest,
  });
  return { moves };
}
