import { decodeSource } from "./decode-source.ts";
import { parseYaml, type YamlMap } from "./parse-yaml.ts";
import { splitFrontMatter } from "./split-front-matter.ts";
import type { Tell } from "./tell.ts";

/** A Markdown file with its front matter parsed, its values not yet checked. */
export interface MarkdownSource {
  readonly fields: YamlMap;
  readonly body: string;
  /** The line of the file on which the body starts. */
  readonly bodyLine: number;
}

/** Reads a Markdown file's bytes; undefined when it was refused, which is told. */
export function readMarkdown(bytes: Buffer, tell: Tell): MarkdownSource | undefined {
  const source = decodeSource(bytes, tell);
  const split = source === undefined ? undefined : splitFrontMatter(source, tell);
  if (split === undefined) return undefined;
  const fields = parseYaml(split.frontMatter, split.frontMatterLine, tell);
  if (fields === undefined) return undefined;
  if (fields.kind === "map") return { fields, body: split.body, bodyLine: split.bodyLine };
  if (fields.kind === "nothing")
    tell(1, "The front matter is empty.", "Write its keys: title, description, date, author, category.");
  else
    tell(
      fields.line,
      "The front matter is not 'key: value' lines.",
      "Start each line with a key, a colon and a space.",
    );
  return undefined;
}
