import type { MarkdownIt } from "markdown-it";

/** A language's name fit for a class: `js`, `c++`, `objective-c`. */
const LANGUAGE = /^[a-z0-9][a-z0-9+#.-]{0,30}$/i;

/**
 * Draws code in a block that scrolls and can be reached by keyboard. What follows the language on the opening line, which
 * other tools drop, is the caption.
 */
export function drawCodeBlocks(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  md.renderer.rules.code_block = (tokens, index) => drawCode(escapeHtml(tokens[index]?.content ?? ""), "");
  md.renderer.rules.fence = (tokens, index) => {
    const token = tokens[index];
    const code = escapeHtml(token?.content ?? "");
    const info = md.utils.unescapeAll(token?.info ?? "").trim();
    const first = info.split(/\s/, 1)[0] ?? "";
    const language = LANGUAGE.test(first) ? first : "";
    const caption = info.slice(language.length).trim();
    const block = drawCode(code, language === "" ? "" : ` class="language-${escapeHtml(language)}"`);
    if (caption === "") return block;
    return `<figure>\n<figcaption>${escapeHtml(caption)}</figcaption>\n${block}</figure>\n`;
  };
}

function drawCode(code: string, attributes: string): string {
  return `<pre tabindex="0"><code${attributes}>${code}</code></pre>\n`;
}
