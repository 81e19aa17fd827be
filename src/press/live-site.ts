import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadResult } from "../content/read-newsroom.ts";
import { rereadArticles } from "../content/reread-articles.ts";
import type { Draft } from "../edition/section.ts";
import { once } from "../model/once.ts";
import { formatProblem } from "../model/problem.ts";
import { createPrinter, loadTemplates } from "../print/create-printer.ts";
import { stockFor } from "../print/stock.ts";
import { contentKey } from "./content-cache.ts";
import { bytesIn, photosInFeed } from "./feed-pictures.ts";
import { inspectMarkdown } from "./inspect-markdown.ts";
import { keepWalk } from "./kept-walk.ts";
import { openPageFinder } from "./page-finder.ts";
import { placeAssets, placePictures } from "./place-files.ts";
import { type Plan, type PlanBefore, type PrepareOptions, planRead, readContent } from "./prepare.ts";
import { printerOf } from "./print-plan.ts";
import { type ReadMemory, rememberReads } from "./read-memory.ts";
import { rememberRelated } from "./related-memory.ts";
import { templatesDigest } from "./source-digest.ts";
import { rememberTags } from "./tag-memory.ts";

/** A site that is printed page by page, as each is asked for. */
export interface LiveSite {
  /**
   * Plans anew after a change of content or templates; gives what is wrong, if anything, a line each. Who knows what was
   * saved tells it, and nothing else is looked at.
   */
  readonly refresh: (saved?: SavedFiles) => Promise<readonly string[]>;
  /** The text of a page, or the bytes of a picture or an asset; undefined when the plan has nothing at the path. Throws `PictureError`. */
  readonly print: (path: string) => Promise<string | Uint8Array | undefined>;
}

/** Paths below the two folders, with `/`, of what is new, changed or gone. */
export interface SavedFiles {
  readonly content: Iterable<string>;
  readonly templates: Iterable<string>;
}

export interface LiveSiteOptions extends Omit<PrepareOptions, "now"> {
  readonly clock: () => number;
  /** Where pictures and assets are made. */
  readonly filesDir: string;
  readonly cacheDir: string;
}

interface Shown extends PlanBefore {
  /** The templates, when somebody first draws with them: a mistake in one shows then. */
  readonly compiled: () => ReturnType<typeof loadTemplates>;
}

/** For `npm run dev`: a save costs a new plan and one page, whatever the size of the archive. */
export function openLiveSite(options: LiveSiteOptions): LiveSite {
  const { contentDir, filesDir } = options;
  const walk = keepWalk(contentDir);
  const memories = { related: rememberRelated(), tags: rememberTags() };
  let reads: { readonly key: string; readonly memory: ReadMemory } | undefined;
  const pages = openPageFinder();
  /** The last good plan, which stays on show while a mistake is being mended. */
  let shown: Shown | undefined;
  let templates = "";
  /** Saved in the content folder since `shown` was read; undefined for nobody knows what. */
  let unread: ReadonlySet<string> | undefined;

  async function refresh(saved?: SavedFiles): Promise<readonly string[]> {
    unread = saved && unread && new Set([...unread, ...saved.content]);
    if (saved === undefined || templates === "" || [...saved.templates].length > 0)
      templates = templatesDigest();
    const now = options.clock();
    const listing = walk(saved?.content);
    if (listing.isAnew) unread = undefined;
    const read = await readSaved(listing);
    const plan = planRead(read, { ...options, ...memories, now, templates }, shown);
    if (plan.kind === "refused") return plan.problems.map(formatProblem);
    const last = shown;
    const hasSameDress = last?.templates === templates && last.read.newsroom?.site === read.newsroom?.site;
    const { site } = plan.edition.newsroom;
    const compiled = hasSameDress ? last.compiled : once(() => loadTemplates(site));
    shown = { plan, read, templates, compiled };
    unread = new Set();
    pages.lookIn(plan.sections);
    return [];
  }

  async function readSaved(walk: NonNullable<PrepareOptions["walk"]>): Promise<ReadResult> {
    const before = shown?.read;
    const reread =
      unread &&
      before &&
      rereadArticles({ contentDir, inspect: inspectMarkdown }, before, walk.files, unread);
    if (reread !== undefined) return reread;
    const key = contentKey(contentDir);
    if (reads?.key !== key) reads = { key, memory: rememberReads() };
    return readContent({ ...options, memory: reads.memory, walk });
  }

  async function print(path: string): Promise<string | Uint8Array | undefined> {
    const url = asPlanned(path);
    const draft = url === undefined ? undefined : pages.find(url);
    if (shown === undefined || draft === undefined) return undefined;
    const { plan, compiled } = shown;
    const { edition, chrome, assets } = plan;
    if (printerOf(draft.content.kind) === "text") {
      await makePictures(plan, photosInFeed(draft.content, edition).map(pages.find));
      const stock = stockFor([draft], edition, chrome, contentDir, bytesIn(filesDir));
      return createPrinter(stock, compiled())(draft);
    }
    const page = plan.pageOf(draft);
    placeAssets([page], assets, filesDir);
    await makePictures(plan, [draft]);
    return readFileSync(join(filesDir, page.file));
  }

  async function makePictures({ pageOf }: Plan, drafts: readonly (Draft | undefined)[]): Promise<void> {
    const known = drafts.filter((draft) => draft !== undefined).map(pageOf);
    await placePictures(known, { ...options, outputDir: filesDir });
  }

  return { refresh, print };
}

/** A path as the plan writes it, however a browser does; undefined for one that means nothing: `/%E0%A4`. */
function asPlanned(path: string): string | undefined {
  try {
    return encodeURI(decodeURI(path));
  } catch {
    return undefined;
  }
}
