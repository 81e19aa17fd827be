import { freeMemory } from "./free-memory.ts";

// The process that `holdFreeMemory` starts: takes the free memory, says so, and from then on keeps so many bytes free, for as
// long as it is wanted.

const PIECE = 32 * 2 ** 20;
/** What the system needs while this process takes the rest. */
const LEAST = 256 * 2 ** 20;
/** In so many milliseconds nobody writes what is left free. */
const LOOK_EVERY = 20;

const leave = Number(process.argv[2]);
const held: ArrayBuffer[] = [];

const free = () => freeMemory() ?? 0;

/** What is transferred to nothing goes at once, not when somebody collects the garbage. */
function letGo(): void {
  for (let pieces = Math.ceil((leave - free()) / PIECE); pieces > 0; pieces--) held.pop()?.transfer(0);
}

// What is left free is to have been in use as well, so all is taken first.
if (free() > leave) {
  while (free() > LEAST + PIECE) {
    const piece = new ArrayBuffer(PIECE);
    new Uint8Array(piece).fill(1);
    held.push(piece);
  }
  letGo();
}
process.send?.(held.length * PIECE);

setInterval(letGo, LOOK_EVERY);
process.on("disconnect", () => process.exit());
