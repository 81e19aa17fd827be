import { type Article, type FiledArticle, fileArticle, picturesOf } from "../model/article.ts";
import { type References, referenceChecker } from "./check-references.ts";
import { isPictureName } from "./picture-lookup.ts";
import type { ArticleSetting } from "./read-article.ts";
import { readArticleFile } from "./read-articles.ts";
import { isWithin, type Reading } from "./reading.ts";
import { tellOf } from "./tell.ts";

/**
 * All articles, those of the cache as they are and the others from their files. `isKnownSound` when what the cache has was
 * checked against the same references.
 */
export async function readArchive(
  reading: Reading,
  setting: ArticleSetting,
  references: References,
  isKnownSound: boolean,
): Promise<FiledArticle[]> {
  const { articles: files } = reading.sorted;
  const known = files.map((file) => reuse(reading, file));
  const anew = await readAnew(
    reading,
    files.filter((_, index) => known[index] === undefined),
    setting,
  );
  const hasSoundReferences = referenceChecker(references, reading.problems);
  const articles: FiledArticle[] = [];
  for (const [index, file] of files.entries()) {
    const article = known[index] ?? anew.get(file);
    if (article === undefined) continue;
    if ((known[index] !== undefined && isKnownSound) || hasSoundReferences(article)) articles.push(article);
  }
  return articles;
}

function reuse(reading: Reading, file: string): FiledArticle | undefined {
  const state = reading.files.get(file);
  const article = state && reading.cache?.article(file, state);
  if (article === undefined) return undefined;
  // The article's own file did not change, but a picture that it shows may be gone.
  return picturesOf(article).every((picture) => reading.files.has(picture)) ? article : undefined;
}

/** So many are read in less time than others take to begin. */
const FEW = 500;

/** By their files; those that were refused are not among them. */
async function readAnew(
  { contentDir, files: states, problems, readApart }: Reading,
  files: readonly string[],
  setting: ArticleSetting,
): Promise<ReadonlyMap<string, FiledArticle>> {
  const articles = new Map<string, FiledArticle>();
  const { site } = setting;
  const readable = files.filter((file) =>
    isWithin(site.limits.articleBytes, states.get(file)?.bytes ?? 0, tellOf(problems, file)),
  );
  if (readApart === undefined || readable.length <= FEW) {
    for (const file of readable) {
      const article = readArticleFile(contentDir, file, setting, problems);
      if (article !== undefined) articles.set(file, fileArticle(detached(article)));
    }
    return articles;
  }
  const pictureFiles = [...states.keys()].filter(isPictureName);
  for (const read of await readApart({ contentDir, site, pictureFiles }, readable)) {
    for (const article of read.articles)
      if (article !== undefined) articles.set(article.file, fileArticle(article));
    problems.push(...read.problems);
  }
  return articles;
}

/** V8 keeps the whole source of a text alive for any part of it: an archive's bodies would all stay in memory. */
function detached(article: Article): Article {
  return JSON.parse(JSON.stringify(article));
}
