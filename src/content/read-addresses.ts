import type { FieldReader } from "./field-reader.ts";
import { parsePath } from "./parse-path.ts";
import { isSlug, tellBadSlug } from "./slug.ts";
import { quote, type Tell } from "./tell.ts";

/** Endings that old news sites gave their pages; a redirect can stand for each. */
export const OLD_ENDINGS = ["html", "htm", "php", "asp", "aspx", "jsp", "cms", "ece"];

/** The slug as given, or romanised from the title. */
export function readSlug(
  fields: FieldReader,
  title: string | undefined,
  slugify: (title: string) => string,
  tell: Tell,
): string | undefined {
  const given = fields.word("slug", "slug: delhi-rain");
  if (given !== undefined) {
    if (isSlug(given)) return given;
    tellBadSlug(given, fields.line("slug"), slugify, tell);
    return undefined;
  }
  if (fields.has("slug") || title === undefined) return undefined;
  const slug = slugify(title);
  if (isSlug(slug)) return slug;
  tell(
    fields.line("title"),
    "No address can be made from this title.",
    "Add a line such as slug: delhi-rain.",
  );
  return undefined;
}

/** The address of the article's own, where it has one, and those that it had before. */
export function readPaths(fields: FieldReader, tell: Tell): { permalink?: string; aliases: string[] } {
  const typed = fields.word("permalink", "permalink: /old/path/");
  const permalink =
    typed === undefined
      ? undefined
      : readPath("permalink", typed, fields.line("permalink"), ["html"], false, tell);
  const aliases: string[] = [];
  for (const { value, line } of fields.words("aliases", {
    longest: 1000,
    most: 100,
    example: "aliases: [/old/path/]",
  })) {
    const alias = readPath("aliases", value, line, OLD_ENDINGS, true, tell);
    if (alias === undefined || aliases.includes(alias)) continue;
    if (alias === permalink)
      tell(
        line,
        `The alias ${quote(value)} is the article's own permalink.`,
        "Delete it: a page cannot redirect to itself.",
      );
    aliases.push(alias);
  }
  return permalink === undefined ? { aliases } : { permalink, aliases };
}

function readPath(
  key: string,
  typed: string,
  line: number,
  endings: readonly string[],
  loose: boolean,
  tell: Tell,
): string | undefined {
  const parsed = parsePath(typed, endings, loose);
  if (parsed.ok) return parsed.path;
  tell(line, `The path ${quote(typed)} in '${key}' ${parsed.what}.`, parsed.fix);
  return undefined;
}

/** The articles that the editor leads on to: slugs, paths of this site, or addresses of others. */
export function readAlsoRead(fields: FieldReader, origin: string, tell: Tell): string[] {
  const targets: string[] = [];
  for (const { value, line } of fields.words("also_read", {
    longest: 1000,
    most: 20,
    example: "also_read: [delhi-rain]",
  })) {
    const target = value.startsWith(`${origin}/`) ? value.slice(origin.length) : value;
    if (isSlug(target) || /^https?:\/\/[^\s"<>\\]+$/.test(target)) targets.push(target);
    else {
      const path = readPath("also_read", target, line, ["html"], true, tell);
      if (path !== undefined) targets.push(path);
    }
  }
  return targets;
}
