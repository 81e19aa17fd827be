import { type ChildProcess, fork } from "node:child_process";
import { getCompileCacheDir } from "node:module";
import { fileURLToPath } from "node:url";
import type { Edition } from "../edition/edition.ts";
import type { Page } from "../model/page.ts";
import { createPrinter, loadTemplates } from "../print/create-printer.ts";
import { printWithEleventy } from "../print/print-with-eleventy.ts";
import { type Stock, stockFor } from "../print/stock.ts";
import type { Chrome } from "../print/view.ts";
import type { Answer, Batch } from "./print-worker.ts";

export interface PrintOptions {
  readonly edition: Edition;
  readonly chrome: Chrome;
  readonly contentDir: string;
  readonly outputDir: string;
  readonly workers: number;
  /** The size of a picture of the site, which is already made. */
  readonly bytesOf: (url: string) => number | undefined;
}

/** Large enough that Eleventy's start does not count, small enough that a worker's memory stays flat. */
const BATCH_SIZE = 1000;
/** Below this a worker's start costs more than it saves. */
const WORTH_A_WORKER = 600;

/** Prints the pages that Eleventy prints, in this process when they are few, else in workers, batch by batch. */
export async function printPages(pages: readonly Page[], options: PrintOptions): Promise<void> {
  const { outputDir } = options;
  const workers = Math.min(options.workers, Math.ceil(pages.length / WORTH_A_WORKER));
  if (workers <= 1) {
    const templates = loadTemplates(options.chrome.site);
    for (const batch of batches(pages)) {
      const print = createPrinter(stockOf(batch, options), templates);
      await printWithEleventy({ pages: batch, print }, outputDir);
    }
    return;
  }
  const waiting = batches(pages);
  await Promise.all(Array.from({ length: workers }, () => runWorker(waiting, options)));
}

function stockOf(pages: readonly Page[], { edition, chrome, contentDir, bytesOf }: PrintOptions): Stock {
  return stockFor(pages, edition, chrome, contentDir, bytesOf);
}

/** Consecutive pages share most of what they show, so a batch's stock is hardly larger than its pages. */
function batches(pages: readonly Page[]): Page[][] {
  const cut: Page[][] = [];
  let batch: Page[] = [];
  let weight = 0;
  for (const page of pages) {
    if (batch.length > 0 && weight >= BATCH_SIZE) {
      cut.push(batch);
      batch = [];
      weight = 0;
    }
    batch.push(page);
    weight += weightOf(page);
  }
  if (batch.length > 0) cut.push(batch);
  return cut;
}

/** A file of the search index reads all the articles of its period, together with the period's other files. */
function weightOf({ content }: Page): number {
  return content.kind === "search-words" ? content.articles.length / content.period.files : 1;
}

// V8 lets garbage pile up where a machine has memory to spare; several workers together would fill it.
const WORKER_FLAGS = ["--max-old-space-size=300", "--max-semi-space-size=32"];

/** A worker loads the modules that this process has loaded: it shares the cache of what Node made of them. */
function workerEnvironment(): NodeJS.ProcessEnv {
  const folder = getCompileCacheDir();
  return folder === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: folder };
}

/** Starts one worker and feeds it batches until none is left. */
async function runWorker(waiting: Page[][], options: PrintOptions): Promise<void> {
  const script = fileURLToPath(new URL("./print-worker.ts", import.meta.url));
  const worker = fork(script, {
    serialization: "advanced",
    execArgv: WORKER_FLAGS,
    env: workerEnvironment(),
  });
  try {
    for (let pages = waiting.shift(); pages !== undefined; pages = waiting.shift()) {
      const stock = stockOf(pages, options);
      const answer = await ask(worker, { pages, stock, outputDir: options.outputDir });
      if ("failed" in answer) throw new Error(answer.failed);
    }
  } finally {
    worker.disconnect();
  }
}

function ask(worker: ChildProcess, batch: Batch): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null, signal: string | null) =>
      reject(new Error(`A print worker ended early (${signal ?? `exit ${code}`}).`));
    worker.once("exit", onExit);
    worker.once("message", (answer) => {
      worker.off("exit", onExit);
      resolve(answer as Answer);
    });
    worker.send(batch);
  });
}
