import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOf } from "../model/digest.ts";
import { TEMPLATES_PATH } from "../print/templates-dir.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

let code: string | undefined;

/**
 * The digest of our own code, the exact libraries and Node: a new version of Akhbar prints everything anew. Taken
 * once, since a process runs the code that it started with.
 */
export function codeDigest(): string {
  code ??= digestOf(
    `${process.version} ${digestOfFiles([...filesBelow(join(ROOT, "src")), join(ROOT, "package.json")], ROOT)}`,
  );
  return code;
}

/** The digest of every template, component and style sheet. */
export function templatesDigest(): string {
  return digestOfFiles(filesBelow(TEMPLATES_PATH), TEMPLATES_PATH);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function digestOfFiles(files: readonly string[], root: string): string {
  return digestOf(
    files.map((file) => `${file.slice(root.length)} ${digestOf(readFileSync(file))}`).join("\n"),
  );
}
