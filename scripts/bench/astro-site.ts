import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type ArchiveArticle,
  type ArchiveOptions,
  generateArchive,
  writeArticle,
} from "./generate-archive.ts";
import { writePeerData } from "./peer-data.ts";

/** The settings and the templates that make Astro print the pages that Akhbar prints. */
export const ASTRO_DIR = fileURLToPath(new URL("./astro", import.meta.url));

/** Writes an Astro project of a generated archive, whose content folder is the one that Akhbar reads, byte for byte. */
export function writeAstroSite(options: ArchiveOptions, siteDir: string): void {
  rmSync(siteDir, { recursive: true, force: true });
  cpSync(ASTRO_DIR, siteDir, { recursive: true });
  writePeerData(siteDir, "src/data", "public");
  generateArchive(options, contentDir(siteDir));
}

/** Writes one article. Gives the new files. */
export function writeAstroArticle(siteDir: string, article: ArchiveArticle): string[] {
  const file = join(contentDir(siteDir), article.file);
  const isNew = !existsSync(file);
  writeArticle(contentDir(siteDir), article);
  return isNew ? [file] : [];
}

function contentDir(siteDir: string): string {
  return join(siteDir, "src", "content");
}
