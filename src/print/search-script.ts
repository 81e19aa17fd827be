import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";

/** What the browser runs of our own sources, each after what it needs. */
const SOURCES = [
  "search/split-words.ts",
  "search/word-file.ts",
  "search/likeness.ts",
  "search/rank-stories.ts",
  "search/open-search.ts",
];

/**
 * The script of the search page in one file: the coding of words and the search as the index uses them, so that both sides
 * always agree, and `page`, which shows what is found. Types, imports and comments are taken out.
 */
export function buildSearchScript(page: string, languageCode: string, keep: Keep = make): string {
  const sources = [`language/${languageCode}/search-code.ts`, ...SOURCES].map((file) =>
    readFileSync(new URL(`../${file}`, import.meta.url), "utf8"),
  );
  return keep(`search-${languageCode}.js`, [...sources, page], () =>
    tidy(`${[...sources.map(withoutTypes), page].join("\n")}\n`),
  );
}

/** To load the stripper takes longer than to plan a small site: what it made can be kept, by what it was made from. */
export type Keep = (name: string, from: readonly string[], make: () => string) => string;

const make: Keep = (_name, _from, makeIt) => makeIt();

/** By the same stripper that lets Node run our sources. Its note of being new is for those who choose a Node, not for editors. */
function withoutTypes(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** One scope needs no imports; comments are for those who read the sources. Each stands on lines of its own. */
function tidy(script: string): string {
  return (
    script
      .replace(/^import [^;]*;$/gm, "")
      .replace(/^export (?=(?:async )?(?:function|const|class)\b)/gm, "")
      .replace(/^[ \t]*\/\*\*[\s\S]*?\*\/[ \t]*$/gm, "")
      .replace(/^[ \t]*\/\/.*$/gm, "")
      // What was a type is blanks now; our strings have no two in a row.
      .replace(/ {2,}/g, " ")
      .replace(/ +$/gm, "")
      .replace(/^ +/gm, "")
      .replace(/\n{2,}/g, "\n")
      .trimStart()
  );
}
