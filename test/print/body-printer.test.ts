import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { assembleEdition } from "../../src/edition/assemble-edition.ts";
import { hindi } from "../../src/language/hi/hindi.ts";
import { createBodyPrinter } from "../../src/print/body-printer.ts";
import { stockFor } from "../../src/print/stock.ts";
import { at, makeNewsroom } from "../helpers/make-newsroom.ts";
import { samplePage, sampleViews } from "./templates/sample-pages.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akhbar-bodies-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (body: string) => writeFileSync(join(folder, "a.md"), `---\ntitle: ख़बर\n---\n${body}\n`);

function open() {
  const edition = assembleEdition(makeNewsroom(), { now: at("2025-02-01T12:00"), preview: false });
  const { chrome } = samplePage(sampleViews["the search"] ?? { template: "search", authors: [], years: [] });
  return createBodyPrinter(stockFor([], edition, chrome, folder), hindi);
}

test("a body is read once for all pages of a batch, and for the index behind them", () => {
  write("धान की रोपाई");
  const bodies = open();
  expect(bodies.htmlOf("a.md")).toBe("<p>धान की रोपाई</p>\n");
  write("गेहूँ की कटाई");
  expect(bodies.htmlOf("a.md")).toBe("<p>धान की रोपाई</p>\n");
  expect(bodies.takeSource("a.md")).toBe("धान की रोपाई\n");
});

test("what was taken is not kept, and of what no page shows the index reads the file", () => {
  write("धान की रोपाई");
  const bodies = open();
  bodies.htmlOf("a.md");
  bodies.takeSource("a.md");
  write("गेहूँ की कटाई");
  expect(bodies.takeSource("a.md")).toBe("गेहूँ की कटाई\n");
});
