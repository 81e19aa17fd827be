import { expect, test } from "vitest";
import { formatParts } from "../../scripts/bench/format-parts.ts";

test("says what feeds and sitemaps take: to make, to write at most, and in CPU against a build without them", () => {
  const text = formatParts(1000, {
    pages: 1000,
    stages: new Map([
      ["print", 600],
      ["write", 400],
    ]),
    printing: new Map([
      ["articles", { milliseconds: 540, pages: 900 }],
      ["feeds", { milliseconds: 50, pages: 90 }],
      ["sitemaps", { milliseconds: 10, pages: 10 }],
    ]),
    cpu: { whole: 2000, withoutMachines: 1900 },
  });
  expect(text).toContain("| feeds | 90 | 50 ms | 0.556 ms | 5.0 % |");
  expect(text.replaceAll("\n", " ")).toContain(
    "Feeds and sitemaps: 6.0 % of the build's time to make; 10.0 % if their files take as long to write as any other. A build without them takes 5.0 % less CPU.",
  );
});
