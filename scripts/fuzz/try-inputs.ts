import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import type { Page } from "../../src/model/page.ts";
import type { Problem } from "../../src/model/problem.ts";
import { allPages, type Plan, type Prepared, prepare } from "../../src/press/prepare.ts";
import { createPrinter } from "../../src/print/create-printer.ts";
import { stockFor } from "../../src/print/stock.ts";
import { findUnsafe } from "./find-unsafe.ts";
import { findWrongAcceptance } from "./find-wrong-acceptance.ts";

/** A fault of ours that an input has shown. */
export interface Fault {
  /** Which of the inputs; undefined when it is not known. */
  readonly input: number | undefined;
  readonly what: string;
}

export interface Tried {
  readonly accepted: number;
  readonly refused: number;
  /** Pages and feeds that were printed and read again. */
  readonly printed: number;
  readonly faults: readonly Fault[];
}

const ORIGIN = "https://akhbar.example";
const NOW = Date.parse("2026-06-01T12:00+05:30");

/** Most milliseconds of processor time that a file of some kilobytes may take, all in all. */
const MOST_MS = 500;

/**
 * Puts the inputs as articles into a paper in `folder`, has it read, planned and printed, and looks at all that comes
 * out. Each input must be refused with a line of its own file or be printed safely; nothing may be thrown.
 */
export async function tryInputs(folder: string, inputs: readonly Uint8Array[]): Promise<Tried> {
  writePaper(folder, inputs);
  const faults: Fault[] = [];
  const started = process.cpuUsage();
  const { prepared, refused } = await prepareAccepted(folder, inputs, faults);
  if (Object.keys(Object.prototype).length > 0)
    faults.push({ input: undefined, what: "Object.prototype was changed." });
  let printed = 0;
  if (prepared !== undefined) {
    for (const { article } of prepared.edition.articles) {
      for (const what of findWrongAcceptance(article.whole()))
        faults.push({ input: numberOf(article.file), what });
    }
    printed = printAll(folder, prepared, faults);
  }
  const { user } = process.cpuUsage(started);
  const ms = user / 1000 / Math.max(1, inputs.length);
  if (inputs.length > 10 && ms > MOST_MS)
    faults.push({ input: undefined, what: `The inputs took ${ms.toFixed(0)} ms each.` });
  return { accepted: inputs.length - refused.size, refused: refused.size, printed, faults };
}

function writePaper(folder: string, inputs: readonly Uint8Array[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ["articles", "authors"]) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, "site.yaml"), `title: परीक्षण समाचार\nurl: ${ORIGIN}\ntag_page_threshold: 1\n`);
  writeFileSync(join(folder, "categories.yaml"), "- id: national\n  name: नेशनल\n- id: sports\n  name: खेल\n");
  writeFileSync(join(folder, "authors/desk.md"), "---\nname: राष्ट्रीय डेस्क\n---\nहम देश भर की ख़बरें देते हैं।\n");
  inputs.forEach((bytes, number) => {
    writeFileSync(fileOf(folder, number), bytes);
  });
}

function fileOf(folder: string, number: number): string {
  return join(folder, `articles/x${number}.md`);
}

function numberOf(file: string): number | undefined {
  const number = /x(\d+)\.md$/.exec(file)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Takes out what is refused until nothing is: two articles at one address are told only once both are sound. */
async function prepareAccepted(folder: string, inputs: readonly Uint8Array[], faults: Fault[]) {
  const refused = new Set<number>();
  for (let round = 0; round < inputs.length + 2; round++) {
    const result = await prepared(folder, faults);
    if (result === undefined || result.kind === "planned") return { prepared: result, refused };
    const before = refused.size;
    for (const problem of result.problems) {
      const number = numberOf(problem.file);
      checkProblem(problem, number === undefined ? undefined : inputs[number], number, faults);
      if (number === undefined || refused.has(number)) continue;
      refused.add(number);
      rmSync(fileOf(folder, number));
    }
    if (refused.size === before) break;
  }
  faults.push({ input: undefined, what: "Problems remain when every file that was named is gone." });
  return { prepared: undefined, refused };
}

async function prepared(folder: string, faults: Fault[]): Promise<Prepared | undefined> {
  try {
    return await prepare({ contentDir: folder, now: NOW, url: undefined, preview: false });
  } catch (error) {
    faults.push({
      input: undefined,
      what: `Reading threw ${error instanceof Error ? error.stack : String(error)}`,
    });
    return undefined;
  }
}

function checkProblem(
  { line, what, fix }: Problem,
  bytes: Uint8Array | undefined,
  input: number | undefined,
  faults: Fault[],
): void {
  const lines =
    bytes === undefined
      ? Number.POSITIVE_INFINITY
      : Buffer.from(bytes)
          .toString("latin1")
          .split(/\r\n?|\n/).length;
  if (!(line >= 1 && line <= lines + 1))
    faults.push({ input, what: `A problem names line ${line} of ${lines}.` });
  if (!what.endsWith(".") || !fix.endsWith("."))
    faults.push({ input, what: `A problem is no sentence: ${what} ${fix}` });
}

function printAll(folder: string, prepared: Plan, faults: Fault[]): number {
  const { edition, chrome } = prepared;
  const texts = allPages(prepared).filter(
    ({ content }) => content.kind !== "asset" && content.kind !== "picture" && !isBinary(content.kind),
  );
  const print = createPrinter(stockFor(texts, edition, chrome, folder));
  let printed = 0;
  for (const page of texts) {
    const input =
      page.content.kind === "article"
        ? numberOf(edition.articleByUrl.get(page.url)?.article.file ?? "")
        : undefined;
    try {
      const text = print(page);
      printed++;
      for (const what of findFaults(page, text)) faults.push({ input, what: `${page.url}: ${what}` });
    } catch (error) {
      faults.push({
        input,
        what: `Printing ${page.url} threw ${error instanceof Error ? error.stack : String(error)}`,
      });
    }
  }
  return printed;
}

/** Pictures that are drawn: social cards. */
function isBinary(kind: string): boolean {
  return kind.includes("card");
}

function findFaults({ file }: Page, text: string): string[] {
  if (!text.isWellFormed()) return ["a half letter"];
  if (file.endsWith(".html")) return [...findUnsafe(text, ORIGIN), ...findBadData(text)];
  if (/\.(?:xml|opml|svg)$/.test(file)) return findBadXml(text);
  if (/\.(?:json|webmanifest)$/.test(file)) return isJson(text) ? [] : ["it is no JSON"];
  return [];
}

function findBadData(html: string): string[] {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  return scripts.some(([, data = ""]) => !isJson(data)) ? ["its JSON-LD is no JSON"] : [];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function findBadXml(text: string): string[] {
  const errors: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => errors.push(`it is no XML: ${error.message}`));
  parser.write(text).close();
  return errors.slice(0, 1);
}
