import sharp from "sharp";
import type { CardPhoto } from "../model/social-card.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels, row by row, without gaps. */
export interface Pixels extends Size {
  readonly data: Uint8Array;
}

/** Photographs are shown on the paper's colour where they are transparent. */
const PAPER = "#fdfbf6";

/**
 * The part of a photograph around its focus that fills the size, as RGB pixels, upright. It is made smaller before
 * it is cut, so that a large JPEG need not be decoded whole. Throws when the file cannot be decoded.
 */
export async function cutPhoto(file: string, photo: CardPhoto, size: Size): Promise<Pixels> {
  const scale = Math.max(size.width / photo.width, size.height / photo.height);
  const width = Math.max(size.width, Math.round(photo.width * scale));
  const height = Math.max(size.height, Math.round(photo.height * scale));
  const left = startOf(photo.focus.x, width, size.width);
  const top = startOf(photo.focus.y, height, size.height);
  const data = await sharp(file, { failOn: "error", limitInputPixels: 100_000_000 })
    .autoOrient()
    .resize(width, height, { fit: "fill", kernel: "linear" })
    .extract({ left, top, ...size })
    .flatten({ background: PAPER })
    .toColourspace("srgb")
    .raw()
    .toBuffer();
  return { data, ...size };
}

/** Where a cut of this length begins, as near to the focus as the edges allow. */
function startOf(percent: number, whole: number, part: number): number {
  return Math.round(Math.min(Math.max((percent / 100) * whole - part / 2, 0), whole - part));
}

/** The ink that darkens, of which more lies where there are words. */
const INK = [16, 13, 11] as const;

/**
 * Darkens a photograph (RGB) row by row and lays words (RGBA) over it: white letters can then be read on any picture.
 * Changes the photograph's own pixels, so that no card needs another two megabytes.
 */
export function layOverPhoto(photo: Pixels, words: Pixels, headlineTop: number): void {
  const { width, height, data } = photo;
  const over = words.data;
  for (let row = 0, rgb = 0, rgba = 0; row < height; row++) {
    // In 256ths, so that whole numbers do; the half makes the shift round to the nearest.
    const light = Math.round((1 - darknessAt(row, headlineTop, height)) * 256);
    const red = INK[0] * (256 - light) + 128;
    const green = INK[1] * (256 - light) + 128;
    const blue = INK[2] * (256 - light) + 128;
    for (let column = 0; column < width; column++, rgb += 3, rgba += 4) {
      data[rgb] = ((data[rgb] as number) * light + red) >> 8;
      data[rgb + 1] = ((data[rgb + 1] as number) * light + green) >> 8;
      data[rgb + 2] = ((data[rgb + 2] as number) * light + blue) >> 8;
      // Most of the photograph has no letter over it.
      const opacity = over[rgba + 3] as number;
      if (opacity === 0) continue;
      const seen = 255 - opacity;
      data[rgb] = ((data[rgb] as number) * seen + (over[rgba] as number) * opacity) / 255 + 0.5;
      data[rgb + 1] = ((data[rgb + 1] as number) * seen + (over[rgba + 1] as number) * opacity) / 255 + 0.5;
      data[rgb + 2] = ((data[rgb + 2] as number) * seen + (over[rgba + 2] as number) * opacity) / 255 + 0.5;
    }
  }
}

/** White on a white photograph keeps a contrast of 4.5 from 0.57 on; between the words the picture may show. */
function darknessAt(row: number, headlineTop: number, height: number): number {
  const above = ramp(row, 90, 0.68, 210, 0.28);
  const behind = ramp(row, headlineTop - 130, 0.28, headlineTop, 0.7);
  const below = ramp(row, headlineTop, 0.7, height, 0.9);
  return Math.max(above, behind, row > headlineTop ? below : 0);
}

/** From one value to the other between two rows, and level outside. */
function ramp(row: number, from: number, first: number, to: number, last: number): number {
  const way = Math.min(Math.max((row - from) / (to - from), 0), 1);
  return first + (last - first) * way;
}
