import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture of the site in pixels, or nothing when its form is not known. */
export type MeasurePicture = (file: string) => PictureSize | undefined;

/** Enough for every header, a JPEG's Exif and colour profile included. */
const HEADER_BYTES = 262_144;

/** Measures the pictures in a folder, each once, from the first bytes of the file. */
export function createPictureMeasure(dir: string): MeasurePicture {
  const sizes = new Map<string, PictureSize | undefined>();
  return (file) => {
    if (!sizes.has(file)) sizes.set(file, sizeOf(readStart(join(dir, file))));
    return sizes.get(file);
  };
}

/** The size that the first bytes of a PNG, GIF, JPEG or WebP give. */
export function sizeOf(bytes: Buffer): PictureSize | undefined {
  if (bytes.length < 30) return undefined;
  if (bytes.toString("latin1", 1, 4) === "PNG")
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (bytes.toString("latin1", 0, 3) === "GIF")
    return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  if (bytes.readUInt16BE(0) === 0xffd8) return jpegSize(bytes);
  if (bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP")
    return webpSize(bytes);
  return undefined;
}

/** Walks the segments to the frame header (ITU-T T.81, B.1.1.3): SOF0 to SOF15 without DHT, JPG and DAC. */
function jpegSize(bytes: Buffer): PictureSize | undefined {
  let position = 2;
  while (position + 9 < bytes.length && bytes[position] === 0xff) {
    const marker = bytes[position + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(position + 5), width: bytes.readUInt16BE(position + 7) };
    position += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(position + 2);
  }
  return undefined;
}

/** By the kind of the first chunk (WebP container specification, RFC 9649). */
function webpSize(bytes: Buffer): PictureSize | undefined {
  const chunk = bytes.toString("latin1", 12, 16);
  if (chunk === "VP8X") return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (chunk === "VP8 ")
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (chunk !== "VP8L") return undefined;
  const bits = bytes.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function readStart(path: string): Buffer {
  const handle = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(HEADER_BYTES);
    return bytes.subarray(0, readSync(handle, bytes, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(handle);
  }
}
