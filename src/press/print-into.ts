import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "../model/page.ts";
import type { Problem } from "../model/problem.ts";
import { bytesIn } from "./feed-pictures.ts";
import { PictureError, placeAssets, placePictures } from "./place-files.ts";
import type { Prepared } from "./prepare.ts";
import type { PrintCrew } from "./print-crew.ts";
import { cutIntoBatches, printPages } from "./print-pages.ts";

type Planned = Extract<Prepared, { kind: "planned" }>;

export interface PrintIntoOptions {
  readonly contentDir: string;
  readonly cacheDir: string;
  readonly workers: number;
  readonly crew?: PrintCrew;
  /** The finished site, which may hold pictures that are not made anew. */
  readonly output: string;
}

/**
 * Prints pages of every kind into a staging folder, those that feeds tell the size of before the feeds. Gives the problem
 * when a photograph cannot be read to its end, and the staging folder is then gone.
 */
export async function printInto(
  staging: string,
  pages: Iterable<Page>,
  { edition, chrome, assets }: Planned,
  { contentDir, cacheDir, workers, crew, output }: PrintIntoOptions,
): Promise<Problem | undefined> {
  async function place(others: readonly Page[]): Promise<void> {
    placeAssets(others, assets, staging);
    await placePictures(others, { contentDir, cacheDir, outputDir: staging });
  }
  try {
    await printPages(cutIntoBatches(pages, place), {
      edition,
      chrome,
      contentDir,
      outputDir: staging,
      workers,
      bytesOf: bytesIn(staging, output),
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

function pictureProblem(error: PictureError, contentDir: string): Problem {
  return {
    file: join(contentDir, error.file),
    line: 1,
    what: `The picture cannot be read to its end (${error.cause instanceof Error ? error.cause.message : error.message}).`,
    fix: "Save it again from a picture program, as JPEG or PNG.",
  };
}
