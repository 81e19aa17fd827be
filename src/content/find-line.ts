import { join } from "node:path";
import type { YamlNode } from "./parse-yaml.ts";
import { readBytes } from "./read-bytes.ts";
import { readDataFile } from "./read-data-file.ts";
import { readMarkdown } from "./read-markdown.ts";

/**
 * The line of a key in a Markdown file's front matter or in a YAML file, or of one value in the key's list; the title's when the
 * key is not there, and 1 when the file can no longer be read. The file is read a second time for it: mistakes
 * between files are rare, and the lines of a whole archive would fill the memory.
 */
export function findLine(contentDir: string, file: string, key: string, value?: string): number {
  const silent = () => {};
  const bytes = readBytes(join(contentDir, file), silent);
  if (bytes === undefined) return 1;
  const fields = file.endsWith(".yaml") ? readDataFile(bytes, silent) : readMarkdown(bytes, silent)?.fields;
  const entries = fields?.kind === "map" ? fields.entries : undefined;
  const entry = entries?.get(key) ?? entries?.get("title");
  if (entry === undefined) return 1;
  return (value === undefined ? undefined : findItemLine(entry.value, value)) ?? entry.line;
}

function findItemLine(node: YamlNode, value: string): number | undefined {
  if (node.kind !== "list") return undefined;
  return node.items.find((item) => item.kind === "text" && item.value.trim() === value)?.line;
}
