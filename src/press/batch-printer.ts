import { knownLanguage } from "../language/languages.ts";
import type { Page } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { type BodyWords, openBodyWords } from "../print/body-words.ts";
import { createPrinter, loadTemplates } from "../print/create-printer.ts";
import type { Stock } from "../print/stock.ts";
import { wordsIn } from "../print/words-in.ts";
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
  let tools: Tools | undefined;
  return {
    warmUp({ site, contentDir, storiesToIndex }) {
      tools ??= gatherTools(site);
      tools.bodyWords.countAhead(contentDir, storiesToIndex);
    },
    print({ pages, stock, outputDir }) {
      tools ??= gatherTools(stock.chrome.site);
      writePages(pages, createPrinter(stock, tools.templates, tools.bodyWords), outputDir);
    },
  };
}

/** What is kept from batch to batch. */
interface Tools {
  readonly templates: ReturnType<typeof loadTemplates>;
  readonly bodyWords: BodyWords;
}

function gatherTools(site: Site): Tools {
  return {
    templates: loadTemplates(site),
    bodyWords: openBodyWords(wordsIn(knownLanguage(site.language))),
  };
}
