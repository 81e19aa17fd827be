import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "../model/page.ts";
import type { Problem } from "../model/problem.ts";
import { bytesIn } from "./feed-pictures.ts";
import { PictureError, placeAssets, placePictures } from "./place-files.ts";
import type { Plan } from "./prepare.ts";
import type { PrintCrew } from "./print-crew.ts";
import { cutIntoBatches, printPages } from "./print-pages.ts";

/** A few thousand files. */
const BATCHES_TO_A_FLUSH = 8;

export interface PrintIntoOptions {
  readonly contentDir: string;
  readonly cacheDir: string;
  readonly workers: number;
  readonly crew?: PrintCrew;
  /** The finished site, which may hold pictures that are not made anew. */
  readonly output: string;
  /** Called once, while others print, when there are enough pages for that. */
  readonly meanwhile?: () => void;
  /** Called when all pages are given out, while others print the last of them. */
  readonly afterLast?: () => void;
}

/**
 * Prints pages of every kind into a staging folder, those that feeds tell the size of before the feeds. Gives the problem
 * when a photograph cannot be read to its end, and the staging folder is then gone.
 */
export async function printInto(
  staging: string,
  pages: Iterable<Page>,
  { edition, chrome, assets }: Plan,
  { contentDir, cacheDir, workers, crew, output, meanwhile, afterLast }: PrintIntoOptions,
): Promise<Problem | undefined> {
  async function place(others: readonly Page[]): Promise<void> {
    placeAssets(others, assets, staging);
    await placePictures(others, { contentDir, cacheDir, outputDir: staging });
  }
  async function* allBatches(): AsyncGenerator<Page[], void> {
    yield* cutIntoBatches(pages, place);
    afterLast?.();
  }
  let isCalled = false;
  function whileOthersPrint(batches: number): void {
    if (!isCalled) meanwhile?.();
    isCalled = true;
    if (batches % BATCHES_TO_A_FLUSH === 0) flushInPassing(staging);
  }
  try {
    await printPages(allBatches(), {
      edition,
      chrome,
      contentDir,
      outputDir: staging,
      workers,
      bytesOf: bytesIn(staging, output),
      meanwhile: whileOthersPrint,
      ...(crew !== undefined && { crew }),
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    // They would go on writing.
    await crew?.dismiss();
    rmSync(staging, { recursive: true, force: true });
    return pictureProblem(error, contentDir);
  }
}

/** Has the system write to the disk what is staged so far: less is left to wait for before the files may move. */
function flushInPassing(staging: string): void {
  const flush = spawn("sync", ["-f", staging], { stdio: "ignore" });
  // Where there is no such command, all is written at the end.
  flush.on("error", () => {});
  flush.unref();
}

function pictureProblem(error: PictureError, contentDir: string): Problem {
  return {
    file: join(contentDir, error.file),
    line: 1,
    what: `The picture cannot be read to its end (${error.cause instanceof Error ? error.cause.message : error.message}).`,
    fix: "Save it again from a picture program, as JPEG or PNG.",
  };
}
