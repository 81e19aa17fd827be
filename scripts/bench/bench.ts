import { rmSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { akhbarContender } from "./akhbar-contender.ts";
import { astroContender } from "./astro-contender.ts";
import { type BenchOptions, BenchUsageError, parseBenchFlags } from "./bench-flags.ts";
import { type Comparison, compare } from "./compare.ts";
import type { Contender } from "./contender.ts";
import { formatComparison, formatGrowth } from "./format-comparison.ts";
import { formatGrowthOfParts, formatParts } from "./format-parts.ts";
import { formatSaves } from "./format-saves.ts";
import type { ArchiveOptions } from "./generate-archive.ts";
import { holdFreeMemory } from "./hold-memory.ts";
import { hugoContender } from "./hugo-contender.ts";
import { measureParts, type Parts } from "./parts.ts";
import { measureSaves } from "./saves.ts";

/** Above this Hugo's memory and patience end; Akhbar is measured without it. */
const HUGO_MOST_ARTICLES = 100_000;
/**
 * Nobody has tried more. One process holds the whole archive: 1.9 GB at this size and 0.8 GB at a tenth of it, so ten
 * times as many articles would ask for some 12 GB, three times the heap that Node grants by itself.
 */
const ASTRO_MOST_ARTICLES = 10_000;
/** A paper's tags grow with it, up to what the words of the generator allow to be told apart. */
const TAGS_PER_ARTICLE = 0.3;
const MOST_TAGS = 3000;

const NOTES = `Ratios are medians of the ratios of single runs; other figures are medians. Memory is the sum of the proportional set
sizes of all processes of a build. Hugo prints everything at every build. Astro's incremental builds, an experiment of its
makers, are on: of 10,000 articles they take a quarter more CPU for a cold build and half of it for one after. What no peer has:
addresses of tags and headings in Latin letters, the index of the search, the address as a code on printed articles, and the
safety checks of bodies. What Hugo's pages have not besides: pages numbered from the oldest, related stories of other
categories, and the tools for reading, for search and for readers without a network.`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseBenchFlags(args);
    if (options.saves) await benchSaves(options);
    else await (options.parts ? benchParts(options) : benchSites(options));
    return 0;
  } catch (error) {
    if (!(error instanceof BenchUsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

async function benchSites(options: BenchOptions): Promise<void> {
  const { folder, now, workers, runs, changes } = options;
  const tell = (line: string) => console.error(line);
  const prepareMemory = options.warmMemory ? () => holdFreeMemory() : undefined;
  const comparisons: Comparison[] = [];
  try {
    const akhbar = akhbarContender(folder, now, workers);
    const peers = peersOf(options, tell);
    for (const articles of options.sizes) {
      const able = peers.filter(({ mostArticles }) => articles <= mostArticles);
      const contenders = [akhbar, ...able.map(({ contender }) => contender)];
      comparisons.push(
        await compare({ archive: archiveOf(articles), contenders, runs, changes, prepareMemory, tell }),
      );
    }
  } finally {
    if (!options.keep) rmSync(folder, { recursive: true, force: true });
  }
  if (options.json)
    console.log(JSON.stringify({ machine: machine(), workers, runs, comparisons }, plainMaps));
  else console.log(report(comparisons, options));
}

interface Peer {
  readonly contender: Contender;
  readonly mostArticles: number;
}

function peersOf({ folder, now, workers, astro }: BenchOptions, tell: (line: string) => void): Peer[] {
  const peers: Peer[] = [];
  const hugo = hugoContender(folder, now, workers);
  if (hugo === undefined) tell("There is no hugo on this machine: it is not measured.");
  else peers.push({ contender: hugo, mostArticles: HUGO_MOST_ARTICLES });
  if (astro) {
    tell("Astro: installing from npm");
    peers.push({ contender: astroContender(folder, now), mostArticles: ASTRO_MOST_ARTICLES });
  }
  return peers;
}

function report(comparisons: readonly Comparison[], { workers, runs, warmMemory }: BenchOptions): string {
  const growth = comparisons.length > 1 ? [formatGrowth(comparisons)] : [];
  const heading = `${machine()}; ${workers} workers; ${runs} ${runs === 1 ? "run" : "runs"}, in turns${warmMemory ? ", cold builds in memory that was in use before" : ""}.`;
  return [heading, ...comparisons.map(formatComparison), ...growth, NOTES].join("\n\n");
}

async function benchParts(options: BenchOptions): Promise<void> {
  let before: Parts | undefined;
  try {
    for (const articles of options.sizes) {
      const parts = await measureParts(archiveOf(articles), join(options.folder, "parts"), options.now);
      if (options.json) console.log(JSON.stringify(parts, plainMaps));
      else console.log(`${formatParts(parts)}\n`);
      if (!options.json && before !== undefined) console.log(`${formatGrowthOfParts(before, parts)}\n`);
      before = parts;
    }
  } finally {
    if (!options.keep) rmSync(options.folder, { recursive: true, force: true });
  }
}

async function benchSaves({ sizes, folder, now, json, keep }: BenchOptions): Promise<void> {
  try {
    for (const articles of sizes) {
      const saves = await measureSaves(archiveOf(articles), join(folder, "saves"), now);
      console.log(json ? JSON.stringify(saves, plainMaps) : `${formatSaves(saves)}\n`);
    }
  } finally {
    if (!keep) rmSync(folder, { recursive: true, force: true });
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
