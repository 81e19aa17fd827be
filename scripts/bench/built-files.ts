import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a build left in its output folder. */
export interface BuiltFiles {
  readonly files: number;
  readonly bytes: number;
  /** Files of each kind. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** Which kind of page a file is, by its path; the first that fits. Both sides' paths are meant. */
const KINDS: readonly (readonly [kind: string, path: RegExp])[] = [
  ["articles", /^\d{4}\/\d\d\/\d\d\/khabar-\d+\/index\.html$/],
  ["days", /^\d{4}\/\d\d\/\d\d\/(page\/\d+\/)?index\.html$/],
  ["months", /^\d{4}\/\d\d\/index\.html$/],
  ["years", /^\d{4}\/index\.html$/],
  ["month sitemaps", /^sitemaps\/\d{4}-\d\d(-\d+)?\.xml$|^\d{4}\/\d\d\/sitemap\.xml$/],
  ["tags", /^tags?\/[^/]+\/index\.html$/],
  ["tags, further pages", /^tags?\/[^/]+\/page\/\d+\/index\.html$/],
  ["tags, feeds", /^tags?\/[^/]+\/(feed|atom)\.(xml|json)$/],
  ["authors", /^author\/[^/]+\/(page\/\d+\/)?index\.html$/],
  ["the search", /^search\//],
  ["categories", /^[a-z]+\/(page\/\d+\/)?index\.html$/],
  ["other feeds", /(^|\/)(feed\.xml|atom\.xml|feed\.json)$/],
];

/** Counts and weighs the files below a folder. */
export function builtFiles(folder: string): BuiltFiles {
  const kinds = new Map<string, number>();
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const kind = kindOf(file.slice(folder.length + 1));
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    files++;
    bytes += statSync(file).size;
  }
  return { files, bytes, kinds };
}

/** The kind of a page, by its path from the output folder. */
export function kindOf(file: string): string {
  return KINDS.find(([, path]) => path.test(file))?.[0] ?? "one of a kind";
}
