import type { Page } from "../model/page.ts";
import { createPrinter, loadTemplates } from "../print/create-printer.ts";
import { printWithEleventy } from "../print/print-with-eleventy.ts";
import type { Stock } from "../print/stock.ts";

/** Pages to print together, what they show, and where to write them. */
export interface Batch {
  readonly pages: readonly Page[];
  readonly stock: Stock;
  readonly outputDir: string;
}

/** Gives the function that prints batches of one site. The templates are compiled with the first. */
export function openBatchPrinter(): (batch: Batch) => Promise<void> {
  let templates: ReturnType<typeof loadTemplates> | undefined;
  return async ({ pages, stock, outputDir }) => {
    templates ??= loadTemplates(stock.chrome.site);
    await printWithEleventy({ pages, print: createPrinter(stock, templates) }, outputDir);
  };
}
