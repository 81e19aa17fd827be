import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BenchUsageError, parseBenchFlags } from "../../scripts/bench/bench-flags.ts";

test("without flags two sizes are compared three times, with every change, at a fixed time", () => {
  expect(parseBenchFlags([])).toMatchObject({
    sizes: [1000, 10_000],
    runs: 3,
    changes: ["nothing", "publish", "edit"],
    now: "2025-01-01T00:00:00+05:30",
    folder: join(tmpdir(), "akhbar-bench"),
    astro: false,
  });
});

test("the folder is one of our own below the named one, since it is removed in the end", () => {
  expect(parseBenchFlags(["--folder", "/srv"]).folder).toBe(join("/srv", "akhbar-bench"));
});

test("Astro is measured when it is asked for", () => {
  expect(parseBenchFlags(["--astro"]).astro).toBe(true);
});

test("cold builds are given memory that was in use before when it is asked for", () => {
  expect(parseBenchFlags([]).warmMemory).toBe(false);
  expect(parseBenchFlags(["--warm-memory"]).warmMemory).toBe(true);
});

test("saves are measured when it is asked for", () => {
  expect(parseBenchFlags([]).saves).toBe(false);
  expect(parseBenchFlags(["--saves"]).saves).toBe(true);
});

test("only cold builds are asked for with no changes", () => {
  expect(parseBenchFlags(["--changes", "none"]).changes).toEqual([]);
});

test.each([
  [["--sizes", "1000,few"], `--sizes: "few" is not a number from 1.`],
  [["--runs", "0"], `--runs: "0" is not a number from 1.`],
  [["--changes", "rename"], `--changes: there is no "rename".`],
  [["--parts", "--saves"], "use one of them"],
  [["--jekyll"], "Unknown option '--jekyll'"],
])("the flags %j are refused", (args, message) => {
  expect(() => parseBenchFlags(args)).toThrow(BenchUsageError);
  expect(() => parseBenchFlags(args)).toThrow(message);
});
