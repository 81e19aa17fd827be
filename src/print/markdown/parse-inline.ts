import type { MarkdownIt, StateCore, Token } from "markdown-it";

/** Nothing at which markdown-it's `text` rule stops: so most paragraphs of a news text are. */
const NO_MARKUP = /^[^\n!#$%&*+\-:<=>@[\\\]^_`{}~]+$/;

/** The tokens inside a block, as `md.inline.parse` finds them. A text without markup is one, without the dozen steps that find it so. */
export function parseInline(md: MarkdownIt, content: string, state: StateCore): Token[] {
  if (NO_MARKUP.test(content)) {
    const text = new state.Token("text", "", 0);
    text.content = content;
    return [text];
  }
  const tokens: Token[] = [];
  md.inline.parse(content, md, state.env, tokens);
  return tokens;
}
