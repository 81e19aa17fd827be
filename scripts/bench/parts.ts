import { rmSync } from "node:fs";
import { join } from "node:path";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { assembleEdition } from "../../src/edition/assemble-edition.ts";
import { cardsOn, fingerprintOf } from "../../src/edition/fingerprint.ts";
import { planPages } from "../../src/edition/plan-pages.ts";
import type { Newsroom } from "../../src/model/newsroom.ts";
import type { Page, PageContent, PageKind } from "../../src/model/page.ts";
import { formatProblem } from "../../src/model/problem.ts";
import { inspectMarkdown } from "../../src/press/inspect-markdown.ts";
import { loadAssets } from "../../src/print/assets.ts";
import { chromeOf } from "../../src/print/chrome.ts";
import { createPrinter, loadTemplates } from "../../src/print/create-printer.ts";
import { stockFor } from "../../src/print/stock.ts";
import { writePages } from "../../src/print/write-pages.ts";
import { type ArchiveOptions, generateArchive } from "./generate-archive.ts";

/** Where a cold build in one process spends its time. */
export interface Parts {
  readonly articles: number;
  readonly pages: number;
  /** Milliseconds of each stage, in the order of the build. */
  readonly stages: ReadonlyMap<string, number>;
  /** Of the printing: milliseconds and pages of each kind. */
  readonly printing: ReadonlyMap<string, PrintedKind>;
  /** CPU milliseconds of the whole build, writing included, and of the same build without its feeds and sitemaps. */
  readonly cpu: { readonly whole: number; readonly withoutMachines: number };
}

export interface PrintedKind {
  readonly milliseconds: number;
  readonly pages: number;
  /** Cards on them, in all. */
  readonly cards: number;
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
  "search-words": "search",
  "search-stories": "search",
  "search-periods": "search",
};

/** Feeds and sitemaps of every kind. */
const MACHINES: ReadonlySet<string | undefined> = new Set(["feeds", "sitemaps"]);

/**
 * Builds a generated archive in this process, stage by stage, with a clock at each. Every batch with feeds or sitemaps
 * is printed a second time without them, before or after in turns: what they cost is the difference, whatever they share.
 */
export async function measureParts(archive: ArchiveOptions, folder: string, now: string): Promise<Parts> {
  const contentDir = join(folder, "content");
  const outputDir = join(folder, "dist");
  const basis = { machine: "", frame: "" };
  generateArchive(archive, contentDir);
  rmSync(outputDir, { recursive: true, force: true });
  const stages = new Map<string, number>();
  const cpu = { shared: 0, fingerprints: 0, all: 0, others: 0 };

  const { edition, assets, pages } = await onCpu(cpu, "shared", async () => {
    const newsroom = await timed(stages, "read and check", () => readSound(contentDir));
    const edition = await timed(stages, "assemble", () =>
      assembleEdition(newsroom, { now: Date.parse(now), preview: false }),
    );
    const assets = loadAssets(edition.language);
    const pages = await timed(stages, "plan", () => planPages(edition, assets, basis));
    return { edition, assets, pages };
  });
  const chrome = chromeOf(edition, assets);
  const templates = loadTemplates(chrome.site);
  const printing = new Map<string, PrintedKind>();
  const printed = pages.filter(({ content }) => content.kind !== "asset" && content.kind !== "picture");

  async function printBatch(batch: readonly Page[]): Promise<void> {
    const stock = await timed(stages, "gather what a batch shows", () =>
      stockFor(batch, edition, chrome, contentDir),
    );
    const printPage = createPrinter(stock, templates);
    const began = performance.now();
    let within = 0;
    const print = (page: Page) => {
      const started = performance.now();
      const text = printPage(page);
      const milliseconds = performance.now() - started;
      within += milliseconds;
      count(printing, page.content, milliseconds);
      return text;
    };
    writePages(batch, print, outputDir);
    add(stages, "print", within);
    add(stages, "write", performance.now() - began - within);
  }

  async function printUnobserved(some: readonly Page[]): Promise<void> {
    const print = createPrinter(stockFor(some, edition, chrome, contentDir), templates);
    writePages(some, print, join(folder, "others"));
  }

  // The first pages are slow ones, whoever prints them.
  await printUnobserved(printed.slice(0, BATCH_SIZE));
  for (let start = 0, turn = 0; start < printed.length; start += BATCH_SIZE) {
    const batch = printed.slice(start, start + BATCH_SIZE);
    const others = batch.filter((page) => !isForMachines(page));
    if (others.length === batch.length) {
      await onCpu(cpu, "shared", () => printBatch(batch));
      continue;
    }
    const both = [
      () => onCpu(cpu, "all", () => printBatch(batch)),
      () => onCpu(cpu, "others", () => printUnobserved(others)),
    ];
    for (const print of turn++ % 2 === 0 ? both : both.toReversed()) await print();
  }
  await onCpu(cpu, "fingerprints", () => {
    for (const { url, content } of pages.filter(isForMachines)) fingerprintOf(url, content, edition, basis);
  });
  return {
    articles: archive.articles,
    pages: pages.length,
    stages,
    printing,
    cpu: {
      whole: cpu.shared + cpu.all,
      withoutMachines: cpu.shared - cpu.fingerprints + cpu.others,
    },
  };
}

async function readSound(contentDir: string): Promise<Newsroom> {
  const { newsroom, problems } = await readNewsroom({ contentDir, inspect: inspectMarkdown });
  if (newsroom === undefined)
    throw new Error(`Bug: the archive is not sound.\n${problems.map(formatProblem).join("\n")}`);
  return newsroom;
}

function isForMachines({ content }: Page): boolean {
  return MACHINES.has(GROUPS[content.kind]);
}

/** Adds to `sums` the CPU milliseconds of all threads while the work is done. */
async function onCpu<K extends string, T>(
  sums: Record<K, number>,
  key: K,
  work: () => T | Promise<T>,
): Promise<T> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  sums[key] += (user + system) / 1000;
  return result;
}

async function timed<T>(stages: Map<string, number>, stage: string, work: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  add(stages, stage, performance.now() - started);
  return result;
}

function add(stages: Map<string, number>, stage: string, milliseconds: number): void {
  stages.set(stage, (stages.get(stage) ?? 0) + milliseconds);
}

function count(printing: Map<string, PrintedKind>, content: PageContent, milliseconds: number): void {
  const group = GROUPS[content.kind] ?? "all other";
  const sum = printing.get(group) ?? { milliseconds: 0, pages: 0, cards: 0 };
  printing.set(group, {
    milliseconds: sum.milliseconds + milliseconds,
    pages: sum.pages + 1,
    cards: sum.cards + cardsOn(content).length,
  });
}
