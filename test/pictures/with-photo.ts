import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import type { CardPhoto } from "../../src/model/social-card.ts";

interface PhotoOptions {
  readonly width: number;
  readonly height: number;
  /** Every pixel another colour: the hardest to compress. */
  readonly noise?: boolean;
  readonly cutShort?: boolean;
}

/** Makes a photograph, white unless it is noise, hands it to `use`, and removes it. */
export async function withPhoto(
  { width, height, noise = false, cutShort = false }: PhotoOptions,
  use: (photo: CardPhoto, findFile: (file: string) => string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "akhbar-photo-"));
  try {
    let state = 1;
    const pixels = Uint8Array.from({ length: width * height * 3 }, () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return noise ? state >> 16 : 255;
    });
    const bytes = await sharp(pixels, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 90 })
      .toBuffer();
    writeFileSync(join(folder, "photo.jpg"), cutShort ? bytes.subarray(0, bytes.length / 2) : bytes);
    const photo = { source: "photo.jpg", digest: "digest", width, height, focus: { x: 50, y: 50 } };
    await use(photo, (file) => join(folder, file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
