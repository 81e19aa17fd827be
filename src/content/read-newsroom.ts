import { statSync } from "node:fs";
import { type FiledArticle, picturesOf } from "../model/article.ts";
import type { Category, Newsroom } from "../model/newsroom.ts";
import type { Picture } from "../model/picture.ts";
import { compareProblems, type Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { digestOfReferences, type References } from "./check-references.ts";
import type { FileStates } from "./file-states.ts";
import { measurePicture } from "./measure-picture.ts";
import { pictureLookup } from "./picture-lookup.ts";
import { readArchive } from "./read-archive.ts";
import { type People, readPeople } from "./read-people.ts";
import { readPublishedList, readSettings } from "./read-settings.ts";
import type { Reading, ReadOptions } from "./reading.ts";
import { tellSameNames } from "./same-names.ts";
import { sortFiles } from "./sort-files.ts";
import { quote, tellOf } from "./tell.ts";
import { walkContent } from "./walk-content.ts";

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
  const people = readPeople(reading);
  const references: References = {
    contentDir: options.contentDir,
    site: settings.setting.site,
    authors: new Set(reading.sorted.authors.map((author) => author.name)),
    categories: settings.categories,
  };
  const referencesDigest = digestOfReferences(references);
  const isKnownSound = reading.cache?.references() === referencesDigest;
  const articles = await readArchive(reading, settings.setting, references, isKnownSound);
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
