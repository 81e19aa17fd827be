import type { MarkdownIt, Token } from "markdown-it";

/**
 * Curls quotation marks and sets dashes and the ellipsis. markdown-it's own rule decides by the spaces
 * around a mark, which leaves `"समझौता"ने` straight or curls one side only; here marks pair off within a block.
 * Its `(c)` → © is left out: in a news text (c) is the third of a list.
 */
export function typography(md: MarkdownIt): void {
  md.core.ruler.at("replacements", () => {});
  md.core.ruler.at("smartquotes", (state) => {
    if (!state.md.options.typographer) return;
    for (const block of state.tokens) {
      if (block.type !== "inline" || block.children === null || !WANTS_WORK.test(block.content)) continue;
      setBlock(block.children);
    }
  });
}

const WANTS_WORK = /["']|--|\.\.\./;
const DASHES = /--|\.\.\./;

function setBlock(children: readonly Token[]): void {
  const texts = typedTexts(children);
  const following = firstCharactersAfter(children);
  const open: OpenMarks = { single: false, double: false };
  let before = " ";
  children.forEach((token, index) => {
    if (token.type === "softbreak" || token.type === "hardbreak") before = " ";
    else if (token.type === "code_inline" || token.type === "image") before = "x";
    else if (token.type === "text" && token.content !== "") {
      const last = token.content.at(-1) ?? " ";
      if (texts.has(token)) token.content = setText(token.content, before, following[index] ?? " ", open);
      before = last;
    }
  });
}

/** The texts that a person typed as prose: not the address that an automatic link shows. */
function typedTexts(children: readonly Token[]): ReadonlySet<Token> {
  const texts = new Set<Token>();
  let automatic = false;
  for (const token of children) {
    if (token.type === "link_open") automatic = token.info === "auto";
    if (token.type === "link_close") automatic = false;
    if (token.type === "text" && !automatic) texts.add(token);
  }
  return texts;
}

/** For each token, the first character of what is read after it. Filled from the end, so that it is linear. */
function firstCharactersAfter(children: readonly Token[]): string[] {
  const found: string[] = new Array(children.length);
  let next = " ";
  for (let i = children.length - 1; i >= 0; i--) {
    found[i] = next;
    const token = children[i];
    if (token?.type === "text" && token.content !== "") next = token.content[0] ?? " ";
    else if (token?.type === "softbreak" || token?.type === "hardbreak") next = " ";
    else if (token?.type === "code_inline" || token?.type === "image") next = "x";
  }
  return found;
}

interface OpenMarks {
  single: boolean;
  double: boolean;
}

function setText(text: string, before: string, after: string, open: OpenMarks): string {
  const dashed = DASHES.test(text) ? setDashes(text) : text;
  if (!dashed.includes('"') && !dashed.includes("'")) return dashed;
  const lastSingle = dashed.lastIndexOf("'");
  let out = "";
  let previous = before;
  for (let i = 0; i < dashed.length; i++) {
    const mark = dashed[i] ?? "";
    const next = dashed[i + 1] ?? after;
    if (mark === '"') out += setDouble(previous, open);
    else if (mark === "'") out += setSingle(dashed, i, previous, next, i < lastSingle, open);
    else out += mark;
    previous = mark;
  }
  return out;
}

function setDouble(previous: string, open: OpenMarks): string {
  if (!open.double && /[\d०-९]/.test(previous)) return "″";
  open.double = !open.double;
  return open.double ? "“" : "”";
}

const YEAR = /'[\d०-९]{2}(?![\d०-९])/y;

function setSingle(
  text: string,
  at: number,
  previous: string,
  next: string,
  moreFollow: boolean,
  open: OpenMarks,
): string {
  if (/[A-Za-z0-9]/.test(previous) && /[A-Za-z]/.test(next)) return "’"; // don't, 90's
  if (!open.single) {
    if (/[\d०-९]/.test(previous)) return "′"; // 5'10"
    YEAR.lastIndex = at;
    if (!moreFollow && !/[\p{L}\p{M}]/u.test(previous) && YEAR.test(text)) return "’"; // '90
    if (/[\p{L}\p{M}]/u.test(previous) && /[\s.,;:!?।]/.test(next)) return "’"; // the players' demand
  }
  open.single = !open.single;
  return open.single ? "‘" : "’";
}

function setDashes(text: string): string {
  return text
    .replace(/\.{3,}/g, "…")
    .replace(/(^|[^-])---(?=[^-]|$)/gm, "$1—")
    .replace(/(^|\s)--(?=\s|$)/gm, "$1–")
    .replace(/(^|[^-\s])--(?=[^-\s]|$)/gm, "$1–");
}
