import { hindi } from "./hi/hindi.ts";
import type { LanguagePack } from "./language-pack.ts";

/** The codes of the languages that a site can be in, as BCP 47. */
export const supportedLanguages: readonly string[] = ["hi"];

/** The pack for a BCP 47 code, with or without a region (`hi`, `hi-IN`); undefined when there is none. */
export function languageOf(code: string): LanguagePack | undefined {
  return PACKS.get(code.toLowerCase().split(/[-_]/)[0] ?? "");
}

/** The pack of a site whose settings have been read, and so of a language that there is. */
export function knownLanguage(code: string): LanguagePack {
  const language = languageOf(code);
  if (language === undefined) throw new Error(`Bug: no language pack for '${code}'.`);
  return language;
}

const PACKS: ReadonlyMap<string, LanguagePack> = new Map([[hindi.code, hindi]]);
