import fc from "fast-check";
import type { StateCore, Token } from "markdown-it";
import { expect, test } from "vitest";
import { createParser } from "../../../src/print/markdown/create-parser.ts";
import { parseInline } from "../../../src/print/markdown/parse-inline.ts";

const md = createParser();

/** What markdown-it itself finds in a text, and what `parseInline` does. */
function bothWays(content: string): [Token[], Token[]] {
  const state: StateCore = new md.core.State(content, md, {});
  const theirs: Token[] = [];
  md.inline.parse(content, md, {}, theirs);
  return [theirs, parseInline(md, content, state)];
}

test("a text without markup is one token, as markdown-it finds it", () => {
  const [theirs, ours] = bothWays("बारिश से फ़सल पर असर, किसान चिंतित। (एजेंसी)");
  expect(ours).toHaveLength(1);
  expect(ours).toEqual(theirs);
});

test("whatever stands in a text, its tokens are those that markdown-it finds", () => {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom("बारिश", " ", "है।", "क", "\ud83d", "एक-दो") },
    fc.constantFrom(
      ...Array.from({ length: 0x60 }, (_, at) => String.fromCharCode(at + 0x20)),
      "\n",
      "\t",
      "  \n",
    ),
    fc.constantFrom(
      "https://akhbar.example/",
      "[^1]",
      "**",
      "![",
      "](/x)",
      "&amp;",
      "[शब्द]{lang=en}",
      "\u00a0",
      "…",
    ),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
      (content) => {
        const [theirs, ours] = bothWays(content);
        expect(ours).toEqual(theirs);
      },
    ),
    { numRuns: 2000 },
  );
});
