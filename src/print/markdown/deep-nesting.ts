import type { MarkdownIt } from "markdown-it";
import { noteProblem } from "./reading-notes.ts";

/** Lists count two for a level, quotations one. More would make runs of brackets slower to read. */
const DEEPEST = 100;

/**
 * markdown-it drops everything that is nested deeper than its limit. Here what is too deep becomes a plain
 * paragraph, so that no word is lost, and is noted with its line.
 */
export function deepNesting(md: MarkdownIt): void {
  md.set({ maxNesting: DEEPEST });
  const tokenize = md.block.tokenize.bind(md.block);
  md.block.tokenize = (state, startLine, endLine) => {
    if (state.level < DEEPEST) {
      tokenize(state, startLine, endLine);
      return;
    }
    const first = state.skipEmptyLines(startLine);
    let next = first;
    while (next < endLine && (state.isEmpty(next) || (state.sCount[next] ?? 0) >= state.blkIndent)) next++;
    state.line = Math.max(next, startLine);
    const content = state.getLines(first, next, state.blkIndent, false).trim();
    if (content === "") return;
    noteProblem(
      state.env,
      first,
      "The list or quotation is nested too deeply.",
      "Use fewer levels; readers lose their way after three.",
    );
    state.push("paragraph_open", "p", 1).map = [first, next];
    const inline = state.push("inline", "", 0);
    inline.content = content;
    inline.map = [first, next];
    inline.children = [];
    state.push("paragraph_close", "p", -1);
  };
}

/** Whether the text may be nested deeper than is printed as such: true too often rather than too seldom, and quick. */
export function mayNestDeeply(markdown: string): boolean {
  return /^[ \t>*+\-\d.)]{40}/m.test(markdown);
}
