import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { BenchUsageError } from "./bench-flags.ts";
import { freeMemory } from "./free-memory.ts";

/** What a build's own processes begin with. */
const LEFT_FREE = 2 ** 30;

/** Memory that a process holds for builds. */
export interface HeldMemory {
  /** What it held when it was ready. */
  readonly bytes: number;
  /** Gives all back, and waits for it. */
  readonly release: () => Promise<void>;
}

/**
 * Has a process take the free memory of a Linux machine, write to all of it, and hand it out again as others want it. So it is
 * on a machine of one's own, where memory has been in use since it was started. A virtual one that gives free memory
 * back to its host pays up to 20 µs for each 4 KB that are written for the first time: a large build, which writes more
 * than was in use lately, pays it where a small one does not. Leaves so many bytes free. Throws `BenchUsageError` on other machines.
 */
export async function holdFreeMemory(leave = LEFT_FREE): Promise<HeldMemory> {
  if (freeMemory() === undefined)
    throw new BenchUsageError("--warm-memory: only a Linux machine tells what is free.");
  const script = fileURLToPath(new URL("./memory-holder.ts", import.meta.url));
  const holder = fork(script, [String(leave)]);
  const ended = once(holder, "exit");
  const [bytes] = await Promise.race([
    once(holder, "message") as Promise<[number]>,
    ended.then(() => {
      throw new Error("The process that holds the memory ended early.");
    }),
  ]);
  return {
    bytes,
    async release() {
      holder.disconnect();
      await ended;
    },
  };
}
