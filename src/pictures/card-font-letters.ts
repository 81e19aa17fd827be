import { brotliDecompressSync } from "node:zlib";

/**
 * The code points that a WOFF2 font can draw, read from its character map (W3C WOFF2; OpenType `cmap`, formats 4
 * and 12). Throws when the file is not such a font: fonts are ours, not an editor's.
 */
export function lettersOfFont(woff2: Buffer): ReadonlySet<number> {
  const cmap = tableOf(woff2, CMAP);
  const letters = new Set<number>();
  for (let record = 0; record < cmap.readUInt16BE(2); record++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + record * 8 + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) addSegments(subtable, letters);
    else if (format === 12) addGroups(subtable, letters);
  }
  return letters;
}

const HEADER_BYTES = 48;
/** Positions in the list of tables that the WOFF2 format knows by number. */
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;
const NAMED_TABLE = 63;

/** The tables lie one after the other in a single Brotli stream, in the order of the directory. */
function tableOf(woff2: Buffer, wanted: number): Buffer {
  if (woff2.toString("latin1", 0, 4) !== "wOF2") throw new Error("Bug: a font of the cards is not WOFF2.");
  const tableCount = woff2.readUInt16BE(12);
  const compressedSize = woff2.readUInt32BE(20);
  let at = HEADER_BYTES;
  let offset = 0;
  let found: { readonly start: number; readonly length: number } | undefined;

  function readLength(): number {
    let length = 0;
    for (;;) {
      const byte = woff2.readUInt8(at++);
      length = length * 128 + (byte & 0x7f);
      if (byte < 0x80) return length;
    }
  }

  for (let table = 0; table < tableCount; table++) {
    const flags = woff2.readUInt8(at++);
    const known = flags & 0x3f;
    if (known === NAMED_TABLE) at += 4;
    let length = readLength();
    const version = flags >> 6;
    // For these two, version 3 is the plain form; for all others it is version 0.
    const isTransformed = known === GLYF || known === LOCA ? version !== 3 : version !== 0;
    if (isTransformed) length = readLength();
    if (known === wanted) found = { start: offset, length };
    offset += length;
  }
  if (found === undefined) throw new Error("Bug: a font of the cards has no character map.");
  const tables = brotliDecompressSync(woff2.subarray(at, at + compressedSize));
  return tables.subarray(found.start, found.start + found.length);
}

/** Format 4: parallel arrays of segments, for the first 65,536 code points. */
function addSegments(subtable: Buffer, letters: Set<number>): void {
  const doubled = subtable.readUInt16BE(6);
  const ends = 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  for (let segment = 0; segment < doubled; segment += 2) {
    const start = subtable.readUInt16BE(starts + segment);
    const end = subtable.readUInt16BE(ends + segment);
    const delta = subtable.readUInt16BE(deltas + segment);
    const offset = subtable.readUInt16BE(offsets + segment);
    for (let letter = start; letter <= end && letter < 0xffff; letter++) {
      const listed =
        offset === 0 ? letter : subtable.readUInt16BE(offsets + segment + offset + (letter - start) * 2);
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) letters.add(letter);
    }
  }
}

/** Format 12: runs of code points, each with its first glyph. */
function addGroups(subtable: Buffer, letters: Set<number>): void {
  for (let group = 0; group < subtable.readUInt32BE(12); group++) {
    const at = 16 + group * 12;
    const start = subtable.readUInt32BE(at);
    const glyph = subtable.readUInt32BE(at + 8);
    for (let letter = start; letter <= subtable.readUInt32BE(at + 4); letter++) {
      if (glyph + letter - start !== 0) letters.add(letter);
    }
  }
}
