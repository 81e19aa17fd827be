import { hash } from "node:crypto";

/** Twenty hexadecimal digits that stand for the text: SHA-256, cut to 80 bits. */
export function digestOf(text: string | Uint8Array): string {
  return hash("sha256", text, "hex").slice(0, 20);
}

/** How many numbers of 32 bits stand for a digest. */
export const DIGEST_NUMBERS = 3;

/** Writes a digest as numbers into a table. A text that is no digest, as an article's may be in a test, is digested first. */
export function writeDigest(digest: string, to: Uint32Array, at: number): void {
  const hex = /^[0-9a-f]{20}$/.test(digest) ? digest : digestOf(digest);
  to[at] = Number.parseInt(hex.slice(0, 8), 16);
  to[at + 1] = Number.parseInt(hex.slice(8, 16), 16);
  to[at + 2] = Number.parseInt(hex.slice(16), 16);
}

/** The digest that `writeDigest` wrote. */
export function readDigest(from: Uint32Array, at: number): string {
  const part = (index: number, length: number) => (from[at + index] ?? 0).toString(16).padStart(length, "0");
  return part(0, 8) + part(1, 8) + part(2, 4);
}
