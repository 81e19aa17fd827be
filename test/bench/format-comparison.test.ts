import { describe, expect, test } from "vitest";
import { kindOf } from "../../scripts/bench/built-files.ts";
import type { Comparison } from "../../scripts/bench/compare.ts";
import { formatComparison, formatGrowth } from "../../scripts/bench/format-comparison.ts";
import { median } from "../../scripts/bench/statistics.ts";

function comparison(
  articles: number,
  ours: readonly number[],
  theirs: readonly number[],
  others?: readonly number[],
): Comparison {
  const result = (name: string, times: readonly number[], tags: number) => ({
    name,
    version: "1.0",
    files: {
      files: 2000,
      bytes: 5_000_000,
      kinds: new Map([
        ["tags", tags],
        ["the search", 9],
      ]),
    },
    costs: new Map([
      ["cold", times.map((time) => ({ wallSeconds: time, cpuSeconds: time * 2, peakMemoryMb: 100 }))],
    ] as const),
  });
  const results = [result("Akhbar", ours, 40), result("Hugo", theirs, 41)];
  if (others !== undefined) results.push(result("Astro", others, 40));
  return { articles, tags: 300, results };
}

describe("formatComparison", () => {
  const text = formatComparison(comparison(1000, [1, 2, 9], [4, 2, 18]));

  test("shows medians, and the median of the ratios of the single runs", () => {
    expect(text).toContain("| 1,000 articles, 300 tags | Akhbar (1.0) | Hugo (1.0) | Akhbar / Hugo |");
    expect(text).toContain("| cold build, wall time | 2.00 s | 4.00 s | 0.50 |");
  });

  test("names what one side has more of", () => {
    expect(text).toContain("Hugo has not in the same number:\n- tags: Akhbar 40, Hugo 41");
  });

  test("counts the files without those of the search", () => {
    expect(text).toContain("| files without the search | 1,991 | 1,991 | 1.00 |");
  });

  test("sets Akhbar against each of two peers", () => {
    const three = formatComparison(comparison(1000, [1, 2, 9], [4, 2, 18], [8, 8, 9]));
    expect(three).toContain("| Astro (1.0) | Akhbar / Hugo | Akhbar / Astro |");
    expect(three).toContain("| cold build, wall time | 2.00 s | 4.00 s | 8.00 s | 0.50 | 0.25 |");
    expect(three).toContain("| files | 2,000 | 2,000 | 2,000 | 1.00 | 1.00 |");
    expect(three).toContain("Hugo has not in the same number:\n- tags: Akhbar 40, Hugo 41");
    expect(three).toContain("Astro has the same number of files of every kind.");
  });

  test("shows no ratio of Akhbar alone", () => {
    const { results, ...rest } = comparison(1000, [1], [2]);
    const alone = formatComparison({ ...rest, results: results.slice(0, 1) });
    expect(alone).toContain("| cold build, wall time | 1.00 s |\n");
  });

  test("writes a small ratio as a fraction", () => {
    expect(formatComparison(comparison(1000, [1], [50]))).toContain("| 1.00 s | 50.0 s | 1/50 |");
  });
});

test("formatGrowth tells how much dearer a file has become", () => {
  const text = formatGrowth([comparison(1000, [2], [4]), comparison(10_000, [3], [4])]);
  expect(text).toContain("| 1,000 | 2.00 ms | 4.00 ms |");
  expect(text).toContain("| 10,000 | 3.00 ms (1.50 ×) | 4.00 ms (1.00 ×) |");
});

test.each([
  ["2024/12/31/khabar-9/index.html", "articles"],
  ["2024/12/31/index.html", "days"],
  ["2024/12/31/page/2/index.html", "days"],
  ["2024/12/sitemap.xml", "month sitemaps"],
  ["sitemaps/2024-12.xml", "month sitemaps"],
  ["tag/nai-yojna/index.html", "tags"],
  ["tags/नई-योजना/index.html", "tags"],
  ["tags/नई-योजना/feed.xml", "tags, feeds"],
  ["national/page/3/index.html", "categories"],
  ["search/2024/3.txt", "the search"],
  ["feed.json", "other feeds"],
  ["index.html", "one of a kind"],
])("the file %s is one of the %s", (file, kind) => {
  expect(kindOf(file)).toBe(kind);
});

test.each([
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
])("the median of %j is %d", (values, middle) => {
  expect(median(values)).toBe(middle);
});
