import { isUtf8 } from "node:buffer";
import { findForbidden, stripInvisible } from "./clean-text.ts";
import { isPlain } from "./is-plain.ts";
import type { Tell } from "./tell.ts";

/**
 * A text file's content: strict UTF-8, without byte order mark, lines ending in `\n`, NFC, no control
 * characters, nothing invisible. Undefined when it was refused. Lines keep their numbers.
 */
export function decodeSource(bytes: Buffer, tell: Tell): string | undefined {
  if (!isUtf8(bytes) || isUtf16(bytes)) {
    tellEncoding(bytes, tell);
    return undefined;
  }
  const typed = bytes.toString("utf8");
  if (isPlain(typed)) return typed;
  const text = clean(typed);
  const forbidden = findForbidden(text);
  if (forbidden === undefined) return text;
  const line = countLines(text, forbidden.index);
  if (line === 1 && looksBinary(bytes))
    tell(1, "This is not a text file.", "Replace it by the article's text, or give the file its right name.");
  else
    tell(
      line,
      `The control character ${forbidden.name} stands here.`,
      "Delete it: retype the line, or paste it as plain text.",
    );
  return undefined;
}

/** The parts of `decodeSource` that change a text rather than refuse it. */
export function normaliseSource(text: string): string {
  return isPlain(text) ? text : clean(text);
}

function clean(text: string): string {
  const withoutMark = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const lines = withoutMark.includes("\r") ? withoutMark.replace(/\r\n?/g, "\n") : withoutMark;
  // U+2028 and U+2029 end a line in some programs and not in others; as spaces they keep words apart.
  const spaced = /[\u2028\u2029]/.test(lines) ? lines.replace(/[\u2028\u2029]/g, " ") : lines;
  return stripInvisible(spaced).normalize("NFC");
}

/** The number of the line, from 1, on which an offset falls. */
export function countLines(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

function isUtf16(bytes: Buffer): boolean {
  if (bytes.length < 2) return false;
  const mark = bytes.readUInt16BE(0);
  if (mark === 0xfeff || mark === 0xfffe) return true;
  // UTF-16 without its mark: half the bytes of "---" and a line end are zero.
  return (
    (bytes[0] === 0) !== (bytes[1] === 0) &&
    bytes.length >= 4 &&
    (bytes[0] === 0 ? bytes[2] === 0 : bytes[3] === 0)
  );
}

function tellEncoding(bytes: Buffer, tell: Tell): void {
  if (isUtf16(bytes)) tell(1, "The file is in UTF-16, not UTF-8.", "Save it again with the encoding UTF-8.");
  else if (looksBinary(bytes))
    tell(1, "This is not a text file.", "Replace it by the article's text, or give the file its right name.");
  else
    tell(
      firstBadLine(bytes),
      "A letter here is not UTF-8.",
      "Save the file again with the encoding UTF-8, and retype what shows as '�'.",
    );
}

/** Line by line, because `isUtf8` does not say where; a letter never runs over a line end in UTF-8. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start);
    const next = end === -1 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(start, next))) return line;
    start = next;
    line++;
  }
  return line;
}

const SIGNATURES = [
  "\x89PNG",
  "\xff\xd8\xff",
  "GIF8",
  "RIFF",
  "%PDF",
  "PK\x03\x04",
  "\xd0\xcf\x11\xe0",
  "\x7fELF",
  "\x1f\x8b",
];

function looksBinary(bytes: Buffer): boolean {
  const start = bytes.toString("latin1", 0, 8);
  return SIGNATURES.some((signature) => start.startsWith(signature));
}
