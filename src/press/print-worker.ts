import type { Site } from "../model/site.ts";
import { type Batch, openBatchPrinter } from "./batch-printer.ts";
import { describeFault } from "./describe-fault.ts";

/** What the parent sends: a batch to print, or word of the site whose batches will come. */
export type Order = Batch | { readonly warmUpFor: Site };

/** What the worker answers, for each batch once. */
export type Answer = { readonly failed?: string };

const printer = openBatchPrinter();

/** Batches are printed in their order, one at a time: the next may come while one is being printed. */
let printed = Promise.resolve();

process.on("message", (order: Order) => {
  if ("warmUpFor" in order) printer.warmUp(order.warmUpFor);
  else printed = printed.then(async () => void process.send?.(await answerTo(order)));
});

// A killed parent needs no more pages.
process.on("disconnect", () => process.exit());

async function answerTo(batch: Batch): Promise<Answer> {
  try {
    await printer.print(batch);
    return {};
  } catch (error) {
    return { failed: describeFault(error) };
  }
}
