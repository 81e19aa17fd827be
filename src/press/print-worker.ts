import type { Site } from "../model/site.ts";
import { type Batch, openBatchPrinter } from "./batch-printer.ts";
import { describeFault } from "./describe-fault.ts";

/** What the parent sends: a batch to print, or word of the site whose batches will come. */
export type Order = Batch | { readonly warmUpFor: Site };

/** What the worker answers, for each batch once. */
export type Answer = { readonly done: number } | { readonly failed: string };

const printer = openBatchPrinter();

process.on("message", async (order: Order) => {
  if ("warmUpFor" in order) printer.warmUp(order.warmUpFor);
  else process.send?.(await answerTo(order));
});

// A killed parent needs no more pages.
process.on("disconnect", () => process.exit());

async function answerTo(batch: Batch): Promise<Answer> {
  try {
    await printer.print(batch);
    return { done: batch.pages.length };
  } catch (error) {
    return { failed: describeFault(error) };
  }
}
