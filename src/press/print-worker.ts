import { type Batch, openBatchPrinter } from "./batch-printer.ts";
import { describeFault } from "./describe-fault.ts";

/** What the worker answers, for each batch once. */
export type Answer = { readonly done: number } | { readonly failed: string };

const printBatch = openBatchPrinter();

process.on("message", async (batch: Batch) => {
  process.send?.(await answerTo(batch));
});

// A killed parent needs no more pages.
process.on("disconnect", () => process.exit());

async function answerTo(batch: Batch): Promise<Answer> {
  try {
    await printBatch(batch);
    return { done: batch.pages.length };
  } catch (error) {
    return { failed: describeFault(error) };
  }
}
