import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "../model/page.ts";
import { readJson, writeDurably } from "./durable-file.ts";

/** What was printed into an output folder: each file with its page's fingerprint. */
export type Manifest = ReadonlyMap<string, string>;

// A few files that nearly every build writes: if they are still as printed, the folder is the one that the manifest describes.
const WITNESSES = ["index.html", "sitemap.xml", "feed.xml", "fragments/latest.html"];

interface StoredManifest {
  readonly version: 1;
  readonly output: string;
  readonly witnesses: Readonly<Record<string, string>>;
  readonly pages: Readonly<Record<string, string>>;
}

/** The manifest of the folder as it is now; undefined when there is none, or when somebody else changed the folder. */
export function readManifest(file: string, output: string): Manifest | undefined {
  const stored = readJson(file) as StoredManifest | undefined;
  if (stored === undefined || stored === null || stored.version !== 1 || stored.output !== output) return undefined;
  if (typeof stored.pages !== "object" || typeof stored.witnesses !== "object") return undefined;
  const isUntouched = Object.entries(stored.witnesses).every(([name, digest]) => digestOfFile(join(output, name)) === digest);
  return isUntouched ? new Map(Object.entries(stored.pages)) : undefined;
}

/**
 * Writes down what the output folder will hold when everything in the staging folder has been moved there.
 * `file` is a name beside the manifest: the commit puts it in the manifest's place.
 */
export function writeManifest(file: string, output: string, staging: string, pages: readonly Page[]): void {
  const witnesses: Record<string, string> = {};
  for (const name of WITNESSES) witnesses[name] = digestOfFile(join(staging, name)) || digestOfFile(join(output, name));
  const fingerprints: Record<string, string> = {};
  for (const page of pages) fingerprints[page.file] = page.fingerprint;
  const stored: StoredManifest = { version: 1, output, witnesses, pages: fingerprints };
  writeDurably(file, JSON.stringify(stored));
}

/** Empty for a file that is not there. */
function digestOfFile(file: string): string {
  try {
    return hash("sha256", readFileSync(file));
  } catch {
    return "";
  }
}
