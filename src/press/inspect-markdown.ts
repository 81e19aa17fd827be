import type { BodyInspector } from "../content/inspect-body.ts";
import { parseTime } from "../content/parse-time.ts";
import { findMarkdownProblems } from "../print/markdown/find-markdown-problems.ts";

/** Finds in a body what the printer of Markdown would refuse. */
export const inspectMarkdown: BodyInspector = (markdown) => findMarkdownProblems(markdown, readUpdateTime);

/** For the reading only: how the time of a live entry will look does not matter yet. */
function readUpdateTime(text: string) {
  return parseTime(text) === undefined ? undefined : { iso: "", label: "", id: "" };
}
