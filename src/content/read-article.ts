import type { Article, Correction } from "../model/article.ts";
import { digestOf } from "../model/digest.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { cleanLine } from "./clean-text.ts";
import { FieldReader } from "./field-reader.ts";
import { type BodyTools, inspectBody } from "./inspect-body.ts";
import { isLanguageTag } from "./language-tag.ts";
import { readAlsoRead, readPaths, readSlug } from "./read-addresses.ts";
import { readImage } from "./read-image.ts";
import { readMarkdown } from "./read-markdown.ts";
import { quote, type Tell, tellOf } from "./tell.ts";

/** What an article's reading needs besides its own file. */
export interface ArticleSetting extends BodyTools {
  readonly site: Site;
  readonly slugify: (title: string) => string;
  readonly countWords: (body: string) => number;
}

const KEYS = [
  "title",
  "description",
  "date",
  "updated",
  "author",
  "category",
  "tags",
  "slug",
  "permalink",
  "aliases",
  "image",
  "points",
  "also_read",
  "priority",
  "breaking_until",
  "expires",
  "draft",
  "corrections",
  "live",
  "lang",
] as const;

// What other generators and WordPress call these.
const FOREIGN: ReadonlyMap<string, string> = new Map([
  ["headline", "title"],
  ["summary", "description"],
  ["excerpt", "description"],
  ["standfirst", "description"],
  ["subtitle", "description"],
  ["published", "date"],
  ["publishdate", "date"],
  ["pubdate", "date"],
  ["lastmod", "updated"],
  ["modified", "updated"],
  ["byline", "author"],
  ["section", "category"],
  ["keywords", "tags"],
  ["url", "permalink"],
  ["redirect_from", "aliases"],
  ["cover", "image"],
  ["thumbnail", "image"],
  ["featured_image", "image"],
  ["photo", "image"],
  ["expirydate", "expires"],
  ["language", "lang"],
  ["status", "draft"],
  ["published_at", "date"],
  ["related", "also_read"],
]);

/**
 * An article from its file's bytes, or undefined when anything in it was refused. `file` is from the content
 * folder. Whether its authors and category exist is not looked at here.
 */
export function readArticle(
  file: string,
  bytes: Buffer,
  setting: ArticleSetting,
  problems: Problem[],
): Article | undefined {
  const before = problems.length;
  const tell = tellOf(problems, file);
  const source = readMarkdown(bytes, tell);
  if (source === undefined) return undefined;
  const fields = new FieldReader(source.fields, KEYS, tell, FOREIGN);
  const title = fields.requiredText("title", { longest: 300, example: 'title: "दिल्ली में बारिश"' });
  const description = fields.requiredText("description", {
    longest: 1000,
    example: 'description: "एक वाक्य में ख़बर"',
  });
  const times = readTimes(fields, tell);
  const slug = readSlug(fields, title, setting.slugify, tell);
  const paths = readPaths(fields, tell);
  const image = readImage(fields, file, title ?? "", setting.pictures, tell);
  const bodyPictures = inspectBody(source, file, setting, tell);
  const article = {
    file,
    authors: readAuthors(fields),
    category: readCategory(fields),
    tags: readTags(fields, setting.site.limits.tags, tell),
    ...paths,
    image,
    points: fields.texts("points", { longest: 500, most: 20, example: 'points: ["पहली बात", "दूसरी बात"]' }),
    alsoRead: readAlsoRead(fields, setting.site.url, tell),
    priority: fields.choice("priority", ["lead", "top", "normal"]) ?? "normal",
    draft: fields.flag("draft") ?? false,
    corrections: readCorrections(fields, tell),
    live: fields.choice("live", ["open", "closed"]) ?? "none",
    lang: readLanguage(fields, setting.site.language, tell),
    bodyPictures,
  } as const;
  if (problems.length > before) return undefined;
  if (title === undefined || description === undefined || slug === undefined || times === undefined) {
    throw new Error(`Bug: ${file} lacks a required key and nobody was told.`);
  }
  const wordCount = setting.countWords(readableWords(source.body));
  return { ...article, title, description, slug, ...times, wordCount, digest: digestOf(bytes) };
}

interface Times {
  readonly publishedAt: number;
  readonly updatedAt?: number;
  readonly breakingUntil?: number;
  readonly expiresAt?: number;
}

function readTimes(fields: FieldReader, tell: Tell): Times | undefined {
  const publishedAt = fields.require("date", "date: 2026-01-31T18:05+05:30")
    ? fields.time("date")
    : undefined;
  const updatedAt = fields.time("updated");
  const breakingUntil = fields.time("breaking_until");
  const expiresAt = fields.time("expires");
  if (publishedAt === undefined) return undefined;
  if (updatedAt !== undefined && updatedAt < publishedAt)
    tell(
      fields.line("updated"),
      "'updated' is before 'date'.",
      "Give the time of the update, with its hour, or delete the line.",
    );
  if (breakingUntil !== undefined && breakingUntil <= publishedAt)
    tell(
      fields.line("breaking_until"),
      "'breaking_until' is not after 'date'.",
      "Give a later time, or delete the line.",
    );
  if (expiresAt !== undefined && expiresAt <= publishedAt)
    tell(fields.line("expires"), "'expires' is not after 'date'.", "Give a later time, or delete the line.");
  return {
    publishedAt,
    ...(updatedAt !== undefined && { updatedAt }),
    ...(breakingUntil !== undefined && { breakingUntil }),
    ...(expiresAt !== undefined && { expiresAt }),
  };
}

function readAuthors(fields: FieldReader): string[] {
  const example = "author: desk-national";
  if (!fields.require("author", example)) return [];
  const node = fields.node("author");
  const authors = fields.words("author", { longest: 80, most: 20, example }).map((author) => author.value);
  if (node?.kind === "list" && node.items.length === 0) fields.tellEmptyList("author", example);
  return authors;
}

function readCategory(fields: FieldReader): string {
  const example = "category: national";
  if (!fields.require("category", example)) return "";
  return fields.word("category", example) ?? "";
}

function readTags(fields: FieldReader, most: number, tell: Tell): string[] {
  const node = fields.node("tags");
  if (node?.kind === "text" && /[,;،]/.test(node.value)) {
    const list = node.value
      .split(/[,;،]/)
      .map((tag) => cleanLine(tag))
      .filter((tag) => tag !== "");
    tell(
      node.line,
      "'tags' is one text with commas, which would be one tag.",
      `Write a list: tags: [${list.join(", ").slice(0, 120)}].`,
    );
    return [];
  }
  const tags = fields.texts("tags", { longest: 100, most, example: "tags: [मानसून, Delhi news]" });
  fields.tellUnreadable("tags", tags);
  return tags;
}

function readCorrections(fields: FieldReader, tell: Tell): Correction[] {
  const node = fields.node("corrections");
  if (node === undefined) return [];
  const example = 'corrections: [{ date: 2026-01-31T18:05+05:30, text: "…" }]';
  const items = node.kind === "list" ? node.items : [node];
  if (items.length > 100) tell(node.line, "There are more than 100 corrections.", "Join those of one day.");
  const corrections: Correction[] = [];
  for (const item of items.slice(0, 100)) {
    if (item.kind !== "map") {
      tell(item.line, "A correction is not a date and a text.", `Write it as ${example}.`);
      continue;
    }
    const parts = new FieldReader(item, ["date", "text"], tell);
    const at = parts.require("date", "date: 2026-01-31T18:05+05:30") ? parts.time("date") : undefined;
    const text = parts.requiredText("text", { longest: 2000, example: 'text: "क्या बदला और क्यों"' });
    if (at !== undefined && text !== undefined) corrections.push({ at, text });
  }
  return corrections;
}

function readLanguage(fields: FieldReader, siteLanguage: string, tell: Tell): string {
  const typed = fields.word("lang", "lang: en");
  if (typed === undefined) return siteLanguage;
  if (!isLanguageTag(typed))
    tell(
      fields.line("lang"),
      `'lang' is ${quote(typed)}, not a language code.`,
      "Write hi for Hindi or en for English.",
    );
  return typed;
}

/** The body without what is written for machines: addresses of links and the heads of live updates. */
function readableWords(body: string): string {
  const text = body.includes("](") ? body.replace(/\]\([^()\s]{1,1000}/g, "] ") : body;
  return text.includes(":::") ? text.replace(/^:::.*$/gm, "") : text;
}
