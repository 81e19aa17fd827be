import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stripDirectionOverrides } from "./clean-text.ts";
import { normaliseSource } from "./decode-source.ts";

/**
 * The Markdown after the front matter, normalised as when it was checked. `file` is from the content folder,
 * of an article, an author or a page that `readNewsroom` gave. Throws when the file changed since into no such thing.
 */
export function readBody(contentDir: string, file: string): string {
  const source = normaliseSource(readFileSync(join(contentDir, file), "utf8"));
  const found = /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(source);
  if (found === null) throw new Error(`Bug: ${file} has no front matter, though it was checked.`);
  return stripDirectionOverrides(source.slice(found[0].length));
}
