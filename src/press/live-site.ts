import type { Page } from "../model/page.ts";
import { formatProblem } from "../model/problem.ts";
import { createPrinter } from "../print/create-printer.ts";
import { stockFor } from "../print/stock.ts";
import { rememberContent } from "./content-cache.ts";
import { bytesIn, photosInFeed } from "./feed-pictures.ts";
import { findPagesOf, type PageFinder } from "./page-finder.ts";
import { placeAssets, placePictures } from "./place-files.ts";
import { type Prepared, type PrepareOptions, prepare } from "./prepare.ts";
import { printerOf } from "./print-plan.ts";
import { rememberRelated } from "./related-memory.ts";
import { rememberTags } from "./tag-memory.ts";

/** A site that is printed page by page, as each is asked for. */
export interface LiveSite {
  /** Plans anew after a change of content or templates; gives what is wrong, if anything, a line each. */
  readonly refresh: () => Promise<readonly string[]>;
  /** The bytes of a path, or undefined when the plan has no such page. Pictures and assets are written to `filesDir`. */
  readonly print: (path: string) => Promise<string | undefined>;
}

export interface LiveSiteOptions extends Omit<PrepareOptions, "now"> {
  readonly clock: () => number;
  readonly filesDir: string;
  readonly cacheDir: string;
}

/** For `npm run dev`: a save costs a new plan and one page, whatever the size of the archive. */
export function openLiveSite(options: LiveSiteOptions): LiveSite {
  const memory = rememberContent();
  const related = rememberRelated();
  const tags = rememberTags();
  let planned: Extract<Prepared, { kind: "planned" }> | undefined;
  let pages: PageFinder | undefined;

  async function refresh(): Promise<readonly string[]> {
    const prepared = await prepare({ ...options, now: options.clock(), memory, related, tags });
    // The last good plan stays on show while a mistake is being mended.
    if (prepared.kind === "refused") return prepared.problems.map(formatProblem);
    planned = prepared;
    pages = (pages?.planAgain ?? findPagesOf)(prepared.sections, prepared.pagesOf);
    return [];
  }

  async function print(path: string): Promise<string | undefined> {
    if (planned === undefined || pages === undefined) return undefined;
    const page = pages.find(encodeURI(decodeURI(path)));
    if (page === undefined) return undefined;
    const { edition, chrome, assets } = planned;
    if (printerOf(page.content.kind) === "text") {
      await makePictures(photosInFeed(page.content, edition).map(pages.find));
      return createPrinter(stockFor([page], edition, chrome, options.contentDir, bytesIn(options.filesDir)))(
        page,
      );
    }
    placeAssets([page], assets, options.filesDir);
    await makePictures([page]);
    return undefined;
  }

  async function makePictures(pages: readonly (Page | undefined)[]): Promise<void> {
    const known = pages.filter((page) => page !== undefined);
    await placePictures(known, { ...options, outputDir: options.filesDir });
  }

  return { refresh, print };
}
