import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { childrenSeconds, measureCommand } from "../../scripts/bench/measure-command.ts";
import { processTree } from "../../scripts/bench/tree-memory.ts";

function nodeCommand(script: string) {
  return { program: process.execPath, args: ["-e", script], cwd: process.cwd(), env: {} };
}

const BUSY = "const until = performance.now() + 300; while (performance.now() < until);";

describe("measureCommand", () => {
  test("counts the CPU time of a process that the command starts", async () => {
    const busyChild = `require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(BUSY)}])`;
    const idle = await measureCommand(nodeCommand(""));
    const busy = await measureCommand(nodeCommand(busyChild));
    expect(busy.cpuSeconds).toBeGreaterThan(idle.cpuSeconds + 0.1);
    expect(busy.wallSeconds).toBeGreaterThan(0.3);
  });

  test.skipIf(!existsSync("/proc/self/smaps_rollup"))(
    "sees the memory that a command holds for a moment",
    async () => {
      const hold = `globalThis.held = Buffer.alloc(150e6, 1); setTimeout(() => {}, 1500);`;
      const { peakMemoryMb } = await measureCommand(nodeCommand(hold));
      expect(peakMemoryMb).toBeGreaterThan(140);
    },
  );

  test("tells what a failed command said", async () => {
    const failing = measureCommand(nodeCommand(`console.error("सामग्री नहीं मिली"); process.exit(3)`));
    await expect(failing).rejects.toThrow(/ended with 3:\nसामग्री नहीं मिली/);
  });
});

test.each([
  ["0m0.00s 0m0.01s\n0m7.31s 0m1.40s\n", 8.71],
  ["0m0.000000s 0m0.000000s\n2m1.500000s 0m10.250000s\n", 131.75],
])("the shell's times %j are %d seconds", (times, seconds) => {
  expect(childrenSeconds(times)).toBeCloseTo(seconds);
});

test.skipIf(!existsSync("/proc/self/task"))("a process tree holds the children of children", async () => {
  const shell = spawn("/bin/sh", ["-c", "/bin/sh -c 'sleep 30; true' & wait"], { detached: true });
  try {
    if (shell.pid === undefined) throw new Error("Bug: the shell did not start.");
    await expect.poll(() => processTree(shell.pid ?? 0).length).toBe(3);
  } finally {
    if (shell.pid !== undefined) process.kill(-shell.pid);
  }
});
