import { statSync } from "node:fs";
import { join } from "node:path";
import { languageOf } from "../language/languages.ts";
import { type Article, type FiledArticle, fileArticle, picturesOf } from "../model/article.ts";
import type { Author, Category, Newsroom, PlainPage } from "../model/newsroom.ts";
import type { Picture } from "../model/picture.ts";
import { compareProblems, type Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { digestOfReferences, type References, referenceChecker } from "./check-references.ts";
import type { FileState, FileStates } from "./file-states.ts";
import type { BodyInspector } from "./inspect-body.ts";
import { measurePicture } from "./measure-picture.ts";
import type { YamlNode } from "./parse-yaml.ts";
import { isPictureName, type PictureLookup, pictureLookup } from "./picture-lookup.ts";
import type { ArticleSetting } from "./read-article.ts";
import { articleSetting, type ReadApart, readArticleFile } from "./read-articles.ts";
import { readAuthor } from "./read-author.ts";
import { readBytes } from "./read-bytes.ts";
import { CATEGORY_EXAMPLE, readCategories } from "./read-categories.ts";
import { readDataFile } from "./read-data-file.ts";
import { readPlainPage } from "./read-plain-page.ts";
import { PUBLISHED_FILE, readPublished } from "./read-published.ts";
import { readSite, SMALLEST_SITE } from "./read-site.ts";
import { readTags } from "./read-tags.ts";
import { readTrending } from "./read-trending.ts";
import { tellSameNames } from "./same-names.ts";
import { type SortedFiles, sortFiles } from "./sort-files.ts";
import { quote, type Tell, tellOf } from "./tell.ts";
import { type ContentWalk, walkContent } from "./walk-content.ts";

export interface ReadOptions {
  readonly contentDir: string;
  /** The content folder as the user named it, for messages; else `contentDir`. */
  readonly displayDir?: string;
  readonly cache?: ContentCache;
  /** The folder's files, when they have been listed already, with the mistakes in their listing. */
  readonly walk?: ContentWalk & { readonly problems: readonly Problem[] };
  /** Looks into bodies for what the printer of Markdown knows to be wrong. */
  readonly inspect?: BodyInspector;
  /** Reads many articles sooner than this process would. */
  readonly readApart?: ReadApart;
}

/**
 * What an earlier read made of a file in the same state, or undefined to read it again. The cache's owner sees
 * to it that an entry was made by the same code under the same `site.yaml`.
 */
export interface ContentCache {
  readonly article: (file: string, state: FileState) => FiledArticle | undefined;
  readonly picture: (file: string, state: FileState) => Picture | undefined;
  /** The `references` of the read that made its entries. */
  readonly references: () => string | undefined;
}

export interface ReadResult {
  /** Undefined when anything was told: a site is printed from sound content or not at all. */
  readonly newsroom: Newsroom | undefined;
  /** Sorted by file and line; `file` starts with the display folder. */
  readonly problems: readonly Problem[];
  /** Files that nothing names, from the content folder: hidden ones, backups, pictures not shown, strangers. */
  readonly ignored: readonly string[];
  /** Every file that was found, for a cache. */
  readonly files: FileStates;
  /** Stands for the authors and categories that articles could refer to. */
  readonly references?: string;
}

/** Reads and checks the whole content folder. Follows no link, runs nothing, and throws only for our own faults. */
export async function readNewsroom(options: ReadOptions): Promise<ReadResult> {
  const problems: Problem[] = [];
  if (!isFolder(options.contentDir)) {
    tellOf(problems, "")(
      1,
      "There is no such folder.",
      "Name the folder that holds site.yaml and articles/.",
    );
    return finish(options, undefined, problems, [], new Map());
  }
  const { files, ignored } = options.walk ?? walkContent(options.contentDir, problems);
  problems.push(...(options.walk?.problems ?? []));
  tellSameNames(files, problems);
  const reading: Reading = {
    ...options,
    inspect: options.inspect ?? (() => []),
    files,
    sorted: sortFiles(files.keys(), problems),
    pictures: pictureLookup(files),
    problems,
  };
  const settings = readSettings(reading);
  const people = readNamedFiles(reading);
  const references: References = {
    contentDir: options.contentDir,
    site: settings.setting.site,
    authors: new Set(reading.sorted.authors.map((author) => author.name)),
    categories: settings.categories,
  };
  const referencesDigest = digestOfReferences(references);
  const isKnownSound = reading.cache?.references() === referencesDigest;
  const articles = await readArticles(reading, settings.setting, references, isKnownSound);
  tellSameAddress(reading, settings.categories ?? []);
  const published = readPublishedList(reading, settings.categories ?? []);
  const pictures = await measurePictures(reading, settings.setting.site, articles, people);
  const left = reading.sorted.others.filter((file) => !pictures.named.has(file));
  const newsroom =
    problems.length > 0 || settings.site === undefined || settings.categories === undefined
      ? undefined
      : {
          site: settings.site,
          categories: settings.categories,
          tags: settings.tags,
          authors: people.authors,
          plainPages: people.plainPages,
          articles,
          trending: settings.trending,
          pictures: pictures.measured,
          ...(published === undefined ? {} : { published }),
        };
  return {
    ...finish(options, newsroom, problems, [...ignored, ...left], files),
    references: referencesDigest,
  };
}

interface Reading extends ReadOptions {
  readonly files: FileStates;
  readonly sorted: SortedFiles;
  readonly pictures: PictureLookup;
  readonly inspect: BodyInspector;
  readonly problems: Problem[];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function finish(
  options: ReadOptions,
  newsroom: Newsroom | undefined,
  problems: Problem[],
  ignored: string[],
  files: FileStates,
): ReadResult {
  const folder = (options.displayDir ?? options.contentDir).replace(/\/+$/, "");
  const shown = problems.map((problem) => ({
    ...problem,
    file: problem.file === "" ? folder : `${folder}/${problem.file}`,
  }));
  return { newsroom, problems: shown.sort(compareProblems), ignored: ignored.sort(), files };
}

interface Settings {
  /** Undefined when it was refused; articles are then checked with the defaults. */
  readonly site: Site | undefined;
  readonly setting: ArticleSetting;
  readonly categories: Category[] | undefined;
  readonly tags: Newsroom["tags"];
  readonly trending: readonly string[];
}

const NO_SETTINGS: YamlNode = { kind: "map", line: 1, entries: new Map() };

function readSettings(reading: Reading): Settings {
  const { problems, pictures } = reading;
  const hasLanguage = (code: string) => languageOf(code) !== undefined;
  const siteNode = readData(
    reading,
    "site.yaml",
    `There are no settings.`,
    `Add this file with ${SMALLEST_SITE}.`,
  );
  const site = siteNode && readSite(siteNode, pictures, hasLanguage, tellOf(problems, "site.yaml"));
  const assumed = site ?? readSite(NO_SETTINGS, pictures, hasLanguage, () => {});
  const language = languageOf(assumed?.language ?? "hi");
  if (assumed === undefined || language === undefined) throw new Error("Bug: there are no default settings.");
  const categoriesNode = readData(
    reading,
    "categories.yaml",
    "There are no categories.",
    `Add this file with at least - ${CATEGORY_EXAMPLE}.`,
  );
  const tagsNode = readData(reading, "tags.yaml");
  const trendingNode = readData(reading, "trending.yaml");
  return {
    site,
    setting: articleSetting(assumed, pictures, reading.inspect),
    categories: categoriesNode && readCategories(categoriesNode, tellOf(problems, "categories.yaml")),
    tags: tagsNode === undefined ? [] : readTags(tagsNode, language, tellOf(problems, "tags.yaml")),
    trending: trendingNode === undefined ? [] : readTrending(trendingNode, tellOf(problems, "trending.yaml")),
  };
}

/** A YAML file at the top of the folder; `what` and `fix` are told when one that must be there is not. */
function readData(reading: Reading, file: string, what?: string, fix?: string): YamlNode | undefined {
  const tell = tellOf(reading.problems, file);
  if (reading.sorted.data.has(file)) {
    const bytes = readBytes(join(reading.contentDir, file), tell);
    return bytes && readDataFile(bytes, tell);
  }
  if (what !== undefined && fix !== undefined) tell(1, what, fix);
  return undefined;
}

/** Undefined when the paper keeps no list. */
function readPublishedList(reading: Reading, categories: readonly Category[]): Newsroom["published"] {
  if (!reading.sorted.data.has(PUBLISHED_FILE)) return undefined;
  const tell = tellOf(reading.problems, PUBLISHED_FILE);
  const bytes = readBytes(join(reading.contentDir, PUBLISHED_FILE), tell);
  return bytes && readPublished(bytes, new Set(categories.map(({ id }) => id)), tell);
}

interface People {
  readonly authors: Author[];
  readonly plainPages: PlainPage[];
  readonly bodyPictures: string[];
}

/** Most bytes in an author's or a page's file. */
const LARGEST_PAGE = 1_048_576;

function readNamedFiles(reading: Reading): People {
  const { sorted, problems } = reading;
  const people: People = { authors: [], plainPages: [], bodyPictures: [] };
  for (const { name, file } of sorted.authors) {
    const bytes = readLimited(reading, file, LARGEST_PAGE);
    const read = bytes && readAuthor(name, file, bytes, reading, problems);
    if (read === undefined) continue;
    people.authors.push(read.author);
    people.bodyPictures.push(...read.bodyPictures);
  }
  for (const { name, file } of sorted.pages) {
    const bytes = readLimited(reading, file, LARGEST_PAGE);
    const page = bytes && readPlainPage(name, file, bytes, reading, problems);
    if (page === undefined) continue;
    people.plainPages.push(page);
    people.bodyPictures.push(...page.bodyPictures);
  }
  return people;
}

/** `isKnownSound` when what the cache has was checked against the same references. */
async function readArticles(
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

function readLimited(reading: Reading, file: string, most: number): Buffer | undefined {
  const tell = tellOf(reading.problems, file);
  if (!isWithin(most, reading.files.get(file)?.bytes ?? 0, tell)) return undefined;
  return readBytes(join(reading.contentDir, file), tell);
}

function isWithin(most: number, size: number, tell: Tell): boolean {
  if (size <= most) return true;
  tell(
    1,
    `The file has ${size} bytes; the limit is ${most}.`,
    "Split the text, or raise limits.article_bytes in site.yaml.",
  );
  return false;
}

/** A page and a category may not ask for one address. */
function tellSameAddress(reading: Reading, categories: readonly Category[]): void {
  for (const { name, file } of reading.sorted.pages) {
    if (!categories.some((category) => category.id === name)) continue;
    tellOf(reading.problems, file)(
      1,
      `The address /${name}/ belongs to the category ${quote(name)}.`,
      "Rename the file.",
    );
  }
}

async function measurePictures(
  reading: Reading,
  site: Site,
  articles: readonly FiledArticle[],
  people: People,
): Promise<{ named: ReadonlySet<string>; measured: ReadonlyMap<string, Picture> }> {
  const named = new Set(people.bodyPictures);
  if (site.publisher.logo !== undefined) named.add(site.publisher.logo);
  for (const author of people.authors) if (author.photo !== undefined) named.add(author.photo);
  for (const article of articles) for (const picture of picturesOf(article)) named.add(picture);
  const measured = new Map<string, Picture>();
  for (const file of [...named].sort()) {
    const state = reading.files.get(file);
    if (state === undefined) throw new Error(`Bug: the picture ${file} was found and is not there.`);
    const picture =
      reading.cache?.picture(file, state) ??
      (await measurePicture(
        reading.contentDir,
        file,
        state,
        site.limits.pictureBytes,
        tellOf(reading.problems, file),
      ));
    if (picture !== undefined) measured.set(file, picture);
  }
  return { named, measured };
}
