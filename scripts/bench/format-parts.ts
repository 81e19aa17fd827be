import type { Parts } from "./parts.ts";

/** Markdown tables of where a build spends its time, each part with its share of the whole. */
export function formatParts(articles: number, { pages, stages, printing }: Parts): string {
  const whole = [...stages.values()].reduce((sum, milliseconds) => sum + milliseconds, 0);
  const share = (milliseconds: number) => `${((100 * milliseconds) / whole).toFixed(1)} %`;
  const stageRows = [...stages].map(
    ([stage, milliseconds]) => `| ${stage} | ${milliseconds.toFixed(0)} ms | ${share(milliseconds)} |`,
  );
  const kindRows = [...printing].map(([kind, { milliseconds, pages: printed }]) => {
    const each = (milliseconds / printed).toFixed(3);
    return `| ${kind} | ${printed} | ${milliseconds.toFixed(0)} ms | ${each} ms | ${share(milliseconds)} |`;
  });
  const machines = (printing.get("feeds")?.milliseconds ?? 0) + (printing.get("sitemaps")?.milliseconds ?? 0);
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
    `Feeds and sitemaps: ${share(machines)} of the build.`,
  ].join("\n");
}
