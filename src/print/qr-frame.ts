import { madeOnce } from "../model/made-once.ts";

/** Level L with mask 0: the code itself says which it has. */
const FORMAT = 0b01000;

/** What all codes of a version have in common. */
export interface QrFrame {
  readonly size: number;
  /** The finder, timing and alignment patterns, the format and the version; elsewhere the mask, which turns the data over. */
  readonly masked: Uint8Array;
  /** Where the bits of the data go, in their order. */
  readonly free: readonly number[];
}

/** By the version, from 1 to 10. */
export const frameOf: (version: number) => QrFrame = madeOnce(drawFrame);

function drawFrame(version: number): QrFrame {
  const size = version * 4 + 17;
  const masked = new Uint8Array(size * size);
  const taken = new Uint8Array(size * size);
  const set = (x: number, y: number, isDark: boolean) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return;
    masked[y * size + x] = isDark ? 1 : 0;
    taken[y * size + x] = 1;
  };
  /** Squares around a middle: `isDark` tells by the distance from it. */
  const rings = (x: number, y: number, radius: number, isDark: (distance: number) => boolean) => {
    for (let dy = -radius; dy <= radius; dy++)
      for (let dx = -radius; dx <= radius; dx++)
        set(x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
  };

  for (let at = 0; at < size; at++) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    rings(x, y, 4, (d) => d !== 2 && d !== 4);
  const last = alignments(version, size).at(-1);
  for (const x of alignments(version, size)) {
    for (const y of alignments(version, size)) {
      const isFinder = (x === 6 && (y === 6 || y === last)) || (x === last && y === 6);
      if (!isFinder) rings(x, y, 2, (d) => d !== 1);
    }
  }
  drawFormat(size, set);
  if (version >= 7) drawVersion(version, size, set);
  const free = freePlaces(size, taken);
  for (const at of free) masked[at] = (Math.floor(at / size) + (at % size)) % 2 === 0 ? 1 : 0;
  return { size, masked, free };
}

/** Where the alignment patterns have their middles, on both axes. */
function alignments(version: number, size: number): number[] {
  if (version === 1) return [];
  return version < 7 ? [6, size - 7] : [6, (size - 1) / 2, size - 7];
}

type SetModule = (x: number, y: number, isDark: boolean) => void;

function drawFormat(size: number, set: SetModule): void {
  const bits = withCheck(FORMAT, 10, 0x537) ^ 0x5412;
  for (let at = 0; at < 15; at++) {
    const isDark = ((bits >> at) & 1) === 1;
    if (at < 6) set(8, at, isDark);
    else if (at < 8) set(8, at + 1, isDark);
    else if (at === 8) set(7, 8, isDark);
    else set(14 - at, 8, isDark);
    if (at < 8) set(size - 1 - at, 8, isDark);
    else set(8, size - 15 + at, isDark);
  }
  set(8, size - 8, true);
}

function drawVersion(version: number, size: number, set: SetModule): void {
  const bits = withCheck(version, 12, 0x1f25);
  for (let at = 0; at < 18; at++) {
    const isDark = ((bits >> at) & 1) === 1;
    const [long, short] = [size - 11 + (at % 3), Math.floor(at / 3)];
    set(long, short, isDark);
    set(short, long, isDark);
  }
}

/** A value with the check bits of its BCH code behind it. */
function withCheck(value: number, bits: number, generator: number): number {
  let rest = value;
  for (let step = 0; step < bits; step++) rest = (rest << 1) ^ ((rest >> (bits - 1)) * generator);
  return (value << bits) | rest;
}

/** The places that no pattern takes, two columns at a time from the right, up and down by turns. */
function freePlaces(size: number, taken: Uint8Array): number[] {
  const places: number[] = [];
  for (let right = size - 1, isUp = true; right >= 1; right -= 2, isUp = !isUp) {
    // The column of the timing pattern is passed over.
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const y = isUp ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (taken[y * size + x] === 0) places.push(y * size + x);
    }
  }
  return places;
}
