const BLOCK_END =
  /<\/(?:p|h[1-6]|li|td|th|tr|blockquote|figcaption|figure|pre|section|div|ul|ol|table)>|<br>|<hr>/g;
const FOOTNOTE_MARKS = /<sup class="footnote-ref">.*?<\/sup>|<a [^>]*class="footnote-back"[^>]*>[^<]*<\/a>/g;
const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/**
 * The words of HTML that `createMarkdown` made, a block a line, without tags and the marks of footnotes. The result is
 * text: escape it before it goes into HTML.
 */
export function plainText(html: string): string {
  return html
    .replace(FOOTNOTE_MARKS, "")
    .replace(BLOCK_END, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}
