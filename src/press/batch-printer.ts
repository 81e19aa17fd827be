import type { Page } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { createPrinter, loadTemplates } from "../print/create-printer.ts";
import type { Stock } from "../print/stock.ts";
import { writePages } from "../print/write-pages.ts";

/** Pages to print together, what they show, and where to write them. */
export interface Batch {
  readonly pages: readonly Page[];
  readonly stock: Stock;
  readonly outputDir: string;
}

/** Prints batches of one site. */
export interface BatchPrinter {
  /** Compiles the templates, which else the first batch waits for. */
  readonly warmUp: (site: Site) => void;
  readonly print: (batch: Batch) => Promise<void>;
}

export function openBatchPrinter(): BatchPrinter {
  let templates: ReturnType<typeof loadTemplates> | undefined;

  function warmUp(site: Site): ReturnType<typeof loadTemplates> {
    templates ??= loadTemplates(site);
    return templates;
  }

  return {
    warmUp,
    async print({ pages, stock, outputDir }) {
      const print = createPrinter(stock, warmUp(stock.chrome.site));
      writePages(pages, print, outputDir);
    },
  };
}
