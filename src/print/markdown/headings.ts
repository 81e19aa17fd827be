import type { MarkdownIt } from "markdown-it";
import { isFootnoteId } from "./footnotes.ts";
import { claimId, notesOf } from "./reading-notes.ts";
import { textOf } from "./text-of.ts";

/**
 * Fits headings into the page, whose headline is the one `h1`: the text's own start at `h2` (`#` counts as `##`), no
 * level is skipped on the way down, and each has an id made of its words.
 */
export function headings(md: MarkdownIt, slugify: (text: string) => string): void {
  md.core.ruler.push("headings", (state) => {
    const notes = notesOf(state.env);
    const outline: number[] = [];
    state.tokens.forEach((token, index) => {
      if (token.type !== "heading_open") return;
      const close = state.tokens[index + 2];
      if (close?.type !== "heading_close") throw new Error("Bug: a heading is not one line of text.");
      const children = state.tokens[index + 1]?.children ?? [];
      const text = textOf(children).trim();
      if (text === "") {
        // Nothing to announce: what it holds, perhaps a picture without words, becomes a paragraph.
        token.tag = close.tag = "p";
        token.hidden = close.hidden = children.every((child) => child.type === "text");
        return;
      }
      const level = place(outline, Math.max(2, Number(token.tag.slice(1))));
      token.tag = close.tag = `h${level}`;
      const id = claimId(notes, idFor(slugify(text)));
      token.attrSet("id", id);
      notes.headings.push({ id, level, text });
    });
  });
}

/** The level in print of a heading typed at `level`, under the typed levels it stands in. */
function place(outline: number[], level: number): number {
  while ((outline.at(-1) ?? 0) >= level) outline.pop();
  outline.push(level);
  return outline.length + 1;
}

/** An id begins with a letter, and leaves the names of footnotes and live entries to them. */
function idFor(slug: string): string {
  if (slug === "") return "section";
  return /^[a-z]/i.test(slug) && !isFootnoteId(slug) && !slug.startsWith("update-") ? slug : `s-${slug}`;
}
