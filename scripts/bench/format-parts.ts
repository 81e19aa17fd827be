import type { Parts } from "./parts.ts";

/** Markdown tables of where a build spends its time, each part with its share of the whole. */
export function formatParts(articles: number, { pages, stages, printing, cpu }: Parts): string {
  const whole = [...stages.values()].reduce((sum, milliseconds) => sum + milliseconds, 0);
  const share = (milliseconds: number) => `${((100 * milliseconds) / whole).toFixed(1)} %`;
  const stageRows = [...stages].map(
    ([stage, milliseconds]) => `| ${stage} | ${milliseconds.toFixed(0)} ms | ${share(milliseconds)} |`,
  );
  const kindRows = [...printing].map(([kind, { milliseconds, pages: printed }]) => {
    const each = (milliseconds / printed).toFixed(3);
    return `| ${kind} | ${printed} | ${milliseconds.toFixed(0)} ms | ${each} ms | ${share(milliseconds)} |`;
  });
  const machines = ["feeds", "sitemaps"].map((kind) => printing.get(kind) ?? { milliseconds: 0, pages: 0 });
  const made = machines.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const files = machines.reduce((sum, { pages: printed }) => sum + printed, 0);
  const allFiles = [...printing.values()].reduce((sum, { pages: printed }) => sum + printed, 0);
  const written = ((stages.get("write") ?? 0) * files) / allFiles;
  const cost = ((100 * (cpu.whole - cpu.withoutMachines)) / cpu.whole).toFixed(1);
  return [
    `${articles} articles, ${pages} pages, one process`,
    "",
    "| stage | time | share of the build |",
    "| --- | --: | --: |",
    ...stageRows,
    "",
    "| printing | pages | time | a page | share of the build |",
    "| --- | --: | --: | --: | --: |",
    ...kindRows,
    "",
    `Feeds and sitemaps: ${share(made)} of the build's time to make; ${share(made + written)} if their files take as long to`,
    `write as any other. A build without them takes ${cost} % less CPU.`,
  ].join("\n");
}
