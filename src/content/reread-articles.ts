import { type FiledArticle, fileArticle, picturesOf } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import { referenceChecker } from "./check-references.ts";
import type { FileStates } from "./file-states.ts";
import { pictureLookup } from "./picture-lookup.ts";
import { articleSetting, readArticleFile } from "./read-articles.ts";
import type { ReadResult } from "./read-newsroom.ts";
import { isWithin, type ReadOptions } from "./reading.ts";
import { tellSameNames } from "./same-names.ts";
import { isArticleFile } from "./sort-files.ts";
import { placeAmong } from "./sorted-names.ts";
import { tellOf } from "./tell.ts";

/**
 * The newsroom when nothing but these files came, changed or went since a sound read, and they are articles that show no other
 * pictures than were shown: all else stands, however large the archive. Undefined when there is more to it, or anything
 * to tell of: then the whole folder has to be read.
 */
export function rereadArticles(
  { contentDir, inspect = () => [] }: Pick<ReadOptions, "contentDir" | "inspect">,
  before: ReadResult,
  files: FileStates,
  saved: Iterable<string>,
): ReadResult | undefined {
  const { newsroom } = before;
  if (newsroom === undefined) return undefined;
  const { site, categories, authors, pictures } = newsroom;
  const problems: Problem[] = [];
  const setting = articleSetting(site, pictureLookup(files), inspect);
  const references = { contentDir, site, categories, authors: new Set(authors.map(({ id }) => id)) };
  const isSound = referenceChecker(references, problems);

  /** Undefined where anything is told. */
  function readAgain(file: string): FiledArticle | undefined {
    const { bytes } = files.get(file) ?? { bytes: 0 };
    if (!isWithin(site.limits.articleBytes, bytes, tellOf(problems, file))) return undefined;
    const article = readArticleFile(contentDir, file, setting, problems);
    const filed = article && fileArticle(article);
    return filed !== undefined && isSound(filed) && problems.length === 0 ? filed : undefined;
  }

  const articles = [...newsroom.articles];
  let haveNamesChanged = false;
  for (const file of saved) {
    const [was, is] = [before.files.has(file), files.has(file)];
    // Made beside the file that was saved, and gone again.
    if (!was && !is) continue;
    if (!isArticleFile(file)) return undefined;
    const article = is ? readAgain(file) : undefined;
    if (is && article === undefined) return undefined;
    haveNamesChanged ||= was !== is;
    // All are in the order of their files.
    const place = placeAmong(articles.length, file, (at) => articles[at]?.file ?? "");
    const former = articles[place]?.file === file ? articles[place] : undefined;
    if (!showsKnown(article, pictures) || !showsAll(article, former)) return undefined;
    articles.splice(place, former === undefined ? 0 : 1, ...(article === undefined ? [] : [article]));
  }
  if (haveNamesChanged) tellSameNames(files, problems);
  return problems.length > 0 ? undefined : { ...before, files, newsroom: { ...newsroom, articles } };
}

function showsKnown(article: FiledArticle | undefined, known: { has(file: string): boolean }): boolean {
  return article === undefined || picturesOf(article).every((file) => known.has(file));
}

/** Whether an article shows all pictures that it showed formerly: another may be shown nowhere now. */
function showsAll(article: FiledArticle | undefined, former: FiledArticle | undefined): boolean {
  const shown = new Set(article && picturesOf(article));
  return former === undefined || picturesOf(former).every((file) => shown.has(file));
}
