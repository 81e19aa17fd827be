import { createHash, hash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { DIGEST_NUMBERS, writeDigest } from "../model/digest.ts";
import type { Page } from "../model/page.ts";
import { openDurableFile } from "./durable-file.ts";

type Fingerprinted = Pick<Page, "file" | "fingerprint">;

/** What was printed of one section of the plan. */
export interface RecordedSection {
  readonly name: string;
  /** The section's digest then; undefined for one that is planned anew each time. */
  readonly digest: string | undefined;
  /** How many pages it has. */
  readonly count: number;
  /** The sum of its pages' fingerprints, as numbers. */
  readonly sum: Uint32Array;
  /**
   * A line for each page: its file, a tab, its fingerprint. As bytes, since most sections are taken over as they stand
   * from one manifest to the next.
   */
  readonly lines: Buffer;
}

/** What was printed into an output folder, by the name of the section. */
export type Manifest = ReadonlyMap<string, RecordedSection>;

/**
 * The file at the top of the site that names the manifest which describes it, so that an older cache, an older
 * copy of the site, or a commit that was cut short is never taken for the pair. It follows from the pages alone.
 */
export const STAMP = ".akhbar";

// A few files that nearly every build writes: if they are still as printed, nobody has had their hands in the folder.
const WITNESSES = ["index.html", "sitemap.xml", "feed.xml", "fragments/latest.html"];

/** What tells in a moment whether a folder is still the site that was printed. */
export interface SiteSeal {
  readonly stamp: string;
  /** Digests of the witnesses. */
  readonly witnesses: Readonly<Record<string, string>>;
}

/** What a manifest ends with. */
interface RecordedSeal extends SiteSeal {
  readonly version: 6;
  readonly output: string;
}

export function recordSection(
  name: string,
  digest: string | undefined,
  pages: readonly Fingerprinted[],
): RecordedSection {
  const lines = pages.map(({ file, fingerprint }) => `${file}\t${fingerprint}\n`).join("");
  return { name, digest, count: pages.length, sum: sumOf(pages), lines: Buffer.from(lines) };
}

export function pagesIn({ lines }: RecordedSection): Fingerprinted[] {
  return lines
    .toString()
    .split("\n")
    .slice(0, -1)
    .map((line) => {
      const tab = line.lastIndexOf("\t");
      return { file: line.slice(0, tab), fingerprint: line.slice(tab + 1) };
    });
}

/** The manifest of the folder as it is now; undefined when there is none, or when somebody else changed the folder. */
export function readManifest(file: string, output: string): Manifest | undefined {
  try {
    const whole = readFileSync(file);
    const body = whole.subarray(0, -DIGEST_LINE_BYTES);
    if (whole.toString("latin1", body.length) !== digestLine(hash("sha256", body))) return undefined;
    const parts = cutAtMarks(body);
    const seal = JSON.parse(String(parts.pop())) as RecordedSeal;
    if (seal.version !== 6 || seal.output !== output || !isSealed(output, seal)) return undefined;
    return new Map(
      parts.map(parseSection).map((section): [string, RecordedSection] => [section.name, section]),
    );
  } catch {
    return undefined;
  }
}

function digestLine(digest: string): string {
  return `${digest}\n`;
}

const DIGEST_LINE_BYTES = digestLine(hash("sha256", "")).length;

// A tab at the start of a line: no file's path begins with one.
const SECTION_MARK = "\n\t";

/** The bytes after each mark, up to the line end that is half of the next; the first mark is a tab alone. */
function cutAtMarks(body: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let start = 1;
  for (let end = body.indexOf(SECTION_MARK); end !== -1; end = body.indexOf(SECTION_MARK, start)) {
    parts.push(body.subarray(start, end + 1));
    start = end + SECTION_MARK.length;
  }
  parts.push(body.subarray(start));
  return parts;
}

function parseSection(part: Buffer): RecordedSection {
  const end = part.indexOf("\n");
  const [name = "", digest, count, sum = ""] = part.toString("utf8", 0, end).split("\t");
  return {
    name,
    digest: digest === "" ? undefined : digest,
    count: Number(count),
    sum: Uint32Array.from(sum.split(" "), Number),
    lines: part.subarray(end + 1),
  };
}

/** The seal of the folder as it is now. */
export function sealOf(output: string): SiteSeal {
  return {
    stamp: readStamp(output),
    witnesses: Object.fromEntries(WITNESSES.map((name) => [name, digestOfFile(join(output, name))])),
  };
}

/** True while the folder is as it was when the seal was taken. */
export function isSealed(output: string, { stamp, witnesses }: SiteSeal): boolean {
  if (stamp === "" || readStamp(output) !== stamp) return false;
  return Object.entries(witnesses).every(([name, digest]) => digestOfFile(join(output, name)) === digest);
}

const PIECE_BYTES = 1 << 20;

/** A manifest of which the plan is written, and what follows from the printed files is not. */
export interface BegunManifest {
  /** Writes the rest, when all files are in the staging folder, and the stamp into that. It then survives a crash. */
  readonly finish: () => void;
  /** Leaves it as it is, which is no manifest. */
  readonly abandon: () => void;
}

/**
 * Writes down what the output folder will hold when everything in the staging folder has been moved there. `file` is a
 * name beside the manifest: the commit puts it in the manifest's place, and the stamp into the site. The sections of an
 * archive are ten megabytes: they can be written while others print, and between pieces this process hears of them.
 */
export async function beginManifest(
  file: string,
  output: string,
  staging: string,
  sections: readonly RecordedSection[],
): Promise<BegunManifest> {
  const writer = openDurableFile(file);
  const digest = createHash("sha256");

  function write(part: Uint8Array): void {
    digest.update(part);
    writer.write(part);
  }

  function finish(): void {
    const witnesses: Record<string, string> = {};
    for (const name of WITNESSES)
      witnesses[name] = digestOfFile(join(staging, name)) || digestOfFile(join(output, name));
    const stamp = stampOf(sections);
    const seal: RecordedSeal = { version: 6, output, stamp, witnesses };
    write(Buffer.from(`\t${JSON.stringify(seal)}\n`));
    writer.write(Buffer.from(digestLine(digest.digest("hex"))));
    writer.finish();
    mkdirSync(staging, { recursive: true });
    writeFileSync(join(staging, STAMP), `${stamp}\n`);
  }

  let bytes = 0;
  for (const { name, digest, count, sum, lines } of sections) {
    write(Buffer.from(`\t${name}\t${digest ?? ""}\t${count}\t${sum.join(" ")}\n`));
    write(lines);
    bytes += lines.length;
    if (bytes < PIECE_BYTES) continue;
    bytes = 0;
    await setImmediate();
  }
  return { finish, abandon: writer.abandon };
}

/**
 * Stands for all pages, in whichever sections and order they come: the sum of their fingerprints, which hold their addresses.
 * Most sections are taken over from one manifest to the next, so that to digest all lines again would be the longest step.
 */
function stampOf(sections: readonly RecordedSection[]): string {
  const total = new Uint32Array(DIGEST_NUMBERS);
  let count = 0;
  for (const section of sections) {
    addTo(total, section.sum);
    count += section.count;
  }
  return hash("sha256", `${count} ${total.join(" ")}`);
}

function sumOf(pages: readonly Fingerprinted[]): Uint32Array {
  const sum = new Uint32Array(DIGEST_NUMBERS);
  const fingerprint = new Uint32Array(DIGEST_NUMBERS);
  for (const page of pages) {
    writeDigest(page.fingerprint, fingerprint, 0);
    addTo(sum, fingerprint);
  }
  return sum;
}

function addTo(total: Uint32Array, sum: Uint32Array): void {
  for (let index = 0; index < total.length; index++) total[index] = (total[index] ?? 0) + (sum[index] ?? 0);
}

/** True when the folder says that it is a site of ours. */
export function isStamped(output: string): boolean {
  return readStamp(output) !== "";
}

function readStamp(output: string): string {
  try {
    return readFileSync(join(output, STAMP), "utf8").trim();
  } catch {
    return "";
  }
}

/** Empty for a file that is not there. */
function digestOfFile(file: string): string {
  try {
    return hash("sha256", readFileSync(file));
  } catch {
    return "";
  }
}
