import { join } from "node:path";
import { languageOf } from "../language/languages.ts";
import type { Category, Newsroom } from "../model/newsroom.ts";
import type { Site } from "../model/site.ts";
import type { YamlNode } from "./parse-yaml.ts";
import type { ArticleSetting } from "./read-article.ts";
import { articleSetting } from "./read-articles.ts";
import { readBytes } from "./read-bytes.ts";
import { CATEGORY_EXAMPLE, readCategories } from "./read-categories.ts";
import { readDataFile } from "./read-data-file.ts";
import { PUBLISHED_FILE, readPublished } from "./read-published.ts";
import { readSite, SMALLEST_SITE } from "./read-site.ts";
import { readTags } from "./read-tags.ts";
import { readTrending } from "./read-trending.ts";
import type { Reading } from "./reading.ts";
import { tellOf } from "./tell.ts";

/** What the YAML files at the top of the content folder say. */
export interface Settings {
  /** Undefined when it was refused; articles are then checked with the defaults. */
  readonly site: Site | undefined;
  readonly setting: ArticleSetting;
  readonly categories: Category[] | undefined;
  readonly tags: Newsroom["tags"];
  readonly trending: readonly string[];
}

const NO_SETTINGS: YamlNode = { kind: "map", line: 1, entries: new Map() };

export function readSettings(reading: Reading): Settings {
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
export function readPublishedList(reading: Reading, categories: readonly Category[]): Newsroom["published"] {
  if (!reading.sorted.data.has(PUBLISHED_FILE)) return undefined;
  const tell = tellOf(reading.problems, PUBLISHED_FILE);
  const bytes = readBytes(join(reading.contentDir, PUBLISHED_FILE), tell);
  return bytes && readPublished(bytes, new Set(categories.map(({ id }) => id)), tell);
}
