import { join } from "node:path";
import { digestOf } from "../model/digest.ts";
import type { Picture } from "../model/picture.ts";
import { checkSvg } from "./check-svg.ts";
import type { FileState } from "./file-states.ts";
import { readBytes } from "./read-bytes.ts";
import type { Tell } from "./tell.ts";

/** More pixels than this are refused: a file of a few kilobytes can ask for gigabytes of memory. */
export const MOST_PIXELS = 100_000_000;

const LARGEST_SVG = 1_000_000;

/**
 * Opens a picture and measures it, or tells why it is none: not what its name says, cut off, too large.
 * Only the head of the file is decoded.
 */
export async function measurePicture(
  contentDir: string,
  file: string,
  state: FileState,
  mostBytes: number,
  tell: Tell,
): Promise<Picture | undefined> {
  if (state.bytes > mostBytes) {
    tell(
      1,
      `The picture has ${state.bytes} bytes; the limit is ${mostBytes}.`,
      "Save it smaller: 2400 pixels of width are plenty.",
    );
    return undefined;
  }
  const bytes = readBytes(join(contentDir, file), tell);
  if (bytes === undefined) return undefined;
  const named = formatOfName(file);
  const actual = formatOfBytes(bytes);
  if (actual === undefined) {
    tell(
      1,
      bytes.length === 0 ? "The picture file is empty." : "This is not a picture.",
      "Replace it by a JPEG, PNG, WebP, AVIF, GIF or SVG file.",
    );
    return undefined;
  }
  if (actual !== named) {
    tell(
      1,
      `The name says ${named.toUpperCase()}, but this is a ${actual.toUpperCase()} picture.`,
      `Give the file the ending .${actual === "jpeg" ? "jpg" : actual}, also where it is named.`,
    );
    return undefined;
  }
  const size = actual === "svg" ? measureSvg(bytes, tell) : await measureRaster(bytes, actual, tell);
  if (size === undefined) return undefined;
  return { file, format: actual, ...size, bytes: bytes.length, digest: digestOf(bytes) };
}

type Format = Picture["format"];

function formatOfName(file: string): Format {
  const ending = file.slice(file.lastIndexOf(".") + 1).toLowerCase();
  return ending === "jpg" ? "jpeg" : (ending as Format);
}

function formatOfBytes(bytes: Buffer): Format | undefined {
  const start = bytes.toString("latin1", 0, 32);
  if (start.startsWith("\xff\xd8\xff")) return "jpeg";
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (/^GIF8[79]a/.test(start)) return "gif";
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") return "webp";
  if (start.slice(4, 8) === "ftyp" && /avif|avis/.test(start.slice(8))) return "avif";
  const text = bytes.toString("utf8", 0, 4096);
  return /^\ufeff?\s*<(?:\?xml|!--|!DOCTYPE\s+svg|(?:\w+:)?svg[\s>])/i.test(text) ? "svg" : undefined;
}

type Size = Pick<Picture, "width" | "height">;

function measureSvg(bytes: Buffer, tell: Tell): Size | undefined {
  if (bytes.length > LARGEST_SVG) {
    tell(1, `The drawing has more than ${LARGEST_SVG} bytes.`, "Save it as a PNG.");
    return undefined;
  }
  const checked = checkSvg(bytes.toString("utf8"));
  if (!checked.ok) {
    tell(1, `The drawing ${checked.what}.`, "Save it as a PNG, or as a plain SVG without scripts and links.");
    return undefined;
  }
  return isTooLarge(checked.size.width, checked.size.height, tell) ? undefined : checked.size;
}

async function measureRaster(bytes: Buffer, format: Format, tell: Tell): Promise<Size | undefined> {
  if (isCutOff(bytes, format)) {
    tell(1, "The picture is cut off: its end is missing.", "Copy the file again.");
    return undefined;
  }
  // Loaded only when there is a picture to measure: it costs a tenth of a second.
  const { default: sharp } = await import("sharp");
  try {
    const {
      width,
      height,
      orientation,
      pages = 1,
      pageHeight,
    } = await sharp(bytes, { limitInputPixels: false, failOn: "none", animated: true }).metadata();
    const frame = pageHeight ?? height;
    if (isTooLarge(width, frame * pages, tell)) return undefined;
    return (orientation ?? 1) >= 5 ? { width: frame, height: width } : { width, height: frame };
  } catch {
    tell(1, "The picture is damaged.", "Save it again in a picture program, or copy the file again.");
    return undefined;
  }
}

function isTooLarge(width: number, height: number, tell: Tell): boolean {
  if (width * height <= MOST_PIXELS) return false;
  tell(
    1,
    `The picture has ${width} × ${height} pixels; the limit is ${MOST_PIXELS} in all.`,
    "Save it smaller: 2400 pixels of width are plenty.",
  );
  return true;
}

const START_OF_SCAN = Buffer.from([0xff, 0xda]);
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

/** A copy that stopped half-way keeps a sound head; each format says in its own way where it ends. */
function isCutOff(bytes: Buffer, format: Format): boolean {
  switch (format) {
    case "jpeg":
      return bytes.lastIndexOf(END_OF_IMAGE) < bytes.lastIndexOf(START_OF_SCAN);
    case "png":
      return bytes.lastIndexOf("IEND", undefined, "latin1") === -1;
    case "gif":
      return bytes.lastIndexOf(0x3b) < bytes.length - 1024;
    case "webp":
      return bytes.length < 12 || bytes.readUInt32LE(4) + 8 > bytes.length;
    case "avif":
      return !endsOnBox(bytes);
    default:
      return false;
  }
}

/** ISO base media files are a row of boxes, each with its length: the last one must end within the file. */
function endsOnBox(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    if (size === 0) return true;
    if (size === 1 && at + 16 > bytes.length) return false;
    const length = size === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : size;
    if (length < 8) return false;
    at += length;
  }
  return at === bytes.length;
}
