import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stripDirectionOverrides } from "./clean-text.ts";
import { normaliseSource } from "./decode-source.ts";

/** The two halves of a source file. */
export interface SourceParts {
  /** With its two lines of dashes. */
  readonly frontMatter: string;
  /** The Markdown after it. */
  readonly body: string;
}

/**
 * A source, normalised as when it was checked. `file` is from the content folder, of an article, an author or a page that
 * `readNewsroom` gave. Throws when the file changed since into no such thing.
 */
export function readSource(contentDir: string, file: string): SourceParts {
  // Node decodes bytes in a fifth of the time that `readFileSync` takes for a Hindi text when it is given the encoding.
  const source = normaliseSource(readFileSync(join(contentDir, file)).toString("utf8"));
  const found = /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(source);
  if (found === null) throw new Error(`Bug: ${file} has no front matter, though it was checked.`);
  const [frontMatter] = found;
  return { frontMatter, body: stripDirectionOverrides(source.slice(frontMatter.length)) };
}

/** The Markdown alone. */
export function readBody(contentDir: string, file: string): string {
  return readSource(contentDir, file).body;
}
