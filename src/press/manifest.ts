import { hash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "../model/page.ts";
import { readRecord, writeRecord } from "./durable-file.ts";

/** What was printed into an output folder: each file with its page's fingerprint. */
export type Manifest = ReadonlyMap<string, string>;

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

interface StoredManifest extends SiteSeal {
  readonly version: 2;
  readonly output: string;
  readonly pages: Readonly<Record<string, string>>;
}

/** The manifest of the folder as it is now; undefined when there is none, or when somebody else changed the folder. */
export function readManifest(file: string, output: string): Manifest | undefined {
  const stored = readRecord(file) as StoredManifest | undefined;
  if (stored === undefined || stored === null || stored.version !== 2 || stored.output !== output)
    return undefined;
  return isSealed(output, stored) ? new Map(Object.entries(stored.pages)) : undefined;
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

/**
 * Writes down what the output folder will hold when everything in the staging folder has been moved there.
 * `file` is a name beside the manifest: the commit puts it in the manifest's place, and the stamp into the site.
 */
export function writeManifest(
  file: string,
  output: string,
  staging: string,
  pages: readonly Pick<Page, "file" | "fingerprint">[],
): void {
  const witnesses: Record<string, string> = {};
  for (const name of WITNESSES)
    witnesses[name] = digestOfFile(join(staging, name)) || digestOfFile(join(output, name));
  const fingerprints: Record<string, string> = {};
  for (const page of pages) fingerprints[page.file] = page.fingerprint;
  const stamp = hash("sha256", JSON.stringify(fingerprints));
  writeRecord(file, { version: 2, output, stamp, witnesses, pages: fingerprints } satisfies StoredManifest);
  mkdirSync(staging, { recursive: true });
  writeFileSync(join(staging, STAMP), `${stamp}\n`);
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
