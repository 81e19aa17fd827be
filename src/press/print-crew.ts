import type { Site } from "../model/site.ts";
import type { Batch } from "./batch-printer.ts";
import { type PrintProcess, startPrintProcess } from "./print-process.ts";

/** Processes that print for this one. */
export interface PrintCrew {
  /** Tells those who are there already which site they will print. */
  readonly warmUp: (site: Site) => void;
  /** Prints what `next` gives until it gives no more, in so many processes at least. */
  readonly print: (next: () => Batch | undefined, workers: number) => Promise<void>;
  /** Ends the processes, whatever they are at, and waits for their end. */
  readonly dismiss: () => Promise<void>;
}

/** One to print, and one to go on with: nobody waits while this process puts the next batch together. */
const BATCHES_AT_HAND = 2;

/** Gathers a crew, and starts so many of it `early`: they load Eleventy for as long as this process takes to plan. */
export function gatherCrew({ early }: { readonly early: number }): PrintCrew {
  let crew: PrintProcess[] = Array.from({ length: early }, startPrintProcess);
  const ends: Promise<void>[] = [];

  function letGo(how: "at once" | "when done"): void {
    ends.push(...crew.map((each) => each.end(how)));
    crew = [];
  }

  return {
    warmUp(site) {
      for (const each of crew) each.warmUp(site);
    },
    async print(next, workers) {
      while (crew.length < workers) crew.push(startPrintProcess());
      // Everyone's first batch comes before anyone's second: a small plan is shared too.
      const hands = Array.from({ length: BATCHES_AT_HAND }, () => crew).flat();
      await Promise.all(hands.map((each) => feed(each, next)));
      letGo("when done");
    },
    async dismiss() {
      letGo("at once");
      await Promise.all(ends);
    },
  };
}

async function feed(worker: PrintProcess, next: () => Batch | undefined): Promise<void> {
  for (let batch = next(); batch !== undefined; batch = next()) await worker.print(batch);
}
