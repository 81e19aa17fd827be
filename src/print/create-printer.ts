import type { Draft } from "../edition/section.ts";
import { knownLanguage } from "../language/languages.ts";
import type { Site } from "../model/site.ts";
import { headOf } from "../publish/head.ts";
import { createBodyPrinter } from "./body-printer.ts";
import { bodyWordsOf } from "./body-words.ts";
import { buildView, isTemplatePage } from "./build-view.ts";
import { createFeedPrinter } from "./feed-printer.ts";
import { createTemplates, type Templates } from "./nunjucks-environment.ts";
import { preloadsOf } from "./preloads.ts";
import { printForMachines } from "./print-for-machines.ts";
import { createSearchPrinter, isSearchFile } from "./search-printer.ts";
import type { Stock } from "./stock.ts";
import { TEMPLATES_PATH } from "./templates-dir.ts";

/** Compiles the templates for a site. To compile takes as long as to print a hundred pages: keep them from batch to batch. */
export function loadTemplates(site: Site): Templates {
  return createTemplates({
    directory: TEMPLATES_PATH,
    language: knownLanguage(site.language),
    dateline: site.dateline,
  });
}

/** Gives the function that makes the bytes of a page. It prints only what its stock holds. */
export function createPrinter(
  stock: Stock,
  templates = loadTemplates(stock.chrome.site),
  bodyWords = bodyWordsOf(knownLanguage(stock.chrome.site.language)),
): (page: Draft) => string {
  const { chrome } = stock;
  const { site } = chrome;
  const language = knownLanguage(site.language);
  const bodies = createBodyPrinter(stock, language);
  const printFeed = createFeedPrinter(stock, bodies, language);
  const printSearchFile = createSearchPrinter(stock, language, bodyWords, bodies.takeSource);

  return (page) => {
    if (isSearchFile(page.content)) return printSearchFile(page.content);
    if (!isTemplatePage(page)) return printForMachines(page, stock, printFeed, language);
    const view = buildView(page.content, stock, bodies, language);
    const socialCard = page.content.kind === "article" ? page.content.socialCard : undefined;
    const head = headOf(view, {
      site,
      url: page.url,
      logo: chrome.logo,
      paperCard: chrome.card,
      plainPages: chrome.plainPages,
      preview: chrome.preview,
      phrases: language.phrases,
      ...(socialCard !== undefined && { socialCard }),
    });
    return templates.render({ view, head, chrome, preloads: preloadsOf(view, chrome) });
  };
}
