import type { MarkdownIt, Token } from "markdown-it";
import { textOf } from "./text-of.ts";

/** How links are printed. */
export interface LinkOptions {
  /** The site's own origin: `https://akhbar.example`. Links that leave it get `rel="noopener"`. */
  readonly origin: string;
  /** Gives the address to print for one as typed; undefined leaves it. */
  readonly resolveLink?: (href: string) => string | undefined;
}

/** Draws links; a link without words shows its address, so that it can be seen and heard. */
export function drawLinks(md: MarkdownIt, options: LinkOptions): void {
  const { escapeHtml } = md.utils;
  md.renderer.rules.link_open = (tokens, index) => {
    const token = tokens[index];
    const typed = String(token?.attrGet("href") ?? "");
    const href = options.resolveLink?.(typed) ?? typed;
    const title = token?.attrGet("title");
    const tip = title === null || title === undefined ? "" : ` title="${escapeHtml(String(title))}"`;
    const rel = leaves(href, options.origin) ? ' rel="noopener"' : "";
    const words = hasWords(tokens, index) ? "" : escapeHtml(href === "" ? "#" : href);
    return `<a href="${escapeHtml(href)}"${tip}${rel}>${words}`;
  };
}

function leaves(href: string, origin: string): boolean {
  if (!/^(?:https?:)?\/\//i.test(href)) return false;
  return href !== origin && !(href.startsWith(origin) && /^[/?#]/.test(href.slice(origin.length)));
}

function hasWords(tokens: readonly Token[], open: number): boolean {
  const depth = tokens[open]?.level ?? 0;
  let end = open + 1;
  while (end < tokens.length && !(tokens[end]?.type === "link_close" && tokens[end]?.level === depth)) {
    if (textOf(tokens.slice(end, end + 1)).trim() !== "") return true;
    end++;
  }
  return false;
}
