import { freeMemory } from "./free-memory.ts";

// The process that `holdFreeMemory` starts: takes all free memory but so many bytes, says so, and keeps as many free from
// then on, for as long as it is wanted.

const PIECE = 32 * 2 ** 20;
/** In so many milliseconds nobody writes what is left free. */
const LOOK_EVERY = 20;

const leave = Number(process.argv[2]);
const held: ArrayBuffer[] = [];

const missing = () => leave - (freeMemory() ?? 0);

while (missing() < -PIECE) {
  const piece = new ArrayBuffer(PIECE);
  new Uint8Array(piece).fill(1);
  held.push(piece);
}
process.send?.(held.length * PIECE);

setInterval(() => {
  // What is transferred to nothing goes at once, not when somebody collects the garbage.
  for (let pieces = Math.ceil(missing() / PIECE); pieces > 0; pieces--) held.pop()?.transfer(0);
}, LOOK_EVERY);

process.on("disconnect", () => process.exit());
