import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "../model/site.ts";

/** A font file of the templates, with its bytes. */
export interface FontFile {
  /** `noto-serif-devanagari-700.woff2`. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** The sheets in templates/styles/fonts that each setting adds to the tokens. */
const SHEETS: Readonly<Record<Site["fonts"], readonly string[]>> = {
  system: [],
  headline: ["headline.css"],
  full: ["headline.css", "body.css"],
};

const ADDRESS = /url\("\.\.\/\.\.\/assets\/fonts\/([^"/]+)"\)/g;

/** The sheets of a setting; `urlOf` gives the address of a font file on the site. */
export function fontSheets(directory: string, fonts: Site["fonts"], urlOf: (file: string) => string): string {
  return readSheets(directory, fonts).replace(ADDRESS, (_, file: string) => `url("${urlOf(file)}")`);
}

/** The font files that the sheets of a setting name: none for the system's own fonts. */
export function fontFiles(directory: string, fonts: Site["fonts"]): FontFile[] {
  const folder = join(directory, "assets", "fonts");
  const named = new Set([...readSheets(directory, fonts).matchAll(ADDRESS)].map(([, file]) => file));
  return readdirSync(folder)
    .filter((name) => named.has(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

function readSheets(directory: string, fonts: Site["fonts"]): string {
  return SHEETS[fonts]
    .map((name) => readFileSync(join(directory, "styles", "fonts", name), "utf8"))
    .join("\n");
}
