import { posix } from "node:path";
import type { Problem } from "../model/problem.ts";
import { nearestName } from "./nearest-name.ts";
import { PUBLISHED_FILE } from "./read-published.ts";
import { RESERVED_SEGMENTS } from "./reserved-paths.ts";
import { isSlug } from "./slug.ts";
import { quote, type Tell, tellOf } from "./tell.ts";

/** The files of the content folder by what they hold, as paths from it, in order. */
export interface SortedFiles {
  readonly articles: readonly string[];
  /** With the id or slug that the file's name gives. */
  readonly authors: readonly NamedFile[];
  readonly pages: readonly NamedFile[];
  /** Which of `DATA_FILES` and the list of published addresses are there. */
  readonly data: ReadonlySet<string>;
  /** Everything else: pictures, and what nobody asked for. */
  readonly others: readonly string[];
}

export interface NamedFile {
  readonly name: string;
  readonly file: string;
}

/** The YAML files that the content folder may hold at its top. */
export const DATA_FILES = ["site.yaml", "categories.yaml", "tags.yaml", "trending.yaml"] as const;

const FOLDERS = ["articles", "authors", "pages", "media"];
const MARKDOWN_BY_ANOTHER_NAME = /\.(?:md|markdown|mdown|mdwn|mkdn?|mdtxt|mdtext|mdx|mdoc|md\.txt)$/i;

/**
 * Sorts what a walk found. Tells of Markdown that would be left out in silence: in the wrong folder, or with
 * another ending than `.md`.
 */
export function sortFiles(files: Iterable<string>, problems: Problem[]): SortedFiles {
  const articles: string[] = [];
  const authors: NamedFile[] = [];
  const pages: NamedFile[] = [];
  const data = new Set<string>();
  const others: string[] = [];
  for (const file of files) {
    // As nearly every file of an archive is.
    if (isArticleFile(file)) {
      articles.push(file);
      continue;
    }
    const folder = file.slice(0, Math.max(0, file.indexOf("/")));
    if ((DATA_FILES as readonly string[]).includes(file) || file === PUBLISHED_FILE) data.add(file);
    else if (!file.endsWith(".md")) {
      if (!tellOtherName(file, folder, tellOf(problems, file))) others.push(file);
    } else if (folder === "authors" || folder === "pages") {
      const named = nameFile(file, folder, tellOf(problems, file));
      if (named !== undefined) (folder === "authors" ? authors : pages).push(named);
    } else if (/^readme\.md$/i.test(posix.basename(file))) others.push(file);
    else {
      const what = "This Markdown file is in none of the folders that are read.";
      tellOf(problems, file)(1, what, tellFolder(folder));
    }
  }
  return { articles, authors, pages, data, others };
}

/** True for the path of an article, from the content folder. */
export function isArticleFile(file: string): boolean {
  return file.startsWith("articles/") && file.endsWith(".md");
}

function tellFolder(folder: string): string {
  const near = nearestName(folder, FOLDERS);
  if (near !== undefined && near !== folder) return `Rename the folder '${folder}' to '${near}'.`;
  return "Move an article into articles/, an author into authors/ or a page into pages/.";
}

function tellOtherName(file: string, folder: string, tell: Tell): boolean {
  if (folder === "") return tellMisnamedData(file, tell);
  if (!MARKDOWN_BY_ANOTHER_NAME.test(file)) return false;
  const renamed = posix.basename(file).replace(MARKDOWN_BY_ANOTHER_NAME, ".md");
  tell(1, "Only Markdown files whose name ends in '.md' are read.", `Rename it to ${renamed}.`);
  return true;
}

const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ["category", "categories.yaml"],
  ["sections", "categories.yaml"],
  ["settings", "site.yaml"],
  ["config", "site.yaml"],
]);

/** `Site.yml` would be left out in silence, and the site would come out without it. */
function tellMisnamedData(file: string, tell: Tell): boolean {
  if (MARKDOWN_BY_ANOTHER_NAME.test(file)) {
    tell(1, "This Markdown file is in none of the folders that are read.", tellFolder(""));
    return true;
  }
  if (!/\.ya?ml$/i.test(file)) return false;
  const name = file.replace(/\.ya?ml$/i, "").toLowerCase();
  const near = OTHER_NAMES.get(name) ?? nearestName(`${name}.yaml`, DATA_FILES);
  if (near === undefined) return false;
  tell(1, "This settings file is not one that is read.", `Rename it to ${near}.`);
  return true;
}

function nameFile(file: string, folder: "authors" | "pages", tell: Tell): NamedFile | undefined {
  const name = file.slice(folder.length + 1, -".md".length);
  if (name.includes("/")) {
    tell(1, `This is in a folder inside ${folder}/.`, `Move it into ${folder}/ itself.`);
  } else if (!isSlug(name)) {
    tell(
      1,
      `The name ${quote(name)} holds more than small letters a-z, digits and single hyphens, and it is part of an address.`,
      "Rename the file, as desk-national.md.",
    );
  } else if (folder === "pages" && (RESERVED_SEGMENTS.has(name) || /^\d{4}$/.test(name))) {
    tell(1, `The site needs the address /${name}/ for itself.`, "Rename the file.");
  } else {
    return { name, file };
  }
  return undefined;
}
