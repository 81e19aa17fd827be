import { hash } from "node:crypto";

/** Twenty hexadecimal digits that stand for the text: SHA-256, cut to 80 bits. */
export function digestOf(text: string | Uint8Array): string {
  return hash("sha256", text, "hex").slice(0, 20);
}
