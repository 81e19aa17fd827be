import { knownLanguage } from "../language/languages.ts";
import type { Page } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { bodyWordsOf } from "../print/body-words.ts";
import { createPrinter, loadTemplates } from "../print/create-printer.ts";
import type { Stock } from "../print/stock.ts";
import { writePages } from "../print/write-pages.ts";

/** Pages to print together, what they show, and where to write them. */
export interface Batch {
  readonly pages: readonly Page[];
  readonly stock: Stock;
  readonly outputDir: string;
}

/** What is known before there is a plan. */
export interface Outlook {
  readonly site: Site;
  readonly contentDir: string;
  /** Stories that are likely to be indexed, by their file from the content folder. */
  readonly storiesToIndex: readonly string[];
}

/** Prints batches of one site. */
export interface BatchPrinter {
  /** Compiles the templates and reads the stories, which else the first batch waits for. */
  readonly warmUp: (outlook: Outlook) => void;
  readonly print: (batch: Batch) => void;
}

export function openBatchPrinter(): BatchPrinter {
  let templates: ReturnType<typeof loadTemplates> | undefined;
  return {
    warmUp({ site, contentDir, storiesToIndex }) {
      templates ??= loadTemplates(site);
      bodyWordsOf(knownLanguage(site.language)).readAhead(contentDir, storiesToIndex);
    },
    print({ pages, stock, outputDir }) {
      templates ??= loadTemplates(stock.chrome.site);
      writePages(pages, createPrinter(stock, templates), outputDir);
    },
  };
}
