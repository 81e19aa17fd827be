import { appendFileSync, cpSync, existsSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hindi } from "../../src/language/hi/hindi.ts";
import {
  ARCHIVE_CATEGORIES,
  type ArchiveArticle,
  type ArchiveOptions,
  archiveArticles,
} from "./generate-archive.ts";
import { writePeerData, writePeerFile } from "./peer-data.ts";

/** The settings and the templates that make Hugo print the pages that Akhbar prints. */
const HUGO_DIR = fileURLToPath(new URL("./hugo", import.meta.url));
/** A category or an author has all three feeds; a tag has RSS alone, from the settings. */
const DESK_OUTPUTS = '["html", "rss", "atom", "feedjson"]';

/**
 * Writes a Hugo project of a generated archive: the very bytes of its articles, in a folder for each day, since
 * Hugo makes the pages of days, months and years from folders.
 */
export function writeHugoSite(options: ArchiveOptions, siteDir: string): void {
  rmSync(siteDir, { recursive: true, force: true });
  cpSync(HUGO_DIR, siteDir, { recursive: true });
  appendFileSync(
    join(siteDir, "hugo.toml"),
    `cardinalityThreshold = ${relatedThreshold(options.articles)}\n`,
  );
  writePeerData(siteDir, "data", "static");
  writeDesks(siteDir);
  writePeerFile(siteDir, "content/feeds.md", "---\ntitle: फ़ीड\nlayout: feeds\n---\n");
  for (const article of archiveArticles(options)) writeHugoArticle(siteDir, article);
}

/** Writes one article, and what makes its day, month and year pages where it is their first. Gives the new files. */
export function writeHugoArticle(siteDir: string, { file, day, text }: ArchiveArticle): string[] {
  const [year = "", month = "", date = ""] = day.split("-");
  const folder = `content/${year}/${month}/${date}`;
  const files = [
    [`content/${year}/_index.md`, `---\ntitle: "${year}"\nlayout: year\n---\n`],
    [`content/${year}/${month}/_index.md`, monthIndex(year, month)],
    [`${folder}/_index.md`, dayIndex(day)],
    [`${folder}/${basename(file)}`, text],
  ] as const;
  const missing = files.filter(([path]) => !existsSync(join(siteDir, path)));
  for (const [path, content] of files) writePeerFile(siteDir, path, content);
  return missing.map(([path]) => join(siteDir, path));
}

function monthIndex(year: string, month: string): string {
  const title = hindi.formatMonth(Number(year), Number(month));
  return `---\ntitle: ${title}\nlayout: month\nmonth: "${year}-${month}"\noutputs: ["html", "monthmap"]\n---\n`;
}

function dayIndex(day: string): string {
  const title = hindi.formatDay(Date.parse(`${day}T00:00:00+05:30`));
  return `---\ntitle: ${title}\nlayout: day\nday: ${Number(day.slice(8))}\n---\n`;
}

/**
 * The share of a category's articles, in whole percent, above which Hugo's search for related stories passes a tag over:
 * a tag on more than a hundred of them says little, and the search would spend most of its time on it.
 */
function relatedThreshold(articles: number): number {
  const inCategory = articles / ARCHIVE_CATEGORIES.length;
  return Math.min(100, Math.max(1, Math.round(10_000 / inCategory)));
}

function writeDesks(siteDir: string): void {
  for (const [id, name] of ARCHIVE_CATEGORIES) {
    const category = `title: ${JSON.stringify(name)}\ndescription: ${name} की ख़बरें।\nid: ${id}\nurl: /${id}/`;
    writePeerFile(
      siteDir,
      `content/category/${id}/_index.md`,
      `---\n${category}\noutputs: ${DESK_OUTPUTS}\n---\n`,
    );
    const author = `title: ${JSON.stringify(`${name} डेस्क`)}\noutputs: ${DESK_OUTPUTS}`;
    writePeerFile(
      siteDir,
      `content/author/desk-${id}/_index.md`,
      `---\n${author}\n---\n\nयह डेस्क ${name} की ख़बरें देखता है।\n`,
    );
  }
}
