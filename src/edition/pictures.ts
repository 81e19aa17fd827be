import type { LeadPictureSet, Picture, PictureFile, PictureSet } from "../model/picture.ts";
import type { PictureRecipe } from "../model/picture-recipe.ts";

/** A file to make from a photograph, and the recipe for it. */
export interface PlannedPicture {
  readonly url: string;
  readonly source: Picture;
  readonly recipe: PictureRecipe;
}

/** What the site serves of one photograph, and everything that must be made for that. */
export interface PictureService<Set extends PictureSet = PictureSet> {
  readonly set: Set;
  readonly planned: readonly PlannedPicture[];
}

export type Focus = PictureRecipe["focus"];

/** Where a crop looks when nobody said; what is not cropped has none to look at. */
export const CENTRE: Focus = { x: 50, y: 50 };

type Format = PictureRecipe["format"];

/**
 * Phones at one and two device pixels a dot, and the text column on a desk. A wider AVIF takes half a second to make
 * and no layout shows it sharper than this to a reader's eye.
 */
const WIDTHS = [400, 800, 1200] as const;

/** For the small pictures of lists on a phone, which are as wide as a thumb. Only what an article opens with is in lists. */
const LEAD_WIDTHS = [240, ...WIDTHS] as const;

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

/** Decides sizes, formats and names. Photographs get AVIF and WebP beside their JPEG; drawings stay as they are. */
export function servePicture(picture: Picture): PictureService {
  const planned: Planned = new Map();
  const set = planSizes(picture, WIDTHS, planned);
  return { set, planned: [...planned.values()] };
}

/** As `servePicture`, and the crops around the focus, for a photograph that an article opens with. */
export function serveLeadPicture(picture: Picture, focus: Focus): PictureService<LeadPictureSet> {
  const planned: Planned = new Map();
  const sizes = planSizes(picture, LEAD_WIDTHS, planned);
  const crop = (shape: number) =>
    isDrawing(picture) ? sizes.fallback : planCrop(picture, shape, focus, planned);
  const crops = { wide: crop(CROPS.wide), standard: crop(CROPS.standard), square: crop(CROPS.square) };
  return { set: { ...sizes, crops }, planned: [...planned.values()] };
}

/** By address: two shapes may come to one file. */
type Planned = Map<string, PlannedPicture>;

function planSizes(picture: Picture, allowed: readonly number[], planned: Planned): PictureSet {
  if (isDrawing(picture)) {
    const { width, height, format } = picture;
    const recipe = { format, width, height, fit: "copy", focus: CENTRE } as const;
    return { fallback: plan(picture, recipe, String(width), planned), sources: [] };
  }
  const resized = (width: number, format: Format) => {
    const height = Math.max(1, Math.round((picture.height * width) / picture.width));
    return plan(picture, { format, width, height, fit: "resize", focus: CENTRE }, String(width), planned);
  };
  const widths = widthsFor(picture, allowed);
  const sources = (["avif", "webp"] as const).map((format) => ({
    type: MEDIA_TYPES[format],
    files: widths.map((width) => resized(width, format)),
  }));
  return { fallback: resized(Math.min(1200, widths.at(-1) ?? picture.width), plainFormat(picture)), sources };
}

function planCrop(picture: Picture, shape: number, focus: Focus, planned: Planned): PictureFile {
  const width = Math.max(1, Math.round(Math.min(CROP_WIDTH, picture.width, picture.height * shape)));
  const height = Math.max(1, Math.round(width / shape));
  const recipe = { format: plainFormat(picture), width, height, fit: "crop", focus } as const;
  return plan(picture, recipe, `${width}x${height}-${focus.x}-${focus.y}`, planned);
}

function plan(picture: Picture, recipe: PictureRecipe, name: string, planned: Planned): PictureFile {
  const url = `/pictures/${pictureStem(picture)}-${name}.${ENDINGS[recipe.format]}`;
  planned.set(url, { url, source: picture, recipe });
  return { url, type: MEDIA_TYPES[recipe.format], width: recipe.width, height: recipe.height };
}

function isDrawing({ format }: Picture): boolean {
  return format === "svg" || format === "gif";
}

function plainFormat({ format }: Picture): Format {
  return format === "png" ? "png" : "jpeg";
}

function widthsFor(picture: Picture, widths: readonly number[]): number[] {
  const narrower = widths.filter((width) => width < picture.width);
  const widest = widths.at(-1) ?? picture.width;
  return picture.width <= widest ? [...narrower, picture.width] : narrower;
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
