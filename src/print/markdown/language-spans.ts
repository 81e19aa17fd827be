import type { MarkdownIt } from "markdown-it";

const OPEN_BRACKET = 0x5b;
/** `{lang=en}`, `{lang="en-IN"}`: a BCP 47 tag and nothing else, so that no other attribute can be set from a text. */
const LANGUAGE = /\{lang=(["']?)([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\1\}/y;

/** `[UPI]{lang=en}` becomes `<span lang="en">UPI</span>`: the right voice and font for a foreign word. Other braces are text. */
export function languageSpans(md: MarkdownIt): void {
  // Searched once for each piece of text: at each bracket it would take quadratic time.
  let searched = "";
  let hasSpans = false;
  md.inline.ruler.before("link", "language_span", (state, silent) => {
    // In look-ahead the brackets are only counted, so a link may hold a span.
    if (silent || state.src.charCodeAt(state.pos) !== OPEN_BRACKET) return false;
    if (state.src !== searched) {
      searched = state.src;
      hasSpans = searched.includes("]{lang=");
    }
    if (!hasSpans) return false;
    const labelStart = state.pos + 1;
    const labelEnd = state.md.helpers.parseLinkLabel(state, state.pos, false);
    if (labelEnd < 0) return false;
    LANGUAGE.lastIndex = labelEnd + 1;
    const found = LANGUAGE.exec(state.src);
    if (found === null || LANGUAGE.lastIndex > state.posMax) return false;
    const end = LANGUAGE.lastIndex;
    const outerMax = state.posMax;
    state.pos = labelStart;
    state.posMax = labelEnd;
    state.push("span_open", "span", 1).attrs = [["lang", found[2] ?? ""]];
    state.md.inline.tokenize(state);
    state.push("span_close", "span", -1);
    state.pos = end;
    state.posMax = outerMax;
    return true;
  });
}
