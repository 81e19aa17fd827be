import { type Batch, type Outlook, openBatchPrinter } from "./batch-printer.ts";
import { describeFault } from "./describe-fault.ts";

/** What the parent sends: a batch to print, or word of the site whose batches will come. */
export type Order = Batch | { readonly warmUpFor: Outlook };

/** What the worker answers, for each batch once. */
export type Answer = { readonly failed?: string };

const printer = openBatchPrinter();

process.on("message", (order: Order) => {
  if ("warmUpFor" in order) printer.warmUp(order.warmUpFor);
  else process.send?.(answerTo(order));
});

// A killed parent needs no more pages.
process.on("disconnect", () => process.exit());

function answerTo(batch: Batch): Answer {
  try {
    printer.print(batch);
    return {};
  } catch (error) {
    return { failed: describeFault(error) };
  }
}
