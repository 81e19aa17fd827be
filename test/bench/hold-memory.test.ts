import { expect, test } from "vitest";
import { freeMemory } from "../../scripts/bench/free-memory.ts";
import { holdFreeMemory } from "../../scripts/bench/hold-memory.ts";

const free = freeMemory();

test.skipIf(free === undefined)("what is to be left free is not taken, and all is given back", async () => {
  const memory = await holdFreeMemory(2 ** 60);
  expect(memory.bytes).toBe(0);
  await memory.release();
});

test.skipIf(free !== undefined)("a machine that does not tell what is free is told of", async () => {
  await expect(holdFreeMemory()).rejects.toThrow("--warm-memory: only a Linux machine tells what is free.");
});
