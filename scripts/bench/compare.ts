import { rmSync } from "node:fs";
import { type BuiltFiles, builtFiles } from "./built-files.ts";
import { type Contender, forgetBuilds } from "./contender.ts";
import {
  type ArchiveArticle,
  type ArchiveOptions,
  archiveArticles,
  nextArticle,
} from "./generate-archive.ts";
import type { HeldMemory } from "./hold-memory.ts";
import { type Cost, measureCommand } from "./measure-command.ts";

/** What happens to the content between two builds. */
export const CHANGES = ["nothing", "publish", "edit"] as const;
export type Change = (typeof CHANGES)[number];
/** A cold build, or the build after a change. */
export type Measure = "cold" | Change;

export interface Comparison {
  readonly articles: number;
  readonly tags: number;
  readonly results: readonly Result[];
}

export interface Result {
  readonly name: string;
  readonly version: string;
  readonly files: BuiltFiles;
  /** One entry a run, and the runs of all contenders in the same order. */
  readonly costs: ReadonlyMap<Measure, readonly Cost[]>;
}

export interface CompareOptions {
  readonly archive: ArchiveOptions;
  readonly contenders: readonly Contender[];
  readonly runs: number;
  readonly changes: readonly Change[];
  /** Called before each cold build; what it gives is released after it. */
  readonly prepareMemory: (() => Promise<HeldMemory>) | undefined;
  readonly tell: (line: string) => void;
}

/**
 * Builds the same archive with every contender, in turns, so that what else the machine does meets all alike. A run
 * is a cold build and then a build after each change; the next run starts from the first content again.
 */
export async function compare({
  archive,
  contenders,
  runs,
  changes,
  prepareMemory,
  tell,
}: CompareOptions): Promise<Comparison> {
  for (const contender of contenders) {
    tell(`${contender.name}: writing ${archive.articles} articles`);
    contender.prepare(archive);
  }
  const change = changesOf(archive);
  const costs = new Map(contenders.map((contender) => [contender, new Map<Measure, Cost[]>()]));
  const built = new Map<Contender, BuiltFiles>();

  for (let run = 1; run <= runs; run++) {
    const order = run % 2 === 1 ? contenders : contenders.toReversed();
    const undo: (() => void)[] = [];
    for (const measure of ["cold", ...changes] as const) {
      for (const contender of order) {
        if (measure === "cold") forgetBuilds(contender);
        else undo.push(change[measure](contender));
        const memory = measure === "cold" ? await prepareMemory?.() : undefined;
        const cost = await measureCommand(contender.command).finally(memory?.release);
        tell(
          `${contender.name}, run ${run}, ${measure}: ${cost.wallSeconds.toFixed(1)} s, CPU ${cost.cpuSeconds.toFixed(1)} s`,
        );
        const measured = costs.get(contender);
        measured?.set(measure, [...(measured.get(measure) ?? []), cost]);
        if (measure === "cold" && run === 1) built.set(contender, builtFiles(contender.outputDir));
      }
    }
    for (const restore of undo.reverse()) restore();
  }

  const results = contenders.map((contender): Result => {
    const [own, files] = [costs.get(contender), built.get(contender)];
    if (own === undefined || files === undefined) throw new Error(`Bug: ${contender.name} was not built.`);
    return { name: contender.name, version: contender.version, files, costs: own };
  });
  return { articles: archive.articles, tags: archive.tags, results };
}

/** Each change gives the function that takes it back. */
function changesOf(archive: ArchiveOptions): Readonly<Record<Change, (contender: Contender) => () => void>> {
  const fresh = nextArticle(archive);
  const old = articleInTheMiddle(archive);
  const edited = { ...old, text: `${old.text}\nसंपादन के बाद जोड़ा गया एक और वाक्य।\n` };
  return {
    nothing: () => () => {},
    publish(contender) {
      const files = contender.write(fresh);
      return () => {
        for (const file of files) rmSync(file);
      };
    },
    edit(contender) {
      contender.write(edited);
      return () => {
        contender.write(old);
      };
    },
  };
}

function articleInTheMiddle(archive: ArchiveOptions): ArchiveArticle {
  const middle = Math.floor(archive.articles / 2);
  let position = 0;
  for (const article of archiveArticles(archive)) if (position++ === middle) return article;
  throw new Error("Bug: an archive without an article in the middle.");
}
