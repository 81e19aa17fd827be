import type { Page } from "../model/page.ts";
import { createPrinter, loadTemplates } from "../print/create-printer.ts";
import { printWithEleventy } from "../print/print-with-eleventy.ts";
import type { Stock } from "../print/stock.ts";
import { describeFault } from "./describe-fault.ts";

/** What the parent sends: a batch of pages, what they show, and where to write them. */
export interface Batch {
  readonly pages: readonly Page[];
  readonly stock: Stock;
  readonly outputDir: string;
}

/** What the worker answers, for each batch once. */
export type Answer = { readonly done: number } | { readonly failed: string };

process.on("message", async (batch: Batch) => {
  process.send?.(await printBatch(batch));
});

// A killed parent needs no more pages.
process.on("disconnect", () => process.exit());

/** All batches of a build are of one site. */
let templates: ReturnType<typeof loadTemplates> | undefined;

async function printBatch({ pages, stock, outputDir }: Batch): Promise<Answer> {
  try {
    templates ??= loadTemplates(stock.chrome.site);
    await printWithEleventy({ pages, print: createPrinter(stock, templates) }, outputDir);
    return { done: pages.length };
  } catch (error) {
    return { failed: describeFault(error) };
  }
}
