import { madeOnce } from "../model/made-once.ts";
import { frameOf } from "./qr-frame.ts";

/** A QR code as a drawing: `path` strokes its dark modules, one unit each, in a square of `size` units. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** Codewords for error correction in a block, and blocks, at level L; by version from 1 (ISO/IEC 18004, table 9). */
const ECC_PER_BLOCK = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18];
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4];

const encoder = new TextEncoder();

/**
 * The QR code (ISO/IEC 18004) of a text in the smallest of the first ten versions that holds it; undefined above
 * 271 bytes. The mask is always the first, which every reader knows: trying all eight would cost eight times the time,
 * on every page of an archive.
 */
export function qrCode(text: string): QrCode | undefined {
  const bytes = encoder.encode(text);
  const version = ECC_PER_BLOCK.findIndex((_, index) => bytes.length <= capacityOf(index + 1)) + 1;
  if (version === 0) return undefined;
  const { size, masked, free } = frameOf(version);
  const dark = masked.slice();
  const codewords = interleave(version, dataCodewords(version, bytes));
  for (let bit = 0; bit < free.length; bit++) {
    const value = ((codewords[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
    const at = free[bit] ?? 0;
    dark[at] = (dark[at] ?? 0) ^ value;
  }
  return { size, path: pathOf(dark, size) };
}

/** The modules in rows, each run of dark ones a stroke through their middle. */
function pathOf(dark: Uint8Array, size: number): string {
  let path = "";
  for (let y = 0; y < size; y++) {
    let isBegun = false;
    let gap = 0;
    for (let x = 0; x < size; x += STRETCH) {
      const { light, strokes, rest } = stretchOf(bitsAt(dark, y * size + x, Math.min(STRETCH, size - x)));
      gap += light;
      if (strokes === "") continue;
      if (!isBegun) path += `M${gap} ${y}.5`;
      else if (gap > 0) path += `m${gap} 0`;
      path += strokes;
      gap = rest;
      isBegun = true;
    }
  }
  return path;
}

/** Modules that are drawn in one go: of so many there are few enough patterns to keep what is drawn of each. */
const STRETCH = 10;

/** The modules as a number, the first the highest of `STRETCH` bits. */
function bitsAt(dark: Uint8Array, from: number, count: number): number {
  let bits = 0;
  for (let at = from; at < from + count; at++) bits = (bits << 1) | (dark[at] ?? 0);
  return bits << (STRETCH - count);
}

/** What is drawn of a stretch, with so many light modules before the first stroke, and behind the last. */
interface Stretch {
  readonly light: number;
  readonly strokes: string;
  readonly rest: number;
}

const stretchOf = madeOnce((bits): Stretch => {
  const runs = [...bits.toString(2).padStart(STRETCH, "0").matchAll(/1+/g)];
  const light = runs[0]?.index ?? STRETCH;
  let pen = light;
  let strokes = "";
  for (const { 0: run, index } of runs) {
    if (index > pen) strokes += `m${index - pen} 0`;
    strokes += `h${run.length}`;
    pen = index + run.length;
  }
  return { light, strokes, rest: STRETCH - pen };
});

/** Bits of the length of the text. */
const lengthBits = (version: number) => (version < 10 ? 8 : 16);

const eccOf = (version: number) => ({
  perBlock: ECC_PER_BLOCK[version - 1] ?? 0,
  blocks: BLOCKS[version - 1] ?? 0,
});

function dataBytes(version: number): number {
  const { perBlock, blocks } = eccOf(version);
  return (frameOf(version).free.length >> 3) - perBlock * blocks;
}

function capacityOf(version: number): number {
  return dataBytes(version) - Math.ceil((4 + lengthBits(version)) / 8);
}

/** Mode, length, text, end, and the padding of the standard. */
function dataCodewords(version: number, text: Uint8Array): Uint8Array {
  const codewords = new Uint8Array(dataBytes(version));
  let written = 0;
  const write = (value: number, count: number) => {
    for (let bit = count - 1; bit >= 0; bit--, written++) {
      const at = written >> 3;
      codewords[at] = (codewords[at] ?? 0) | (((value >> bit) & 1) << (7 - (written & 7)));
    }
  };
  write(0b0100, 4);
  write(text.length, lengthBits(version));
  for (const byte of text) write(byte, 8);
  // The end is four zeros, or as many as there is room for.
  written += Math.min(4, codewords.length * 8 - written);
  for (let at = Math.ceil(written / 8), pad = 0xec; at < codewords.length; at++, pad ^= 0xec ^ 0x11)
    codewords[at] = pad;
  return codewords;
}

/** The data in blocks, each with its error correction, and the blocks dealt out like cards. */
function interleave(version: number, data: Uint8Array): Uint8Array {
  const { perBlock, blocks } = eccOf(version);
  const short = Math.floor(data.length / blocks);
  const shortBlocks = blocks - (data.length % blocks);
  const parts: { data: Uint8Array; ecc: Uint8Array }[] = [];
  for (let block = 0, from = 0; block < blocks; block++) {
    const part = data.subarray(from, from + short + (block < shortBlocks ? 0 : 1));
    from += part.length;
    parts.push({ data: part, ecc: remainder(part, perBlock) });
  }
  const dealt = new Uint8Array(data.length + blocks * perBlock);
  let count = 0;
  for (let at = 0; at <= short; at++)
    for (const part of parts) if (at < part.data.length) dealt[count++] = part.data[at] ?? 0;
  for (let at = 0; at < perBlock; at++) for (const part of parts) dealt[count++] = part.ecc[at] ?? 0;
  return dealt;
}

/** In the field of 256 elements that Reed-Solomon codes of QR use: the powers of 2, twice over, and which power each element is. */
const POWERS = new Uint8Array(510);
const LOGARITHMS = new Uint8Array(256);
for (let exponent = 0, element = 1; exponent < 255; exponent++) {
  POWERS[exponent] = POWERS[exponent + 255] = element;
  LOGARITHMS[element] = exponent;
  element = (element << 1) ^ ((element >> 7) * 0x11d);
}

function multiply(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return POWERS[(LOGARITHMS[a] ?? 0) + (LOGARITHMS[b] ?? 0)] ?? 0;
}

/** The divisor of so many codewords of error correction, 256 times one behind the other: times each element of the field. */
const multiplesOf = madeOnce((degree) => {
  const generator = new Uint8Array(degree);
  generator[degree - 1] = 1;
  for (let step = 0, root = 1; step < degree; step++, root = multiply(root, 2)) {
    for (let at = 0; at < degree; at++) {
      generator[at] = multiply(generator[at] ?? 0, root) ^ (generator[at + 1] ?? 0);
    }
  }
  return Uint8Array.from({ length: 256 * degree }, (_, at) =>
    multiply(generator[at % degree] ?? 0, Math.floor(at / degree)),
  );
});

/** What a division of the data by the divisor of that degree leaves. */
function remainder(data: Uint8Array, degree: number): Uint8Array {
  const multiples = multiplesOf(degree);
  const rest = new Uint8Array(degree + 1);
  for (const byte of data) {
    const multiple = (byte ^ (rest[0] ?? 0)) * degree;
    for (let at = 0; at < degree; at++) rest[at] = (rest[at + 1] ?? 0) ^ (multiples[multiple + at] ?? 0);
  }
  return rest.subarray(0, degree);
}
