import { enableCompileCache } from "node:module";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/helpers/longest-first.ts";

// Many tests run a command as a process: Node then keeps what it made of the modules, as `npm run build` has it do.
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
        // Those that put something else in the place of a module, or of the file system, have a process each.
        test: { name: "sites", include: ["test/whole-site/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "modules",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/whole-site/**"],
          // To load the modules anew for each of a hundred files takes longer than to test most of them.
          isolate: false,
        },
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
