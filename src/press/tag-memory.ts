import type { TagMemory } from "../edition/assemble-edition.ts";
import { noTagSpellings, type TagSpellings } from "../edition/tags.ts";
import type { LanguagePack } from "../language/language-pack.ts";
import { readRecord, writeRecord } from "./durable-file.ts";

/** So many tags are spelled in less time than the memory takes to write. */
const FEW = 50;

/** How tags are spelled, for a process that plans the same paper again and again. */
export function rememberTags(): TagMemory {
  const byLanguage = new WeakMap<LanguagePack, TagSpellings>();
  return {
    spellingsIn(language) {
      const spellings = byLanguage.get(language) ?? noTagSpellings();
      byLanguage.set(language, spellings);
      return spellings;
    },
  };
}

interface Stored {
  readonly key: string;
  readonly language: string;
  readonly keys: readonly (readonly [string, string])[];
  readonly slugs: readonly (readonly [string, string])[];
}

/** What a language answered earlier builds, in a file. `key` stands for the code that answered. Damaged or of another key, it is empty. */
export function openTagMemory(file: string, key: string): TagMemory & { readonly save: () => void } {
  let asked: { language: string; spellings: TagSpellings; known: number } | undefined;
  return {
    spellingsIn({ code: language }) {
      const stored = readRecord(file) as Stored | undefined | null;
      const isOurs = stored?.key === key && stored.language === language;
      const spellings = isOurs
        ? { keys: new Map(stored.keys), slugs: new Map(stored.slugs) }
        : noTagSpellings();
      asked = { language, spellings, known: sizeOf(spellings) };
      return spellings;
    },
    save() {
      if (asked === undefined) return;
      const { language, spellings, known } = asked;
      asked = undefined;
      if (sizeOf(spellings) - known <= FEW) return;
      const [keys, slugs] = [[...spellings.keys], [...spellings.slugs]];
      writeRecord(file, { key, language, keys, slugs } satisfies Stored);
    },
  };
}

function sizeOf({ keys, slugs }: TagSpellings): number {
  return keys.size + slugs.size;
}
