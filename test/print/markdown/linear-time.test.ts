import { expect, test } from "vitest";
import { createMarkdown } from "../../../src/print/markdown/create-markdown.ts";
import { findMarkdownProblems } from "../../../src/print/markdown/find-markdown-problems.ts";
import { parseSampleTime, sampleOptions } from "./sample-options.ts";

const markdown = createMarkdown(sampleOptions());
const SIZE = 50_000;

function filled(piece: string): string {
  return piece.repeat(Math.floor(SIZE / piece.length));
}

function around(open: string, close: string): string {
  const count = Math.floor(SIZE / (open.length + close.length));
  return `${open.repeat(count)}क${close.repeat(count)}`;
}

// Quadratic time at this size takes tens of seconds; linear time some tenths of one. The limit leaves room for a busy machine.
test.each<[string, string]>([
  ["nested brackets", around("[", "]")],
  ["open brackets", filled("[")],
  ["nested emphasis", around("*क **ख ", "ग** घ*")],
  ["emphasis never closed", filled("*क_ ")],
  ["emphasis of three lengths", filled("क**ख*ग* ")],
  ["Indic emphasis", filled("क**'ख'**ग")],
  ["backticks of every length", Array.from({ length: 300 }, (_, n) => `क${"`".repeat(n)}`).join("")],
  ["links never closed", filled("[क](ख")],
  ["titles never closed", filled('[क](ख "')],
  ["nested pictures", around("![", "](x)")],
  ["nested spans", around("[", "]{lang=en}")],
  ["spans and brackets", `${filled("]{lang=")}${filled("[")}`],
  ["nested quotations", `${filled(">")}क`],
  ["lists on one line", filled("- ")],
  ["a long list", filled("- क\n")],
  [
    "link definitions",
    `${Array.from({ length: 4000 }, (_, n) => `[${n}]: /x\n`).join("")}\n${filled("[1] ")}`,
  ],
  ["definitions on one line", filled("[क]: ")],
  ["references to one footnote", `${filled("[^1] ")}\n\n[^1]: क`],
  [
    "many footnotes",
    `${Array.from({ length: 3000 }, (_, n) => `[^${n}] `).join("")}\n\n${Array.from({ length: 3000 }, (_, n) => `[^${n}]: क\n`).join("")}`,
  ],
  ["a table of 2,000 columns", `|${"क|".repeat(2000)}\n|${"-|".repeat(2000)}\n${filled("|\n")}`],
  ["a table of empty cells", `|${"क|".repeat(100)}\n|${"-|".repeat(100)}\n${filled("|\n")}`],
  ["many tables of empty cells", filled(`|${"क|".repeat(90)}\n|${"-|".repeat(90)}\n${"|\n".repeat(20)}\n`)],
  ["delimiter rows", filled("-|-\n")],
  ["quotation marks", filled("\"'")],
  ["quotation marks between pictures", filled('"![](x)')],
  ["dashes and dots", filled("--- ... -- ")],
  ["addresses", filled("https://a.in/(*")],
  ["entries at one minute", filled("::: update 09:14 AM Jan 18, 2025 IST\n")],
  ["embeds", filled("::: embed https://x.com/a/status/1\nक\n\n")],
  ["colons", filled(":::\n")],
  ["equal headings", filled("# क\n")],
  ["empty links", filled("[](x)")],
  ["HTML never closed", filled("<!-- <a ")],
  ["entities", filled("&a")],
])("%s take linear time", (_name, text) => {
  const start = performance.now();
  markdown.render(text);
  findMarkdownProblems(text, parseSampleTime);
  expect(performance.now() - start).toBeLessThan(5000);
});
