import { findPictures } from "./find-pictures.ts";
import type { PictureLookup } from "./picture-lookup.ts";
import type { MarkdownSource } from "./read-markdown.ts";
import type { Tell } from "./tell.ts";

/**
 * Finds what only the printer of Markdown knows to be wrong in a body; lines count from 1 at the body's first.
 * The press hands it in, since the reader of the content knows nothing of printing.
 */
export type BodyInspector = (
  markdown: string,
) => readonly { readonly line: number; readonly what: string; readonly fix: string }[];

/** What looking into a body takes. */
export interface BodyTools {
  readonly pictures: PictureLookup;
  readonly inspect: BodyInspector;
}

/** The pictures that a body shows, by their file, without repeats; every mistake in the body is told. */
export function inspectBody(
  { body, bodyLine }: MarkdownSource,
  file: string,
  tools: BodyTools,
  tell: Tell,
): string[] {
  for (const { line, what, fix } of tools.inspect(body)) tell(bodyLine + line - 1, what, fix);
  const found = new Set<string>();
  for (const { src, line } of findPictures(body)) {
    const picture = tools.pictures.find(file, src, bodyLine + line - 1, tell);
    if (picture !== undefined) found.add(picture);
  }
  return [...found];
}
