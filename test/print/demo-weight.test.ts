import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { allPages, prepare } from "../../src/press/prepare.ts";
import { stylesheetSource } from "../../src/print/assets.ts";
import { createPrinter } from "../../src/print/create-printer.ts";
import { stockFor } from "../../src/print/stock.ts";

const prepared = await prepare({
  contentDir: "content",
  now: Date.parse("2026-11-24T12:00:00+05:30"),
  url: undefined,
  preview: false,
});
if (prepared.kind === "refused") throw new Error(`The demo is refused: ${JSON.stringify(prepared.problems)}`);
const { edition, chrome, assets } = prepared;
const articles = allPages(prepared).filter(({ content }) => content.kind === "article");
const print = createPrinter(stockFor(articles, edition, chrome, "content"));

function weightOf(source: string): number {
  const asset = assets.find((candidate) => candidate.source === source);
  if (asset === undefined) throw new Error(`There is no asset '${source}'.`);
  return brotliCompressSync(asset.bytes).length;
}

test("every article of the demo, with all its CSS, comes in one round trip of 14 KB", () => {
  expect(articles.length).toBeGreaterThan(50);
  const style = weightOf(stylesheetSource("style")) + weightOf(stylesheetSource("article"));
  const weights = articles.map((page): [string, number] => [
    page.url,
    style + brotliCompressSync(print(page)).length,
  ]);
  expect(weights.filter(([, bytes]) => bytes > 14 * 1024)).toEqual([]);
});

test("the script of an article is 5 KB at most", () => {
  expect(weightOf("assets/script.js")).toBeLessThanOrEqual(5 * 1024);
});
