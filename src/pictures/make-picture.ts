import sharp, { type Region, type Sharp } from "sharp";
import type { PictureRecipe } from "../model/picture-recipe.ts";

// Below these, banding shows in a sky on a phone; above them the bytes grow and nobody sees why.
const QUALITY = { jpeg: 78, webp: 72, avif: 52 } as const;
/** AVIF's slower efforts save 3 % of the bytes and take four times as long. */
const AVIF_EFFORT = 2;

/** The bytes of one file that is made of a photograph: upright, in sRGB, without its metadata (a phone writes where it was taken). */
export async function makePicture(source: string, recipe: PictureRecipe): Promise<Uint8Array> {
  const upright = sharp(source, { failOn: "error", limitInputPixels: 100_000_000 }).rotate();
  const { width, height } = recipe;
  const sized =
    recipe.fit === "crop"
      ? upright.extract(await cropBox(source, recipe)).resize(width, height, { fit: "fill" })
      : upright.resize(width, height, { fit: "fill" });
  return encode(sized.toColourspace("srgb"), recipe.format).toBuffer();
}

/** The largest box of the recipe's shape that fits into the picture, as near to the focus as the edges allow. */
async function cropBox(source: string, { width, height, focus }: PictureRecipe): Promise<Region> {
  const { autoOrient: whole } = await sharp(source).metadata();
  const scale = Math.min(whole.width / width, whole.height / height);
  const box = {
    width: Math.min(whole.width, Math.round(width * scale)),
    height: Math.min(whole.height, Math.round(height * scale)),
  };
  const place = (percent: number, length: number, part: number) =>
    Math.round(Math.min(Math.max((percent / 100) * length - part / 2, 0), length - part));
  return {
    ...box,
    left: place(focus.x, whole.width, box.width),
    top: place(focus.y, whole.height, box.height),
  };
}

function encode(image: Sharp, format: PictureRecipe["format"]): Sharp {
  switch (format) {
    case "avif":
      return image.avif({ quality: QUALITY.avif, effort: AVIF_EFFORT });
    case "webp":
      return image.webp({ quality: QUALITY.webp });
    case "png":
      return image.png({ compressionLevel: 9, palette: true });
    default:
      return image.flatten({ background: "#fff" }).jpeg({ quality: QUALITY.jpeg, mozjpeg: true });
  }
}
