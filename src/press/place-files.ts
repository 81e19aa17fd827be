import { hash } from "node:crypto";
import { copyFileSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import type { Page, PictureContent, SocialCardContent } from "../model/page.ts";
import { PICTURE_VERSION } from "../pictures/picture-version.ts";
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
 * Makes the pictures and the social cards, or takes them from the cache: they cost most of a first build, so they
 * are kept apart from the pages. Throws `PictureError`, which names the photograph.
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
    super(`${file} cannot be read as a picture: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.file = file;
  }
}

type PicturePage = Page & { readonly content: PictureContent | SocialCardContent };

function isPicture(page: Page): page is PicturePage {
  return page.content.kind === "picture" || page.content.kind === "card";
}

async function placePicture(
  { file, content, fingerprint }: PicturePage,
  { contentDir, cacheDir, outputDir }: { contentDir: string; cacheDir: string; outputDir: string },
): Promise<void> {
  const target = join(outputDir, file);
  mkdirSync(dirname(target), { recursive: true });
  if (content.kind === "picture" && content.recipe.fit === "copy") {
    copyFileSync(join(contentDir, content.source), target);
    return;
  }
  const kept =
    content.kind === "card"
      ? join(cacheDir, "cards", fingerprint)
      : join(cacheDir, "pictures", `${fingerprint}-${PICTURE_VERSION}`);
  if (!isAsMade(kept)) keep(await makeBytes(content, contentDir), kept);
  linkOrCopy(kept, target);
}

/** Throws `PictureError` when it is the photograph that cannot be read. */
async function makeBytes(content: PicturePage["content"], contentDir: string): Promise<Uint8Array> {
  const photo = content.kind === "card" ? content.recipe.photo?.source : content.source;
  // The libraries that draw are large, and most builds have nothing new to draw.
  const { makePicture } = await import("../pictures/make-picture.ts");
  const { drawSocialCard } = await import("../pictures/social-card.ts");
  try {
    return content.kind === "card"
      ? await drawSocialCard(content.recipe, (file) => join(contentDir, file))
      : await makePicture(join(contentDir, content.source), content.recipe);
  } catch (error) {
    throw photo === undefined ? error : new PictureError(photo, error);
  }
}

function keep(bytes: Uint8Array, kept: string): void {
  const unfinished = `${kept}.${process.pid}.tmp`;
  mkdirSync(dirname(kept), { recursive: true });
  try {
    writeFileSync(unfinished, bytes);
    writeFileSync(sumOf(kept), hash("sha256", bytes));
    renameSync(unfinished, kept);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** The picture in the cache is the one that was put there: it may have been cut short, or changed through its link in the site. */
function isAsMade(kept: string): boolean {
  try {
    return readFileSync(sumOf(kept), "utf8") === hash("sha256", readFileSync(kept));
  } catch {
    return false;
  }
}

function sumOf(kept: string): string {
  return `${kept}.sum`;
}

/** A hard link costs nothing; where the file system has none, or the cache is elsewhere, the bytes are copied. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
