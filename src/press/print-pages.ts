import type { Edition } from "../edition/edition.ts";
import type { Page } from "../model/page.ts";
import { stockFor } from "../print/stock.ts";
import type { Chrome } from "../print/view.ts";
import type { Batch } from "./batch-printer.ts";
import { BATCHES_AT_HAND, gatherCrew, type NextBatch, type PrintCrew } from "./print-crew.ts";
import { printerOf } from "./print-plan.ts";

export interface PrintOptions {
  readonly edition: Edition;
  readonly chrome: Chrome;
  readonly contentDir: string;
  readonly outputDir: string;
  readonly workers: number;
  /** Those who are to print; without them this process prints what is one batch, and else gathers some. */
  readonly crew?: PrintCrew;
  /** The size of a picture of the site, which is already made. */
  readonly bytesOf: (url: string) => number | undefined;
  /** What this process can do while others print; called now and then, with the number of batches that were given out. */
  readonly meanwhile?: (batches: number) => void;
}

/**
 * In articles. Large enough that pages share what they show, and that a month of a large paper is printed with its index in
 * one batch; small enough that workers end together and their memory stays flat.
 */
const BATCH_SIZE = 1000;

/** Prints pages from templates, batch by batch. Throws what making the batches and printing them throw. */
export async function printPages(batches: AsyncIterator<Page[], void>, options: PrintOptions): Promise<void> {
  let given = 0;
  const next: NextBatch = async () => {
    const batch = await batches.next();
    if (given > options.workers * BATCHES_AT_HAND) options.meanwhile?.(given);
    given += 1;
    return batch.done === true ? undefined : supplied(batch.value, options);
  };
  if (options.crew !== undefined) return options.crew.print(next, options.workers);

  const first = await next();
  const second = first && (await next());
  const waiting = [first, second];
  const all: NextBatch = async () => waiting.shift() ?? next();
  if (second === undefined || options.workers <= 1) return printHere(all);
  const crew = gatherCrew({ early: 0 });
  try {
    await crew.print(all, options.workers);
  } finally {
    await crew.dismiss();
  }
}

async function printHere(next: NextBatch): Promise<void> {
  let batch = await next();
  if (batch === undefined) return;
  // Not before: a process that leaves the printing to others has no use for the templates.
  const { openBatchPrinter } = await import("./batch-printer.ts");
  const printer = openBatchPrinter();
  for (; batch !== undefined; batch = await next()) printer.print(batch);
}

function supplied(
  pages: readonly Page[],
  { edition, chrome, contentDir, outputDir, bytesOf }: PrintOptions,
): Batch {
  return { pages, stock: stockFor(pages, edition, chrome, contentDir, bytesOf), outputDir };
}

/**
 * Cuts out what is printed from templates. Consecutive pages share most of what they show, so a batch's stock is hardly
 * larger than its pages. The others are placed first that stand before a batch: feeds tell the size of pictures.
 */
export async function* cutIntoBatches(
  pages: Iterable<Page>,
  place: (others: readonly Page[]) => Promise<void>,
): AsyncGenerator<Page[], void> {
  let batch: Page[] = [];
  let weight = 0;
  let others: Page[] = [];
  for (const page of pages) {
    if (printerOf(page.content.kind) === "text") {
      batch.push(page);
      weight += weightOf(page);
    } else others.push(page);
    if (weight < BATCH_SIZE && others.length < MOST_OTHERS) continue;
    await place(others);
    others = [];
    if (weight < BATCH_SIZE) continue;
    yield batch;
    batch = [];
    weight = 0;
  }
  await place(others);
  if (batch.length > 0) yield batch;
}

/** Files that are placed at a time. */
const MOST_OTHERS = 500;
/** A list shows twenty articles, of which its neighbours show few. */
const LIST_WEIGHT = 2;
/** So many entries of a sitemap are as much to send as an article with what it shows. */
const ENTRIES_TO_AN_ARTICLE = 20;

/**
 * A sitemap lists a month, and all sitemaps together the archive, which would otherwise go to a printer as one batch. All
 * files of the search index for one period are made in one go, which reads its articles: they count when the last has
 * come, so that no batch ends between them.
 */
function weightOf({ content }: Page): number {
  switch (content.kind) {
    case "article":
      return 1;
    case "sitemap":
      return Math.max(1, content.entries.length / ENTRIES_TO_AN_ARTICLE);
    case "search-words":
      return content.file === content.period.files - 1 ? content.articles.length : 0;
    default:
      return LIST_WEIGHT;
  }
}
