import type { ArticleHead } from "../model/article.ts";
import { digestOf } from "../model/digest.ts";
import type { Category } from "../model/newsroom.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { findLine } from "./find-line.ts";
import { nearestName } from "./nearest-name.ts";
import { findReserved } from "./reserved-paths.ts";
import { quote, tellOf } from "./tell.ts";

/** What articles may refer to. */
export interface References {
  readonly contentDir: string;
  readonly site: Site;
  /** Also ids of authors whose own file was refused: one mistake is told once. */
  readonly authors: ReadonlySet<string>;
  /** Undefined when the list itself could not be read. */
  readonly categories: readonly Category[] | undefined;
}

/** Asks whether the author, the category and the addresses of an article can stand; each mistake is told at its line. */
export function referenceChecker(
  references: References,
  problems: Problem[],
): (article: ArticleHead) => boolean {
  const categories = references.categories && new Set(references.categories.map((category) => category.id));
  return (article) => {
    const before = problems.length;
    checkAuthors(article, references, problems);
    if (categories !== undefined) {
      checkCategory(article, references, categories, problems);
      checkAddresses(article, references, categories, problems);
    }
    return problems.length === before;
  };
}

/** Stands for all that an article can refer to: what was sound under the same references still is. */
export function digestOfReferences({ authors, categories }: References): string {
  return digestOf(JSON.stringify([[...authors], categories?.map(({ id }) => id)]));
}

function checkAuthors(article: ArticleHead, { contentDir, authors }: References, problems: Problem[]): void {
  for (const author of article.authors) {
    if (authors.has(author)) continue;
    const line = findLine(contentDir, article.file, "author", author);
    const near = nearestName(author, authors);
    const fix =
      near === undefined
        ? `Write the id of a file in authors/, or add authors/${author.replace(/[^a-z0-9-]/g, "-").slice(0, 60)}.md.`
        : `Write '${near}'.`;
    tellOf(problems, article.file)(line, `There is no author ${quote(author)}.`, fix);
  }
}

function checkCategory(
  article: ArticleHead,
  { contentDir }: References,
  categories: ReadonlySet<string>,
  problems: Problem[],
): void {
  if (categories.has(article.category)) return;
  const line = findLine(contentDir, article.file, "category", article.category);
  const near = nearestName(article.category, categories);
  const fix = near === undefined ? `Write one of ${[...categories].join(", ")}.` : `Write '${near}'.`;
  tellOf(problems, article.file)(line, `There is no category ${quote(article.category)}.`, fix);
}

function checkAddresses(
  article: ArticleHead,
  { contentDir, site }: References,
  categories: ReadonlySet<string>,
  problems: Problem[],
): void {
  const tell = tellOf(problems, article.file);
  const own = article.permalink ?? fillPattern(site.permalink, article);
  const taken = findReserved(own, categories);
  if (taken !== undefined) {
    const key = article.permalink === undefined ? "slug" : "permalink";
    tell(
      findLine(contentDir, article.file, key),
      `The address ${quote(own)} belongs to ${taken}.`,
      `Choose another ${key}.`,
    );
  }
  for (const alias of article.aliases) {
    const owner = findReserved(alias, categories);
    if (owner === undefined) continue;
    tell(
      findLine(contentDir, article.file, "aliases", alias),
      `The alias ${quote(alias)} is the address of ${owner}.`,
      "Delete it.",
    );
  }
}

/** The pattern's fixed parts are what matters here: any day stands for the article's. */
function fillPattern(pattern: string, article: ArticleHead): string {
  return pattern
    .replace(":year", "2000")
    .replace(":month", "01")
    .replace(":day", "01")
    .replace(":category", article.category)
    .replace(":slug", article.slug);
}
