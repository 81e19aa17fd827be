import { FieldReader } from "./field-reader.ts";
import { parsePath } from "./parse-path.ts";
import type { YamlNode } from "./parse-yaml.ts";
import { isSlug } from "./slug.ts";
import { quote, type Tell } from "./tell.ts";

const EXAMPLE = "- delhi-rain";
const MOST = 1000;

/** Slugs or paths, most wanted first: a list as the editor orders it, or counts by slug or path. */
export function readTrending(node: YamlNode, tell: Tell): string[] {
  if (node.kind === "nothing") return [];
  if (node.kind === "text") {
    tell(node.line, "The file is not a list.", `Write one slug or path on each line: ${EXAMPLE}.`);
    return [];
  }
  const size = node.kind === "list" ? node.items.length : node.entries.size;
  if (size > MOST) {
    tell(node.line, `The list has ${size} entries; the limit is ${MOST}.`, "Keep the first ones.");
    return [];
  }
  const targets = node.kind === "list" ? readList(node.items, tell) : readCounts(node, tell);
  return [...new Set(targets.flatMap(({ typed, line }) => readTarget(typed, line, tell) ?? []))];
}

interface Target {
  readonly typed: string;
  readonly line: number;
}

function readList(items: readonly YamlNode[], tell: Tell): Target[] {
  return items.flatMap((item) => {
    if (item.kind === "text") return [{ typed: item.value.trim(), line: item.line }];
    tell(item.line, "This entry is not a slug or a path.", `Write it as ${EXAMPLE}.`);
    return [];
  });
}

/** The most counted first; equal counts in the order of the file. */
function readCounts(node: Extract<YamlNode, { kind: "map" }>, tell: Tell): Target[] {
  const counts = new FieldReader(node, [...node.entries.keys()], tell);
  const counted = [...node.entries].map(([typed, entry]) => ({
    typed: typed.trim(),
    line: entry.line,
    count: counts.whole(typed, 0, 1e12) ?? 0,
  }));
  return counted.sort((a, b) => b.count - a.count);
}

function readTarget(typed: string, line: number, tell: Tell): string | undefined {
  if (isSlug(typed)) return typed;
  const path = parsePath(typed.replace(/^https?:\/\/[^/?#]+(?=\/)/i, ""), ["html"], true);
  if (path.ok) return path.path;
  tell(
    line,
    `${quote(typed)} is not a slug or a path: it ${path.what}.`,
    `Write it as ${EXAMPLE} or - /2026/01/31/delhi-rain/.`,
  );
  return undefined;
}
