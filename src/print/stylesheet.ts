import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The sheets outside components, by layer; components stand between the compositions and the utilities. */
const TOKENS = ["layers", "tokens"];
const BEFORE_COMPONENTS = ["base", "compositions"];
const AFTER_COMPONENTS = ["utilities"];

/**
 * The site's one style sheet: every layer in its order, every component's sheet by name, without comments and spare
 * blanks. The sheets of the fonts, if any, follow the tokens, some of which they replace.
 */
export function buildStylesheet(directory: string, fontSheets = ""): string {
  const style = (name: string) => join(directory, "styles", `${name}.css`);
  const components = readdirSync(join(directory, "components"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => join(directory, "components", name, `${name}.css`));
  const tokens = TOKENS.map(style);
  const rest = [...BEFORE_COMPONENTS.map(style), ...components, ...AFTER_COMPONENTS.map(style)];
  const read = (file: string) => readFileSync(file, "utf8");
  return minifyCss([...tokens.map(read), fontSheets, ...rest.map(read)].join("\n"));
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
