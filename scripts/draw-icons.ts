import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

/**
 * Draws every icon of the paper from the one drawing, `templates/assets/favicon.svg`. Run it after changing that:
 * `node scripts/draw-icons.ts`. The results are kept in the repository, so that a build need not draw them.
 */
const folder = fileURLToPath(new URL("../templates/assets/", import.meta.url));
const drawing = readFileSync(join(folder, "favicon.svg"));
/** The drawing's own ground, for systems that cut the corners themselves. */
const GROUND = "#a3231a";

for (const side of [144, 192, 512]) write(`icon-${side}.png`, await draw(side));
write("apple-touch-icon.png", await draw(180, GROUND));
write("favicon.ico", asIco(await draw(32), 32));

function draw(side: number, ground?: string): Promise<Buffer> {
  // 72 dots an inch draw the SVG at its own 64 pixels; more draw it sharp.
  const picture = sharp(drawing, { density: (72 * side) / 64 }).resize(side, side);
  const filled = ground === undefined ? picture : picture.flatten({ background: ground });
  return filled.png({ palette: true, compressionLevel: 9, effort: 10 }).toBuffer();
}

/** A PNG in the frame that `/favicon.ico` has to have: one directory entry of 16 bytes after a head of 6. */
function asIco(png: Buffer, side: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(side, 6);
  head.writeUInt8(side, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

function write(name: string, bytes: Buffer): void {
  writeFileSync(join(folder, name), bytes);
}
