import type { TagEntry } from "../model/newsroom.ts";
import { hasLetterOrDigit } from "./clean-text.ts";
import { FieldReader } from "./field-reader.ts";
import { isLanguageTag } from "./language-tag.ts";
import type { YamlMap, YamlNode } from "./parse-yaml.ts";
import { readItems } from "./read-data-file.ts";
import { isSlug, tellBadSlug } from "./slug.ts";
import { quote, type Tell } from "./tell.ts";

const EXAMPLE = '{ label: "चुनाव", slug: election }';
const KEYS = ["key", "label", "slug", "lang", "aliases", "distinct"];

/** What a language knows of tags: what their spellings share, and their addresses. */
export interface TagLanguage {
  readonly tagKey: (text: string) => string;
  readonly slugify: (text: string) => string;
}

/** The entries of `tags.yaml`. No spelling may belong to two tags, and no slug either. */
export function readTags(node: YamlNode, language: TagLanguage, tell: Tell): TagEntry[] {
  const entries: TagEntry[] = [];
  const spellings = new Map<string, string>();
  const slugs = new Map<string, string>();
  for (const item of readItems(node, EXAMPLE, tell)) {
    const read = readTag(item, language, tell);
    if (read === undefined) continue;
    const { entry, line } = read;
    claim(spellings, spellingsOf(entry, language), entry.label, line, "The spelling", tell);
    if (entry.slug !== undefined)
      claim(slugs, [[entry.slug, entry.slug]], entry.label, line, "The slug", tell);
    entries.push(entry);
  }
  return entries;
}

function readTag(
  item: YamlMap,
  language: TagLanguage,
  tell: Tell,
): { entry: TagEntry; line: number } | undefined {
  const fields = new FieldReader(
    item,
    KEYS,
    tell,
    new Map([
      ["name", "label"],
      ["title", "label"],
      ["id", "slug"],
    ]),
  );
  const label = fields.requiredText("label", { longest: 100, example: 'label: "चुनाव"' });
  const key = fields.text("key", { longest: 100, example: 'key: "चुनाव"' });
  const aliases = fields.texts("aliases", { longest: 100, most: 100, example: 'aliases: ["इलेक्शन"]' });
  const slug = readSlug(fields, language, tell);
  const lang = readLang(fields, tell);
  const distinct = fields.flag("distinct") ?? false;
  if (label === undefined) return undefined;
  const silent = [label, ...aliases, ...(key === undefined ? [] : [key])].find(
    (text) => !hasLetterOrDigit(text),
  );
  if (silent !== undefined) {
    tell(item.line, `${quote(silent)} has no letter or digit.`, "Write a word.");
    return undefined;
  }
  const entry: TagEntry = {
    key: language.tagKey(key ?? label),
    label,
    ...(slug !== undefined && { slug }),
    ...(lang !== undefined && { lang }),
    aliases,
    distinct,
  };
  return { entry, line: fields.line("label") };
}

function readSlug(fields: FieldReader, language: TagLanguage, tell: Tell): string | undefined {
  const typed = fields.word("slug", "slug: election");
  if (typed === undefined || isSlug(typed)) return typed;
  tellBadSlug(typed, fields.line("slug"), language.slugify, tell);
  return undefined;
}

function readLang(fields: FieldReader, tell: Tell): string | undefined {
  const typed = fields.word("lang", "lang: hi");
  if (typed === undefined || isLanguageTag(typed)) return typed;
  tell(
    fields.line("lang"),
    `'lang' is ${quote(typed)}, not a language code.`,
    "Write hi for Hindi or en for English.",
  );
  return undefined;
}

/** A distinct tag is known by its exact letters, any other by the key that its spellings share. */
function spellingsOf(entry: TagEntry, language: TagLanguage): [string, string][] {
  if (entry.distinct) return [entry.label, ...entry.aliases].map((text) => [`=${text}`, text]);
  const keyed: [string, string][] = [[entry.key, entry.label]];
  for (const alias of entry.aliases) keyed.push([language.tagKey(alias), alias]);
  return keyed;
}

function claim(
  claimed: Map<string, string>,
  names: readonly [string, string][],
  label: string,
  line: number,
  what: string,
  tell: Tell,
): void {
  for (const [key, name] of new Map(names)) {
    const owner = claimed.get(key);
    if (owner === undefined) claimed.set(key, label);
    else
      tell(
        line,
        `${what} ${quote(name)} belongs to the tag ${quote(owner)} already.`,
        "Keep it under one tag, or mark a different word that is spelt alike with distinct: true.",
      );
  }
}
