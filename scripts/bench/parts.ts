import { rmSync } from "node:fs";
import { join } from "node:path";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { assembleEdition } from "../../src/edition/assemble-edition.ts";
import { planPages } from "../../src/edition/plan-pages.ts";
import type { Page, PageKind } from "../../src/model/page.ts";
import { formatProblem } from "../../src/model/problem.ts";
import { loadAssets } from "../../src/print/assets.ts";
import { chromeOf } from "../../src/print/chrome.ts";
import { createPrinter } from "../../src/print/create-printer.ts";
import { findMarkdownProblems } from "../../src/print/markdown/find-markdown-problems.ts";
import { printWithEleventy } from "../../src/print/print-with-eleventy.ts";
import { stockFor } from "../../src/print/stock.ts";
import { type ArchiveOptions, generateArchive } from "./generate-archive.ts";

/** Where a cold build in one process spends its time. */
export interface Parts {
  readonly pages: number;
  /** Milliseconds of each stage, in the order of the build. */
  readonly stages: ReadonlyMap<string, number>;
  /** Of the printing: milliseconds and pages of each kind. */
  readonly printing: ReadonlyMap<string, { readonly milliseconds: number; readonly pages: number }>;
}

const BATCH_SIZE = 1000;

const GROUPS: Readonly<Partial<Record<PageKind, string>>> = {
  article: "articles",
  list: "lists",
  feed: "feeds",
  sitemap: "sitemaps",
  "section-sitemap": "sitemaps",
  "sitemap-index": "sitemaps",
  "news-sitemap": "sitemaps",
};

/** Builds a generated archive in this process, stage by stage, with a clock at each. */
export async function measureParts(archive: ArchiveOptions, folder: string, now: string): Promise<Parts> {
  const contentDir = join(folder, "content");
  const outputDir = join(folder, "dist");
  generateArchive(archive, contentDir);
  rmSync(outputDir, { recursive: true, force: true });
  const stages = new Map<string, number>();

  const read = await timed(stages, "read and check", () =>
    readNewsroom({ contentDir, inspect: (markdown) => findMarkdownProblems(markdown, () => undefined) }),
  );
  const { newsroom } = read;
  if (newsroom === undefined)
    throw new Error(`Bug: the archive is not sound.\n${read.problems.map(formatProblem).join("\n")}`);
  const edition = await timed(stages, "assemble", () =>
    assembleEdition(newsroom, { now: Date.parse(now), preview: false }),
  );
  const assets = loadAssets(edition.language);
  const pages = await timed(stages, "plan", () => planPages(edition, assets, { machine: "", frame: "" }));

  const chrome = chromeOf(edition, assets);
  const printing = new Map<string, { milliseconds: number; pages: number }>();
  const printed = pages.filter(({ content }) => content.kind !== "asset" && content.kind !== "picture");
  let writing = 0;
  for (let start = 0; start < printed.length; start += BATCH_SIZE) {
    const batch = printed.slice(start, start + BATCH_SIZE);
    const stock = await timed(stages, "gather what a batch shows", () =>
      stockFor(batch, edition, chrome, contentDir),
    );
    const printPage = createPrinter(stock);
    const began = performance.now();
    let within = 0;
    const print = (page: Page) => {
      const started = performance.now();
      const text = printPage(page);
      const milliseconds = performance.now() - started;
      within += milliseconds;
      count(printing, GROUPS[page.content.kind] ?? "all other", milliseconds);
      return text;
    };
    await printWithEleventy({ pages: batch, print }, outputDir);
    writing += performance.now() - began - within;
  }
  stages.set(
    "print",
    [...printing.values()].reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  );
  stages.set("Eleventy and writing", writing);
  return { pages: pages.length, stages, printing };
}

async function timed<T>(stages: Map<string, number>, stage: string, work: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  stages.set(stage, (stages.get(stage) ?? 0) + performance.now() - started);
  return result;
}

function count(
  printing: Map<string, { milliseconds: number; pages: number }>,
  group: string,
  milliseconds: number,
): void {
  const sum = printing.get(group) ?? { milliseconds: 0, pages: 0 };
  printing.set(group, { milliseconds: sum.milliseconds + milliseconds, pages: sum.pages + 1 });
}
