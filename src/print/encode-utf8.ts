import { transcode } from "node:buffer";

/**
 * The text in UTF-8. `Buffer.from` and `writeFileSync` go through a text in Hindi letter by letter and take three times as
 * long for a page as its UTF-16, which is a copy, and the conversion of that, which Node does many letters at a time.
 */
export function encodeUtf8(text: string): Uint8Array {
  try {
    return transcode(Buffer.from(text, "utf16le"), "utf16le", "utf8");
  } catch {
    // Half of a surrogate pair has no UTF-16 that could be converted; here it becomes U+FFFD.
    return Buffer.from(text, "utf8");
  }
}
