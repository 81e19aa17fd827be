import { table } from "./markdown-table.ts";
import type { Parts } from "./parts.ts";

/** Markdown tables of where a build spends its time, each part with its share of the whole. */
export function formatParts({ articles, pages, stages, printing, cpu }: Parts): string {
  const whole = [...stages.values()].reduce((sum, milliseconds) => sum + milliseconds, 0);
  const share = (milliseconds: number) => `${((100 * milliseconds) / whole).toFixed(1)} %`;
  const stageRows = [...stages].map(([stage, milliseconds]) => [
    stage,
    `${milliseconds.toFixed(0)} ms`,
    share(milliseconds),
  ]);
  const kindRows = [...printing].map(([kind, { milliseconds, pages: printed }]) => {
    const each = (milliseconds / printed).toFixed(3);
    return [kind, `${printed}`, `${milliseconds.toFixed(0)} ms`, `${each} ms`, share(milliseconds)];
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
    table(["stage", "time", "share of the build"], stageRows),
    "",
    table(["printing", "pages", "time", "a page", "share of the build"], kindRows),
    "",
    `Feeds and sitemaps: ${share(made)} of the build's time to make; ${share(made + written)} if their files take as long to`,
    `write as any other. A build without them takes ${cost} % less CPU.`,
  ].join("\n");
}

/**
 * What a thing of one kind costs as the archive grows. Of a larger archive more pages are articles, which cost more than
 * lists, and its lists are full: a page in the mean would cost more there even where each thing costs the same.
 */
export function formatGrowthOfParts(smaller: Parts, larger: Parts): string {
  const before = costsOf(smaller);
  const now = costsOf(larger);
  let whole = 0;
  let wholeBefore = 0;
  const rows = [...now].flatMap(([name, { each, things }]) => {
    const eachBefore = before.get(name)?.each;
    if (eachBefore === undefined) return [];
    whole += each * things;
    wholeBefore += eachBefore * things;
    const growth = `${(each / eachBefore).toFixed(2)} ×`;
    return [[name, `${eachBefore.toFixed(3)} ms`, `${each.toFixed(3)} ms`, growth]];
  });
  return [
    table(["the same thing", `${smaller.articles} articles`, `${larger.articles} articles`, "growth"], rows),
    "",
    `All that ${larger.articles} articles have: ${(whole / wholeBefore).toFixed(2)} × what it would cost at ${smaller.articles} articles.`,
  ].join("\n");
}

interface Cost {
  /** Milliseconds. */
  readonly each: number;
  readonly things: number;
}

/** Their files grow with the archive: what they cost is reckoned by its articles. */
const BY_ARTICLES: ReadonlySet<string> = new Set(["read and check", "assemble", "sitemaps", "search"]);
/** What they cost is reckoned by what is on them. */
const BY_CARDS: ReadonlySet<string> = new Set(["lists", "feeds"]);

function costsOf({ articles, pages, stages, printing }: Parts): Map<string, Cost> {
  const costs = new Map<string, Cost>();
  function add(
    name: string,
    milliseconds: number,
    own: { readonly pages: number; readonly cards: number },
  ): void {
    const [thing, things] = BY_ARTICLES.has(name)
      ? ["an article", articles]
      : BY_CARDS.has(name)
        ? ["a card", own.cards]
        : ["a page", own.pages];
    costs.set(`${name}, ${thing}`, { each: milliseconds / things, things });
  }
  // The printing is told by its kinds.
  for (const [stage, milliseconds] of stages)
    if (stage !== "print") add(stage, milliseconds, { pages, cards: 0 });
  for (const [kind, printed] of printing) add(kind, printed.milliseconds, printed);
  return costs;
}
