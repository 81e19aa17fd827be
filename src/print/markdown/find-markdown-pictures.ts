import { sharedParser } from "./create-parser.ts";
import { typedAddress } from "./figures.ts";

/** A picture that a text shows. */
export interface TextPicture {
  /** The address as typed: `photo.jpg`, `/media/नक़्शा.png`. */
  readonly src: string;
  /** The line of the paragraph it stands in, counted from 1. */
  readonly line: number;
}

/** The pictures that a text shows, in order, with repeats. A text without `![` is not read. */
export function findMarkdownPictures(markdown: string): TextPicture[] {
  if (!markdown.includes("![")) return [];
  const pictures: TextPicture[] = [];
  let line = 1;
  for (const token of sharedParser().parse(markdown, {})) {
    if (token.map !== null) line = token.map[0] + 1;
    for (const child of token.children ?? []) {
      if (child.type === "image") pictures.push({ src: typedAddress(child), line });
    }
  }
  return pictures;
}
