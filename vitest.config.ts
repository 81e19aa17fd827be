import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    // The default leaves one processor idle, and most tests wait for a child process now and then.
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
