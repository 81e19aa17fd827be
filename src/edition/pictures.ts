import type { Picture, PictureFile, PictureSet } from "../model/picture.ts";
import type { PictureRecipe } from "../model/picture-recipe.ts";

/** A file to make from a photograph, and the recipe for it. */
export interface PlannedPicture {
  readonly url: string;
  readonly source: Picture;
  readonly recipe: PictureRecipe;
}

/** What the site serves of one photograph, and everything that must be made for that. */
export interface PictureService {
  readonly set: PictureSet;
  readonly planned: readonly PlannedPicture[];
}

export type Focus = PictureRecipe["focus"];

/** Where a crop looks when nobody said. */
export const CENTRE: Focus = { x: 50, y: 50 };

type Format = PictureRecipe["format"];

/**
 * Phones at one and two device pixels a dot, and the text column on a desk. A wider AVIF takes half a second to make
 * and no layout shows it sharper than this to a reader's eye.
 */
const WIDTHS = [400, 800, 1200] as const;

/** Google asks for 16:9, 4:3 and 1:1; 1200 pixels is the least that Discover shows large. */
const CROP_WIDTH = 1200;
const CROPS = { wide: 16 / 9, standard: 4 / 3, square: 1 } as const;

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  avif: "image/avif",
  gif: "image/gif",
  svg: "image/svg+xml",
};

const ENDINGS: Readonly<Record<Format, string>> = {
  jpeg: "jpg",
  png: "png",
  webp: "webp",
  avif: "avif",
  gif: "gif",
  svg: "svg",
};

/** Decides sizes, formats, crops and names. Photographs get AVIF and WebP beside their JPEG; drawings stay as they are. */
export function servePicture(picture: Picture, focus: Focus): PictureService {
  const planned = new Map<string, PlannedPicture>();

  function plan(recipe: PictureRecipe, name: string): PictureFile {
    const url = pictureUrl(picture, name, recipe.format);
    planned.set(url, { url, source: picture, recipe });
    return { url, type: MEDIA_TYPES[recipe.format], width: recipe.width, height: recipe.height };
  }

  function resized(width: number, format: Format): PictureFile {
    const height = Math.max(1, Math.round((picture.height * width) / picture.width));
    return plan({ format, width, height, fit: "resize", focus }, String(width));
  }

  function cropped(shape: number, format: Format): PictureFile {
    const width = Math.max(1, Math.round(Math.min(CROP_WIDTH, picture.width, picture.height * shape)));
    const height = Math.max(1, Math.round(width / shape));
    const name = `${width}x${height}-${focus.x}-${focus.y}`;
    return plan({ format, width, height, fit: "crop", focus }, name);
  }

  if (picture.format === "svg" || picture.format === "gif") {
    const { width, height, format } = picture;
    const only = plan({ format, width, height, fit: "copy", focus }, String(width));
    const crops = { wide: only, standard: only, square: only };
    return { set: { fallback: only, sources: [], crops }, planned: [...planned.values()] };
  }

  const plainFormat = picture.format === "png" ? "png" : "jpeg";
  const widths = widthsFor(picture);
  const sources = (["avif", "webp"] as const).map((format) => ({
    type: MEDIA_TYPES[format],
    files: widths.map((width) => resized(width, format)),
  }));
  const fallback = resized(Math.min(1200, widths.at(-1) ?? picture.width), plainFormat);
  const crops = {
    wide: cropped(CROPS.wide, plainFormat),
    standard: cropped(CROPS.standard, plainFormat),
    square: cropped(CROPS.square, plainFormat),
  };
  return { set: { fallback, sources, crops }, planned: [...planned.values()] };
}

function widthsFor(picture: Picture): number[] {
  const narrower = WIDTHS.filter((width) => width < picture.width);
  const widest = WIDTHS.at(-1) ?? picture.width;
  return picture.width <= widest ? [...narrower, picture.width] : narrower;
}

function pictureUrl(picture: Picture, name: string, format: Format): string {
  return `/pictures/${pictureStem(picture)}-${name}.${ENDINGS[format]}`;
}

/** What the names of all files made of a photograph begin with. It changes with its bytes, so browsers may keep them for ever. */
export function pictureStem(picture: Picture): string {
  const stem = (picture.file.split("/").at(-1) ?? "").replace(/\.[^.]*$/, "");
  const plain = stem
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
  return `${plain === "" ? "picture" : plain}-${picture.digest.slice(0, 8)}`;
}
