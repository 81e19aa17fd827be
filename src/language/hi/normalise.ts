import { repairSpelling } from "./repair-spelling.ts";
import { stripInvisibles } from "./strip-invisibles.ts";

/** Text as every later stage expects it: NFC, without invisible characters, with mistyped letters mended. */
export function normaliseText(text: string): string {
  return repairSpelling(stripInvisibles(text.normalize("NFC")).normalize("NFC"));
}
