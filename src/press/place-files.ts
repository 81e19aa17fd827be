import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import type { Page, PictureContent } from "../model/page.ts";
import { makePicture, PICTURE_VERSION } from "../pictures/make-picture.ts";
import { type LoadedAsset, writeAsset } from "../print/assets.ts";

/** Copies the templates' assets into the staging folder. */
export function placeAssets(pages: readonly Page[], assets: readonly LoadedAsset[], outputDir: string): void {
  for (const { file, url } of pages) {
    const asset = assets.find((candidate) => candidate.url === url);
    if (asset === undefined) continue;
    const target = join(outputDir, file);
    mkdirSync(dirname(target), { recursive: true });
    writeAsset(asset, target);
  }
}

/**
 * Makes the pictures, or takes them from the cache: they cost most of a first build, so they are kept apart from
 * the pages. Throws `PictureError`, which names the photograph.
 */
export async function placePictures(
  pages: readonly Page[],
  places: { readonly contentDir: string; readonly cacheDir: string; readonly outputDir: string },
): Promise<void> {
  const waiting = pages.filter(isPicture);
  const workers = Array.from({ length: availableParallelism() }, async () => {
    for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
      await placePicture(page, places);
    }
  });
  await Promise.all(workers);
}

/** A photograph that could be measured but not decoded to the end. */
export class PictureError extends Error {
  /** From the content folder. */
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(`${file} cannot be read as a picture: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.file = file;
  }
}

type PicturePage = Page & { readonly content: PictureContent };

function isPicture(page: Page): page is PicturePage {
  return page.content.kind === "picture";
}

async function placePicture(
  { file, content, fingerprint }: PicturePage,
  { contentDir, cacheDir, outputDir }: { contentDir: string; cacheDir: string; outputDir: string },
): Promise<void> {
  const source = join(contentDir, content.source);
  const target = join(outputDir, file);
  mkdirSync(dirname(target), { recursive: true });
  if (content.recipe.fit === "copy") {
    copyFileSync(source, target);
    return;
  }
  const kept = join(cacheDir, "pictures", `${fingerprint}-${PICTURE_VERSION}`);
  if (!existsSync(kept)) {
    mkdirSync(dirname(kept), { recursive: true });
    const unfinished = `${kept}.${process.pid}.tmp`;
    try {
      await makePicture(source, content.recipe, unfinished);
    } catch (error) {
      throw new PictureError(content.source, error);
    }
    renameSync(unfinished, kept);
  }
  linkOrCopy(kept, target);
}

/** A hard link costs nothing; where the file system has none, or the cache is elsewhere, the bytes are copied. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
