import { expect, test } from "vitest";
import { formatGrowthOfParts, formatParts } from "../../scripts/bench/format-parts.ts";

test("says what feeds and sitemaps take: to make, to write at most, and in CPU against a build without them", () => {
  const text = formatParts({
    articles: 900,
    pages: 1000,
    stages: new Map([
      ["print", 600],
      ["write", 400],
    ]),
    printing: new Map([
      ["articles", { milliseconds: 540, pages: 900, cards: 900 }],
      ["feeds", { milliseconds: 50, pages: 90, cards: 900 }],
      ["sitemaps", { milliseconds: 10, pages: 10, cards: 0 }],
    ]),
    cpu: { whole: 2000, withoutMachines: 1900 },
  });
  expect(text).toContain("| feeds | 90 | 50 ms | 0.556 ms | 5.0 % |");
  expect(text.replaceAll("\n", " ")).toContain(
    "Feeds and sitemaps: 6.0 % of the build's time to make; 10.0 % if their files take as long to write as any other. A build without them takes 5.0 % less CPU.",
  );
});

test("says how the cost of the same thing grows, whatever share of the pages it has", () => {
  const parts = (articles: number, cards: number, eachArticle: number) => ({
    articles,
    pages: articles + 1000,
    stages: new Map([
      ["read and check", articles * 0.2],
      ["print", 0],
    ]),
    printing: new Map([
      ["articles", { milliseconds: articles * eachArticle, pages: articles, cards: 0 }],
      ["lists", { milliseconds: cards * 0.05, pages: 1000, cards }],
      ["search", { milliseconds: articles * 0.3, pages: 10, cards: 0 }],
    ]),
    cpu: { whole: 0, withoutMachines: 0 },
  });
  const text = formatGrowthOfParts(parts(1000, 5000, 1), parts(10_000, 50_000, 1.1));
  expect(text).toContain("| read and check, an article | 0.200 ms | 0.200 ms | 1.00 × |");
  expect(text).toContain("| articles, a page | 1.000 ms | 1.100 ms | 1.10 × |");
  expect(text).toContain("| search, an article | 0.300 ms | 0.300 ms | 1.00 × |");
  expect(text).toContain("| lists, a card | 0.050 ms | 0.050 ms | 1.00 × |");
  // 10,000 articles at 1.6 ms and 50,000 cards at 0.05, where it had been 1.5 and 0.05.
  expect(text).toContain("All that 10000 articles have: 1.06 × what it would cost at 1000 articles.");
  expect(text).not.toContain("print");
});
