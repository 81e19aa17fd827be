import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "../model/page.ts";
import { encodeUtf8 } from "./encode-utf8.ts";

/** Prints pages and writes each below the output folder as soon as it is printed. Throws what printing or the disk throws. */
export function writePages(pages: readonly Page[], print: (page: Page) => string, outputDir: string): void {
  // Of a list's feeds and numbered pages, many go into one folder.
  const made = new Set<string>();
  for (const page of pages) {
    const target = join(outputDir, page.file);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(target, encodeUtf8(print(page)));
  }
}
