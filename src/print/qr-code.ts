import { frameOf } from "./qr-frame.ts";

/** A QR code as a drawing: `path` strokes its dark modules, one unit each, in a square of `size` units. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** Codewords for error correction in a block, and blocks, at level L; by version from 1 (ISO/IEC 18004, table 9). */
const ECC_PER_BLOCK = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18];
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4];

/**
 * The QR code (ISO/IEC 18004) of a text in the smallest of the first ten versions that holds it; undefined above
 * 271 bytes. The mask is always the first, which every reader knows: trying all eight would cost eight times the time,
 * on every page of an archive.
 */
export function qrCode(text: string): QrCode | undefined {
  const bytes = new TextEncoder().encode(text);
  const version = ECC_PER_BLOCK.findIndex((_, index) => bytes.length <= capacityOf(index + 1)) + 1;
  if (version === 0) return undefined;
  const { size, fixed, free } = frameOf(version);
  const dark = fixed.slice();
  const codewords = interleave(version, dataCodewords(version, bytes));
  free.forEach((at, bit) => {
    const value = ((codewords[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
    const mask = (Math.floor(at / size) + (at % size)) % 2 === 0 ? 1 : 0;
    dark[at] = value ^ mask;
  });
  return { size, path: pathOf(dark, size) };
}

/** The modules in rows, each run of dark ones a stroke through their middle. */
function pathOf(dark: Uint8Array, size: number): string {
  let path = "";
  for (let y = 0; y < size; y++) {
    let pen = -1;
    for (let x = 0; x < size; x++) {
      if (dark[y * size + x] !== 1) continue;
      const from = x;
      while (x + 1 < size && dark[y * size + x + 1] === 1) x++;
      path += pen < 0 ? `M${from} ${y}.5` : `m${from - pen} 0`;
      pen = x + 1;
      path += `h${pen - from}`;
    }
  }
  return path;
}

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
  const bits: number[] = [];
  const write = (value: number, count: number) => {
    for (let bit = count - 1; bit >= 0; bit--) bits.push((value >> bit) & 1);
  };
  write(0b0100, 4);
  write(text.length, lengthBits(version));
  for (const byte of text) write(byte, 8);
  write(0, Math.min(4, dataBytes(version) * 8 - bits.length));
  const codewords = new Uint8Array(dataBytes(version));
  bits.forEach((bit, at) => {
    codewords[at >> 3] = (codewords[at >> 3] ?? 0) | (bit << (7 - (at & 7)));
  });
  for (let at = Math.ceil(bits.length / 8), pad = 0xec; at < codewords.length; at++, pad ^= 0xec ^ 0x11)
    codewords[at] = pad;
  return codewords;
}

/** The data in blocks, each with its error correction, and the blocks dealt out like cards. */
function interleave(version: number, data: Uint8Array): number[] {
  const { perBlock, blocks } = eccOf(version);
  const short = Math.floor(data.length / blocks);
  const shortBlocks = blocks - (data.length % blocks);
  const divisor = generatorOf(perBlock);
  const parts: { data: Uint8Array; ecc: number[] }[] = [];
  for (let block = 0, from = 0; block < blocks; block++) {
    const part = data.subarray(from, from + short + (block < shortBlocks ? 0 : 1));
    from += part.length;
    parts.push({ data: part, ecc: remainder(part, divisor) });
  }
  const dealt: number[] = [];
  for (let at = 0; at <= short; at++)
    for (const part of parts) if (at < part.data.length) dealt.push(part.data[at] ?? 0);
  for (let at = 0; at < perBlock; at++) for (const part of parts) dealt.push(part.ecc[at] ?? 0);
  return dealt;
}

/** Multiplication in the field of 256 elements that Reed-Solomon codes of QR use. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((b >> bit) & 1) * a;
  }
  return product;
}

function generatorOf(degree: number): number[] {
  const generator = [...new Array<number>(degree - 1).fill(0), 1];
  for (let step = 0, root = 1; step < degree; step++, root = multiply(root, 2)) {
    for (let at = 0; at < degree; at++) {
      generator[at] = multiply(generator[at] ?? 0, root) ^ (generator[at + 1] ?? 0);
    }
  }
  return generator;
}

function remainder(data: Uint8Array, generator: readonly number[]): number[] {
  const rest = new Array<number>(generator.length).fill(0);
  for (const byte of data) {
    const factor = byte ^ (rest.shift() ?? 0);
    rest.push(0);
    generator.forEach((coefficient, at) => {
      rest[at] = (rest[at] ?? 0) ^ multiply(coefficient, factor);
    });
  }
  return rest;
}
