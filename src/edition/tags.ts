import type { LanguagePack } from "../language/language-pack.ts";
import { digestOf } from "../model/digest.ts";
import type { TagEntry } from "../model/newsroom.ts";

/** One tag of the paper, whatever its spellings. */
export interface Tag {
  /** What all its spellings have in common. */
  readonly key: string;
  /** As shown: the entry's label, else the first published spelling. */
  readonly label: string;
  readonly lang: string;
  readonly slug: string;
  /** Its place among all tags of the paper, counted from 0. */
  readonly number: number;
  /** Another tag took the plain slug first: a line in tags.yaml would give this one a better name. */
  readonly twinOf: string | undefined;
}

/** Answers which tag a spelling means. */
export interface TagRegister {
  /** The tag of a spelling; it comes into being with its first spelling, so ask in the order of publication. */
  tagOf(spelling: string): Tag;
  readonly tags: Iterable<Tag>;
}

/**
 * What a language has answered of tags, by their texts. To ask it for those of an archive takes longer than to plan a
 * publication into it.
 */
export interface TagSpellings {
  readonly keys: Map<string, string>;
  readonly slugs: Map<string, string>;
}

export function noTagSpellings(): TagSpellings {
  return { keys: new Map(), slugs: new Map() };
}

/**
 * Opens the register with what `content/tags.yaml` says; everything else is learnt from the articles. What the language is
 * asked is added to `spellings`, which were answers of the same language.
 */
export function openTagRegister(
  entries: readonly TagEntry[],
  language: LanguagePack,
  spellings = noTagSpellings(),
): TagRegister {
  const tagKey = askOnce(spellings.keys, language.tagKey);
  const plainSlug = askOnce(spellings.slugs, (label) => language.slugify(label));
  const entryBySpelling = new Map<string, TagEntry>();
  const entryByKey = new Map<string, TagEntry>();
  for (const entry of entries) {
    for (const spelling of [entry.label, ...entry.aliases]) {
      if (entry.distinct) entryBySpelling.set(exactSpelling(spelling), entry);
      else entryByKey.set(tagKey(spelling), entry);
    }
    if (!entry.distinct) entryByKey.set(entry.key, entry);
  }

  const slugs = new Map<string, string>();
  for (const entry of entries) if (entry.slug !== undefined) slugs.set(entry.slug, keyOf(entry));

  const tagByKey = new Map<string, Tag>();
  const tagBySpelling = new Map<string, Tag>();

  function tagOf(spelling: string): Tag {
    const known = tagBySpelling.get(spelling);
    if (known !== undefined) return known;
    const entry = entryBySpelling.get(exactSpelling(spelling)) ?? entryByKey.get(tagKey(spelling));
    const key = entry === undefined ? tagKey(spelling) : keyOf(entry);
    const tag = tagByKey.get(key) ?? newTag(key, spelling, entry);
    tagByKey.set(key, tag);
    tagBySpelling.set(spelling, tag);
    return tag;
  }

  function newTag(key: string, spelling: string, entry: TagEntry | undefined): Tag {
    const label = entry?.label ?? spelling;
    const lang = entry?.lang ?? language.guessLanguage(label);
    const { slug, twinOf } = freeSlug(key, label, entry?.slug);
    slugs.set(slug, key);
    return { key, label, lang, slug, number: tagByKey.size, twinOf };
  }

  /** कमल and कमाल both romanise to `kamal`: the first keeps it, the second becomes `kamaal`, a third gets a digest. */
  function freeSlug(
    key: string,
    label: string,
    given: string | undefined,
  ): { slug: string; twinOf: string | undefined } {
    if (given !== undefined) return { slug: given, twinOf: undefined };
    const plain = plainSlug(label);
    const isFree = (slug: string) => (slugs.get(slug) ?? key) === key;
    if (isFree(plain)) return { slug: plain, twinOf: undefined };
    const withLongVowels = language.slugify(label, { longVowels: true });
    const slug = isFree(withLongVowels) ? withLongVowels : `${plain}-${digestOf(key).slice(0, 6)}`;
    return { slug, twinOf: plain };
  }

  return {
    tagOf,
    get tags() {
      return tagByKey.values();
    },
  };
}

function askOnce(answers: Map<string, string>, ask: (text: string) => string): (text: string) => string {
  return (text) => {
    const answer = answers.get(text) ?? ask(text);
    answers.set(text, answer);
    return answer;
  };
}

/** A distinct entry keeps its own spelling as its key, so that its neighbours' `tagKey` cannot reach it. */
function keyOf(entry: TagEntry): string {
  return entry.distinct ? `= ${exactSpelling(entry.label)}` : entry.key;
}

function exactSpelling(spelling: string): string {
  return spelling.normalize("NFC").trim().toLowerCase();
}
