import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The sheets outside components, by layer; components stand between the compositions and the utilities. */
const TOKENS = ["layers", "tokens"];
const BEFORE_COMPONENTS = ["base", "compositions"];
const AFTER_COMPONENTS = ["utilities"];

/**
 * What only some pages show: a list's first paint does not wait for how a quotation looks (the whole in one sheet takes
 * a second round trip beside a list's pictures). `article` is for pages to read, `archive` for those that find others.
 * A page's template names its second sheet; all have the first.
 */
const ONLY_ON_SOME = {
  article: [
    "article-header",
    "author-box",
    "author-profile",
    "corrections",
    "figure",
    "neighbours",
    "print-link",
    "prose",
    "quick-points",
    "reading-tools",
    "share-links",
    "text-size",
  ],
  archive: ["calendar", "feed-table", "month-list", "offline-shelf", "search-form", "search-result"],
} as const;

/** `style` is on every page, before any other. */
export const STYLESHEET_NAMES = ["style", "article", "archive"] as const;

export type StylesheetName = (typeof STYLESHEET_NAMES)[number];

/**
 * The site's style sheets by name, without comments and spare blanks. The first has every layer in its order, and every
 * component that is not `ONLY_ON_SOME` pages, by name. The sheets of the fonts, if any, follow the tokens, some of
 * which they replace.
 */
export function buildStylesheets(directory: string, fontSheets = ""): Record<StylesheetName, string> {
  const style = (name: string) => readFileSync(join(directory, "styles", `${name}.css`), "utf8");
  const component = (name: string) =>
    readFileSync(join(directory, "components", name, `${name}.css`), "utf8");
  const onlyOnSome = new Set<string>(Object.values(ONLY_ON_SOME).flat());
  const shared = readdirSync(join(directory, "components"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !onlyOnSome.has(entry.name))
    .map((entry) => entry.name)
    .sort();
  const sheet = (parts: readonly string[]) => minifyCss(parts.join("\n"));
  return {
    style: sheet([
      ...TOKENS.map(style),
      fontSheets,
      ...BEFORE_COMPONENTS.map(style),
      ...shared.map(component),
      ...AFTER_COMPONENTS.map(style),
    ]),
    article: sheet(ONLY_ON_SOME.article.map(component)),
    archive: sheet(ONLY_ON_SOME.archive.map(component)),
  };
}

/** Takes out comments, then the blanks that mean nothing; strings and addresses stay as they are. */
export function minifyCss(css: string): string {
  return css
    .replace(COMMENTS, (_, verbatim: string | undefined) => verbatim ?? " ")
    .replace(BLANKS, (token: string, verbatim: string | undefined) => {
      if (verbatim !== undefined) return verbatim;
      if (token.includes("}")) return "}";
      return token.trim() === "" ? " " : token.trim();
    })
    .trim();
}

/** What is copied to the letter: a string, or an address without quotation marks. */
const VERBATIM = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^"')]*\)/;

const COMMENTS = new RegExp(`(${VERBATIM.source})|/\\*.*?\\*/`, "gs");

/**
 * The marks that need no blank beside them, with theirs; any other run of blanks.
 * A colon keeps the blank before it (`a :is(b)` is not `a:is(b)`), and so does an opening bracket.
 */
const BLANKS = new RegExp(`(${VERBATIM.source})|\\s*;?\\s*\\}\\s*|\\s*[{;,>]\\s*|:\\s+|\\s+`, "gs");
