import type { ArticleRules, ReadArticles } from "../content/read-articles.ts";
import { type Outlook, openBatchPrinter } from "./batch-printer.ts";
import { describeFault } from "./describe-fault.ts";
import { type SentBatch, unpackBatch } from "./sent-batch.ts";

/** What the parent sends: word of what will come, and things to do. */
export type Order =
  | { readonly warmUpFor: Outlook }
  /** How to read the files that it will ask for. */
  | { readonly readBy: ArticleRules }
  | Task;

type Task = { readonly read: readonly string[] } | { readonly print: SentBatch };

/** What the worker answers to each task, in their order. */
export interface Answer {
  readonly failed?: string;
  readonly read?: ReadArticles;
}

const printer = openBatchPrinter();
let reader: Promise<(files: readonly string[]) => ReadArticles> | undefined;

process.on("message", async (order: Order) => {
  if ("warmUpFor" in order) printer.warmUp(order.warmUpFor);
  else if ("readBy" in order) reader = openReader(order.readBy);
  else process.send?.(await answerTo(order));
});

// A killed parent needs no more pages.
process.on("disconnect", () => process.exit());

/** Most builds have few articles to read, and no use for what it takes here. */
async function openReader(rules: ArticleRules) {
  const { openArticleReader } = await import("../content/read-articles.ts");
  const { inspectMarkdown } = await import("./inspect-markdown.ts");
  return openArticleReader(rules, inspectMarkdown);
}

async function answerTo(task: Task): Promise<Answer> {
  try {
    if ("read" in task) return { read: await read(task.read) };
    printer.print(unpackBatch(task.print));
    return {};
  } catch (error) {
    return { failed: describeFault(error) };
  }
}

async function read(files: readonly string[]): Promise<ReadArticles> {
  if (reader === undefined) throw new Error("Bug: nobody has said how to read.");
  return (await reader)(files);
}
