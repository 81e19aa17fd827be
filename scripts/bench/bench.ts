import { rmSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { akhbarContender } from "./akhbar-contender.ts";
import { type BenchOptions, BenchUsageError, parseBenchFlags } from "./bench-flags.ts";
import { type Comparison, compare } from "./compare.ts";
import { formatComparison, formatGrowth } from "./format-comparison.ts";
import { formatParts } from "./format-parts.ts";
import type { ArchiveOptions } from "./generate-archive.ts";
import { hugoContender } from "./hugo-contender.ts";
import { measureParts } from "./parts.ts";

/** Above this Hugo's memory and patience end; Akhbar is measured alone. */
const HUGO_MOST_ARTICLES = 100_000;
/** A paper's tags grow with it, up to what the words of the generator allow to be told apart. */
const TAGS_PER_ARTICLE = 0.3;
const MOST_TAGS = 3000;

const NOTES = `Ratios are medians of the ratios of single runs; other figures are medians. Memory is the sum of the proportional set
sizes of all processes of a build. Hugo prints everything at every build. What Hugo's pages have not: addresses of tags in
Latin letters, pages numbered from the oldest, related stories filled up from the category, and the safety checks of bodies.`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseBenchFlags(args);
    await (options.parts ? benchParts(options) : benchSites(options));
    return 0;
  } catch (error) {
    if (!(error instanceof BenchUsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

async function benchSites(options: BenchOptions): Promise<void> {
  const { folder, now, workers, runs, changes } = options;
  const akhbar = akhbarContender(folder, now, workers);
  const hugo = hugoContender(folder, now, workers);
  if (hugo === undefined) console.error("There is no hugo on this machine: Akhbar is measured alone.");

  const comparisons: Comparison[] = [];
  try {
    for (const articles of options.sizes) {
      const contenders = hugo === undefined || articles > HUGO_MOST_ARTICLES ? [akhbar] : [akhbar, hugo];
      const tell = (line: string) => console.error(line);
      comparisons.push(await compare({ archive: archiveOf(articles), contenders, runs, changes, tell }));
    }
  } finally {
    if (!options.keep) rmSync(folder, { recursive: true, force: true });
  }
  if (options.json)
    console.log(JSON.stringify({ machine: machine(), workers, runs, comparisons }, plainMaps));
  else console.log(report(comparisons, options));
}

function report(comparisons: readonly Comparison[], { workers, runs }: BenchOptions): string {
  const growth = comparisons.length > 1 ? [formatGrowth(comparisons)] : [];
  const heading = `${machine()}; ${workers} workers; ${runs} ${runs === 1 ? "run" : "runs"}, in turns.`;
  return [heading, ...comparisons.map(formatComparison), ...growth, NOTES].join("\n\n");
}

async function benchParts(options: BenchOptions): Promise<void> {
  try {
    for (const articles of options.sizes) {
      const parts = await measureParts(archiveOf(articles), join(options.folder, "parts"), options.now);
      console.log(
        options.json
          ? JSON.stringify({ articles, ...parts }, plainMaps)
          : `${formatParts(articles, parts)}\n`,
      );
    }
  } finally {
    if (!options.keep) rmSync(options.folder, { recursive: true, force: true });
  }
}

function archiveOf(articles: number): ArchiveOptions {
  const tags = Math.min(MOST_TAGS, Math.max(10, Math.round(articles * TAGS_PER_ARTICLE)));
  return { articles, seed: 1, tags, tagsPerArticle: 10 };
}

function machine(): string {
  const all = cpus();
  return `${all.length} cores (${all[0]?.model ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB`;
}

function plainMaps(_key: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}
