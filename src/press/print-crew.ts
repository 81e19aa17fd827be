import { setImmediate } from "node:timers/promises";
import type { ArticleRules, ReadApart, ReadArticles } from "../content/read-articles.ts";
import type { Batch, Outlook } from "./batch-printer.ts";
import { type PrintProcess, startPrintProcess } from "./print-process.ts";

/** Puts the next batch together; undefined when there is none. */
export type NextBatch = () => Promise<Batch | undefined>;

/** Processes that read and print for this one. */
export interface PrintCrew {
  /** Reads articles in those who are there already; undefined when that would not be quicker than to read them here. */
  readonly readApart: ReadApart | undefined;
  /** Tells those who are there already which site they will print. */
  readonly warmUp: (outlook: Outlook) => void;
  /** Prints what `next` gives until it gives no more, in up to so many processes. Throws what either throws. */
  readonly print: (next: NextBatch, workers: number) => Promise<void>;
  /** Ends the processes, whatever they are at, and waits for their end. */
  readonly dismiss: () => Promise<void>;
}

/** One to print, and one to go on with: nobody waits while this process puts the next batch together. */
export const BATCHES_AT_HAND = 2;
/** Some tenths of a second's work, so that all end together. */
const FILES_AT_A_TIME = 250;

/** Gathers a crew, and starts so many of it `early`: they load the templates for as long as this process takes to plan. */
export function gatherCrew({ early }: { readonly early: number }): PrintCrew {
  let crew: PrintProcess[] = Array.from({ length: early }, startPrintProcess);
  const ends: Promise<void>[] = [];
  let isDismissed = false;

  function letGo(how: "at once" | "when done"): void {
    ends.push(...crew.map((each) => each.end(how)));
    crew = [];
  }

  async function readApart(rules: ArticleRules, files: readonly string[]): Promise<ReadArticles[]> {
    const read: ReadArticles[] = [];
    let next = 0;
    async function feed(reader: PrintProcess): Promise<void> {
      while (next < files.length && !isDismissed) {
        const [place, start] = [next / FILES_AT_A_TIME, next];
        next += FILES_AT_A_TIME;
        read[place] = await reader.read(files.slice(start, next));
      }
    }
    for (const each of crew) each.readBy(rules);
    await Promise.all(crew.flatMap((each) => Array.from({ length: BATCHES_AT_HAND }, () => feed(each))));
    return read;
  }

  return {
    get readApart() {
      return crew.length > 1 ? readApart : undefined;
    },
    warmUp(outlook) {
      for (const each of crew) each.warmUp(outlook);
    },
    async print(next, workers) {
      async function feed(place: number): Promise<void> {
        for (let batch = await next(); batch !== undefined; batch = await next()) {
          // The batch was being put together when all were sent away.
          if (isDismissed) return;
          crew[place] ??= startPrintProcess();
          await crew[place].print(batch);
        }
      }
      await Promise.all(placesInTurn(crew.length, workers).map(feed));
      letGo("when done");
      // The order leaves with the next turn: nobody is to stay, with all that was printed, while files are moved.
      await setImmediate();
    },
    async dismiss() {
      isDismissed = true;
      letGo("at once");
      await Promise.all(ends);
    },
  };
}

/**
 * Who takes which of the first batches, by their places. Those who are there come first, and share a small plan; the others
 * take longer to load the templates than a publication to print.
 */
export function placesInTurn(there: number, workers: number): number[] {
  const first = Math.min(there, workers);
  const shared = (from: number, count: number) =>
    Array.from({ length: count * BATCHES_AT_HAND }, (_, hand) => from + (hand % count));
  return [...shared(0, first), ...shared(first, workers - first)];
}
