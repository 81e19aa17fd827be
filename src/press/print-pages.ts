import type { Edition } from "../edition/edition.ts";
import type { Page } from "../model/page.ts";
import { stockFor } from "../print/stock.ts";
import type { Chrome } from "../print/view.ts";
import type { Batch } from "./batch-printer.ts";
import { gatherCrew, type PrintCrew } from "./print-crew.ts";

export interface PrintOptions {
  readonly edition: Edition;
  readonly chrome: Chrome;
  readonly contentDir: string;
  readonly outputDir: string;
  readonly workers: number;
  /** Those who are to print; without them this process does when pages are few, and else gathers some. */
  readonly crew?: PrintCrew;
  /** The size of a picture of the site, which is already made. */
  readonly bytesOf: (url: string) => number | undefined;
}

/** Large enough that Eleventy's start does not count, small enough that a worker's memory stays flat. */
const LARGEST_BATCH = 1000;
/** Towards the end they become smaller, so that all workers end together. */
const SMALLEST_BATCH = 200;
/** Below this a worker's start costs more than it saves. */
const WORTH_A_WORKER = 600;

/** Prints the pages that Eleventy prints, batch by batch. */
export async function printPages(pages: readonly Page[], options: PrintOptions): Promise<void> {
  if (pages.length === 0) return;
  const workers = Math.min(options.workers, Math.ceil(pages.length / WORTH_A_WORKER));
  const batches = cutIntoBatches(pages, workers);
  const next = () => {
    const batch = batches.next();
    return batch.done === true ? undefined : supplied(batch.value, options);
  };
  if (options.crew === undefined && workers <= 1) {
    // Not before: a process that leaves the printing to others has no use for Eleventy.
    const { openBatchPrinter } = await import("./batch-printer.ts");
    const printer = openBatchPrinter();
    for (let batch = next(); batch !== undefined; batch = next()) await printer.print(batch);
    return;
  }
  if (options.crew !== undefined) return options.crew.print(next, workers);
  const crew = gatherCrew({ early: 0 });
  try {
    await crew.print(next, workers);
  } finally {
    await crew.dismiss();
  }
}

function supplied(
  pages: readonly Page[],
  { edition, chrome, contentDir, outputDir, bytesOf }: PrintOptions,
): Batch {
  return { pages, stock: stockFor(pages, edition, chrome, contentDir, bytesOf), outputDir };
}

/** Consecutive pages share most of what they show, so a batch's stock is hardly larger than its pages. */
function* cutIntoBatches(pages: readonly Page[], workers: number): Generator<Page[], undefined> {
  let left = pages.reduce((sum, page) => sum + weightOf(page), 0);
  let batch: Page[] = [];
  let weight = 0;
  let most = 0;
  for (const page of pages) {
    if (batch.length === 0) most = Math.min(LARGEST_BATCH, Math.max(SMALLEST_BATCH, left / (3 * workers)));
    batch.push(page);
    weight += weightOf(page);
    if (weight < most) continue;
    yield batch;
    left -= weight;
    batch = [];
    weight = 0;
  }
  if (batch.length > 0) yield batch;
}

/** A file of the search index reads all the articles of its period, together with the period's other files. */
function weightOf({ content }: Page): number {
  return content.kind === "search-words" ? content.articles.length / content.period.files : 1;
}
