import type { Comparison, Measure, Result } from "./compare.ts";
import { table } from "./markdown-table.ts";
import type { Cost } from "./measure-command.ts";
import { median } from "./statistics.ts";

const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  cold: "cold build",
  nothing: "nothing changed",
  publish: "one article published",
  edit: "one body edited",
};

type Figure = (cost: Cost) => number | undefined;
const wall: Figure = (cost) => cost.wallSeconds;
const cpu: Figure = (cost) => cost.cpuSeconds;
const memory: Figure = (cost) => cost.peakMemoryMb;

/** A Markdown table of one comparison. The last columns are the first contender's figure through each of the others'. */
export function formatComparison(comparison: Comparison): string {
  const { results } = comparison;
  const heads = [`${count(comparison.articles)} articles, ${count(comparison.tags)} tags`];
  heads.push(...results.map(({ name, version }) => `${name} (${version})`));
  const [first, ...others] = results;
  heads.push(...others.map((other) => `${first?.name} / ${other.name}`));

  const rows = [...(results[0]?.costs.keys() ?? [])].flatMap((measure) => [
    costRow(results, measure, "wall time", wall, seconds),
    costRow(results, measure, "CPU time", cpu, seconds),
    costRow(results, measure, "peak memory", memory, (value) => `${value.toFixed(0)} MB`),
  ]);
  const perFile = (result: Result) => coldCpuPerFile(result);
  rows.push(plainRow(results, "cold build, CPU a file", perFile, (value) => `${value.toFixed(2)} ms`));
  rows.push(plainRow(results, "files", ({ files }) => files.files, count));
  rows.push(plainRow(results, "files without the search", (result) => filesWithoutSearch(result), count));
  rows.push(
    plainRow(
      results,
      "bytes",
      ({ files }) => files.bytes,
      (value) => `${(value / 1e6).toFixed(1)} MB`,
    ),
  );
  return [table(heads, rows), ...differences(results)].join("\n");
}

/** What a file costs as the archive grows: of each contender, and by how much more than at the size before. */
export function formatGrowth(comparisons: readonly Comparison[]): string {
  const names = comparisons[0]?.results.map(({ name }) => name) ?? [];
  const rows = comparisons.map((comparison, position) => {
    const cells = names.map((name) => {
      const now = cpuPerFileOf(comparison, name);
      const before = position === 0 ? undefined : cpuPerFileOf(comparisons[position - 1], name);
      if (now === undefined) return "not built";
      return before === undefined
        ? `${now.toFixed(2)} ms`
        : `${now.toFixed(2)} ms (${(now / before).toFixed(2)} ×)`;
    });
    return [count(comparison.articles), ...cells];
  });
  return table(["cold build, CPU a file", ...names], rows);
}

function cpuPerFileOf(comparison: Comparison | undefined, name: string): number | undefined {
  const result = comparison?.results.find((candidate) => candidate.name === name);
  return result === undefined ? undefined : coldCpuPerFile(result);
}

function coldCpuPerFile(result: Result): number {
  return ((medianOf(result, "cold", cpu) ?? 0) * 1000) / result.files.files;
}

/** The peers have no search: what its index takes is set apart, so that the pages can be compared. */
function filesWithoutSearch({ files }: Result): number {
  return files.files - (files.kinds.get("the search") ?? 0);
}

function costRow(
  results: readonly Result[],
  measure: Measure,
  what: string,
  figure: Figure,
  show: (value: number) => string,
): string[] {
  const cells = results.map((result) => {
    const value = medianOf(result, measure, figure);
    return value === undefined ? "unknown" : show(value);
  });
  const [ours = [], ...others] = results.map((result) => figures(result, measure, figure));
  for (const theirs of others) {
    const ratios = ours.flatMap((value, run) => {
      const other = theirs[run];
      return other === undefined ? [] : [value / other];
    });
    cells.push(ratios.length === 0 ? "" : ratio(median(ratios)));
  }
  return [`${MEASURE_NAMES[measure]}, ${what}`, ...cells];
}

function plainRow(
  results: readonly Result[],
  what: string,
  figure: (result: Result) => number,
  show: (value: number) => string,
): string[] {
  const values = results.map(figure);
  const [ours = 0, ...others] = values;
  return [what, ...values.map(show), ...others.map((theirs) => ratio(ours / theirs))];
}

function figures({ costs }: Result, measure: Measure, figure: Figure): number[] {
  return (costs.get(measure) ?? []).map(figure).filter((value) => value !== undefined);
}

function medianOf(result: Result, measure: Measure, figure: Figure): number | undefined {
  const values = figures(result, measure, figure);
  return values.length === 0 ? undefined : median(values);
}

/** Which kinds of files the first has not in the same number as each of the others. */
function differences([ours, ...others]: readonly Result[]): string[] {
  if (ours === undefined) return [];
  return others.flatMap((theirs) => differencesOf(ours, theirs));
}

function differencesOf(ours: Result, theirs: Result): string[] {
  const kinds = new Set([...ours.files.kinds.keys(), ...theirs.files.kinds.keys()]);
  const lines = [...kinds].flatMap((kind) => {
    const [a, b] = [ours.files.kinds.get(kind) ?? 0, theirs.files.kinds.get(kind) ?? 0];
    return a === b ? [] : [`- ${kind}: ${ours.name} ${count(a)}, ${theirs.name} ${count(b)}`];
  });
  return lines.length === 0
    ? [`\n${theirs.name} has the same number of files of every kind.`]
    : [`\n${theirs.name} has not in the same number:`, ...lines];
}

function seconds(value: number): string {
  return value < 10 ? `${value.toFixed(2)} s` : `${value.toFixed(1)} s`;
}

function ratio(value: number): string {
  return value < 0.1 ? `1/${(1 / value).toFixed(0)}` : value.toFixed(2);
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}
