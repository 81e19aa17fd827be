import { enableCompileCache } from "node:module";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/helpers/longest-first.ts";

// Every file of tests starts in a process of its own, and many run a command as one: Node then keeps what it made of the
// modules, as `npm run build` has it do.
const { directory } = enableCompileCache();
if (directory !== undefined) process.env.NODE_COMPILE_CACHE ??= directory;

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // The default leaves one processor idle, and most tests wait for a child process now and then.
    maxWorkers: Math.max(2, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: "site", include: ["test/**/*.test.ts"], exclude: ["test/browser/**"] },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/browser/unpack-once.ts"],
        },
      },
    ],
  },
});
