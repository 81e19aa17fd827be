import { type FiledArticle, fileArticle, picturesOf } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import { referenceChecker } from "./check-references.ts";
import type { FileStates } from "./file-states.ts";
import { pictureLookup } from "./picture-lookup.ts";
import { articleSetting, readArticleFile } from "./read-articles.ts";
import type { ReadResult } from "./read-newsroom.ts";
import { isWithin, type ReadOptions } from "./reading.ts";
import { tellOf } from "./tell.ts";

/**
 * Reads again what was saved since a sound read, when that is nothing but articles that were there before and show the same
 * pictures: the rest of the newsroom stands, however large the archive. Undefined when there is more to it, or anything
 * to tell of: then the whole folder has to be read.
 */
export function rereadArticles(
  { contentDir, inspect = () => [] }: Pick<ReadOptions, "contentDir" | "inspect">,
  before: ReadResult,
  files: FileStates,
  saved: Iterable<string>,
): ReadResult | undefined {
  // A listing that only knows new states has the names of the one before it.
  if (before.newsroom === undefined || files.keys() !== before.files.keys()) return undefined;
  const { newsroom } = before;
  const { site, categories, authors } = newsroom;
  const problems: Problem[] = [];
  const setting = articleSetting(site, pictureLookup(files), inspect);
  const references = { contentDir, site, categories, authors: new Set(authors.map(({ id }) => id)) };
  const isSound = referenceChecker(references, problems);

  function readAgain(file: string): FiledArticle | undefined {
    const { bytes } = files.get(file) ?? { bytes: 0 };
    if (!isWithin(site.limits.articleBytes, bytes, tellOf(problems, file))) return undefined;
    const article = readArticleFile(contentDir, file, setting, problems);
    return article && fileArticle(article);
  }

  const articles = [...newsroom.articles];
  for (const file of saved) {
    // Made beside the file that was saved, and gone again.
    if (!files.has(file)) continue;
    const place = placeOf(file, articles);
    const former = articles[place];
    const article = former && readAgain(file);
    if (former === undefined || article === undefined || !showSamePictures(former, article)) return undefined;
    if (!isSound(article) || problems.length > 0) return undefined;
    articles[place] = article;
  }
  return { ...before, files, newsroom: { ...newsroom, articles } };
}

/** The place of the file's article among all, which are in the order of their files; -1 when it is none. */
function placeOf(file: string, articles: readonly FiledArticle[]): number {
  let low = 0;
  let high = articles.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const other = articles[middle]?.file ?? "";
    if (other === file) return middle;
    if (other < file) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function showSamePictures(a: FiledArticle, b: FiledArticle): boolean {
  const [pictures, others] = [new Set(picturesOf(a)), new Set(picturesOf(b))];
  return pictures.size === others.size && [...pictures].every((file) => others.has(file));
}
