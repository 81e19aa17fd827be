import MarkdownIt, { type MarkdownIt as Parser } from "markdown-it";
import { containers } from "./containers.ts";
import { deepNesting } from "./deep-nesting.ts";
import { figures } from "./figures.ts";
import { footnotes } from "./footnotes.ts";
import { indicEmphasis } from "./indic-emphasis.ts";
import { languageSpans } from "./language-spans.ts";
import { safeLinks } from "./safe-links.ts";
import { tables } from "./tables.ts";
import { typography } from "./typography.ts";

/** markdown-it with the grammar of our articles: raw HTML is text, and whatever is written stays on the page. */
export function createParser(): Parser {
  const md = new MarkdownIt({ html: false, linkify: true, typographer: true });
  // Only whole https addresses become links by themselves: `example.com` and `a@b.in` may be words of the sentence.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  for (const scheme of ["http:", "ftp:", "mailto:", "//"]) md.linkify.add(scheme, null);
  indicEmphasis(md);
  typography(md);
  safeLinks(md);
  languageSpans(md);
  footnotes(md);
  containers(md);
  tables(md);
  deepNesting(md);
  figures(md);
  return md;
}

let shared: Parser | undefined;

/** The parser for those who only look at a text. It keeps nothing of the texts it has read. */
export function sharedParser(): Parser {
  shared ??= createParser();
  return shared;
}
