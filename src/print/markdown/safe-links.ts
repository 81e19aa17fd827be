import type { MarkdownIt } from "markdown-it";
import { parseInline } from "./parse-inline.ts";
import { noteProblem } from "./reading-notes.ts";

const ALLOWED_SCHEME = /^(?:https?|mailto|tel):/i;
const ANY_SCHEME = /^[^/?#]*:/;
const DANGEROUS_SCHEME = /^\s*(?:javascript|data|vbscript|file):/i;

/** Whether a link may be printed: http, https, mailto, tel, or an address within the site. */
export function isSafeLink(url: string): boolean {
  return ALLOWED_SCHEME.test(url) || !ANY_SCHEME.test(url);
}

/**
 * Prints only safe links: any other stays the text that was typed, and is noted with its line.
 * A link definition must lead to something like an address, so that `[संपादक]: असहमत` is not taken for one
 * and does not vanish from the page.
 */
export function safeLinks(md: MarkdownIt): void {
  const refused: string[] = [];
  let readingDefinition = false;
  md.validateLink = (url) => {
    if (!isSafeLink(url)) {
      refused.push(url);
      return false;
    }
    return !readingDefinition || looksLikeAddress(url);
  };

  const readDefinition = ruleNamed(md, "reference");
  md.block.ruler.at(
    "reference",
    (state, startLine, endLine, silent) => {
      refused.length = 0;
      readingDefinition = true;
      const read = readDefinition(state, startLine, endLine, silent);
      readingDefinition = false;
      for (const url of refused.splice(0)) noteRefused(state.env, startLine, url);
      return read;
    },
    { alt: [] },
  );

  md.core.ruler.at("inline", (state) => {
    let line = 0;
    for (const token of state.tokens) {
      if (token.map !== null) line = token.map[0];
      if (token.type !== "inline") continue;
      refused.length = 0;
      token.children = parseInline(md, token.content, state);
      for (const url of refused.splice(0)) {
        const automatic = token.content.includes(`<${url}>`);
        if (automatic && !DANGEROUS_SCHEME.test(url)) continue;
        noteRefused(state.env, line + linesBefore(token.content, url), url);
      }
    }
  });
}

/** Whether the text may hold a link that `safeLinks` refuses: true too often rather than too seldom, and quick. */
export function mayHoldUnsafeLink(markdown: string): boolean {
  return /(?:\]\(\s*<?|\]:\s*<?|<)(?!https?:|mailto:|tel:)[^\s()<>/?#:&\\]*[:&\\]/i.test(markdown);
}

type BlockRule = Parameters<MarkdownIt["block"]["ruler"]["at"]>[1];

/** markdown-it's own rule of this name, to be wrapped. */
export function ruleNamed(md: MarkdownIt, name: string): BlockRule {
  const rule = md.block.ruler.__rules__.find((candidate) => candidate.name === name);
  if (rule === undefined) throw new Error(`Bug: markdown-it has no block rule named ${name}.`);
  return rule.fn;
}

/** Whatever is written in ASCII may be an address; Hindi letters arrive percent-encoded and need a path before them. */
function looksLikeAddress(url: string): boolean {
  return !/^[^/?#:.]*%[89A-F]/i.test(url);
}

function noteRefused(env: object, line: number, url: string): void {
  const scheme = url.slice(0, url.indexOf(":") + 1);
  noteProblem(
    env as Record<string, unknown>,
    line,
    `A link may not begin with "${scheme.slice(0, 40)}".`,
    "Link to an https:// address, a page of this site, mailto: or tel:.",
  );
}

function linesBefore(content: string, url: string): number {
  const at = content.indexOf(url.slice(0, url.indexOf(":") + 1));
  if (at < 0) return 0;
  let lines = 0;
  for (let i = content.indexOf("\n"); i >= 0 && i < at; i = content.indexOf("\n", i + 1)) lines++;
  return lines;
}
