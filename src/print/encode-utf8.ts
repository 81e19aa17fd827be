import { transcode } from "node:buffer";

/** UTF-16 of the text at hand. New memory for each page of an archive takes longer to get than the text to copy. */
const scratch = Buffer.allocUnsafeSlow(2 ** 19);

/**
 * The text in UTF-8. `Buffer.from` and `writeFileSync` go through a text in Hindi letter by letter and take three times as
 * long for a page as its UTF-16, which is a copy, and the conversion of that, which Node does many letters at a time.
 */
export function encodeUtf8(text: string): Uint8Array {
  try {
    return transcode(toUtf16(text), "utf16le", "utf8");
  } catch {
    // Half of a surrogate pair has no UTF-16 that could be converted; here it becomes U+FFFD.
    return Buffer.from(text, "utf8");
  }
}

function toUtf16(text: string): Uint8Array {
  if (text.length * 2 > scratch.length) return Buffer.from(text, "utf16le");
  return scratch.subarray(0, scratch.write(text, "utf16le"));
}
