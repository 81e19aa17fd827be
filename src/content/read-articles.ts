import { join } from "node:path";
import { knownLanguage } from "../language/languages.ts";
import type { Article } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import type { BodyInspector } from "./inspect-body.ts";
import { type PictureLookup, pictureLookup } from "./picture-lookup.ts";
import { type ArticleSetting, readArticle } from "./read-article.ts";
import { readBytes } from "./read-bytes.ts";
import { tellOf } from "./tell.ts";

/** What it takes to read a paper's articles, beside their files. Plain data, so that it can be sent to another process. */
export interface ArticleRules {
  readonly contentDir: string;
  readonly site: Site;
  /** All there are, by their path from the content folder. */
  readonly pictureFiles: readonly string[];
}

/** What was read of some files, in their order. */
export interface ReadArticles {
  /** Undefined where anything in the file was refused. */
  readonly articles: readonly (Article | undefined)[];
  readonly problems: readonly Problem[];
}

/** Reads files elsewhere; gives what was read of all of them, some after the others in their order. */
export type ReadApart = (rules: ArticleRules, files: readonly string[]) => Promise<readonly ReadArticles[]>;

/** Reads articles by their rules. */
export function openArticleReader(
  { contentDir, site, pictureFiles }: ArticleRules,
  inspect: BodyInspector,
): (files: readonly string[]) => ReadArticles {
  const setting = articleSetting(site, pictureLookup(new Set(pictureFiles)), inspect);
  return (files) => {
    const problems: Problem[] = [];
    const articles = files.map((file) => readArticleFile(contentDir, file, setting, problems));
    return { articles, problems };
  };
}

export function articleSetting(site: Site, pictures: PictureLookup, inspect: BodyInspector): ArticleSetting {
  const { slugify, countWords } = knownLanguage(site.language);
  return { site, pictures, inspect, slugify, countWords };
}

/** Undefined when the file cannot be read or anything in it was refused, which is told. */
export function readArticleFile(
  contentDir: string,
  file: string,
  setting: ArticleSetting,
  problems: Problem[],
): Article | undefined {
  const bytes = readBytes(join(contentDir, file), tellOf(problems, file));
  return bytes && readArticle(file, bytes, setting, problems);
}
