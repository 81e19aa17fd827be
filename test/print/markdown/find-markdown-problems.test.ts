import { expect, test } from "vitest";
import { findMarkdownProblems } from "../../../src/print/markdown/find-markdown-problems.ts";
import { parseSampleTime } from "./sample-options.ts";

function find(text: string): string[] {
  return findMarkdownProblems(text, parseSampleTime).map((problem) => `${problem.line}: ${problem.what}`);
}

const ENTRY = "::: update 09:14 AM Jan 18, 2025 IST";

test.each([
  ["क\n\n::: चेतावनी\n\nख", ["3: There is no container named 'चेतावनी'."]],
  ["क\n\n:::\n", ["3: This ':::' closes nothing."]],
  [`- क\n\n  ${ENTRY}\n`, ["3: '::: update' stands inside a list, a quotation or a footnote."]],
  ["क\n::: update कल\nख\n:::", ['2: The live entry\'s time is not a time: "कल".']],
  ["::: update\nख\n:::", ["1: The live entry has no time."]],
  [`${ENTRY}\nक\n:::\n\n${ENTRY}\nख`, ["5: The live entry is not closed, while others in this text are."]],
  ["क\n\n::: embed https://evil.in/x", ['3: This address cannot be embedded: "https://evil.in/x".']],
  [
    `${ENTRY}\n::: video http://youtu.be/dQw4w9WgXcQ\n:::`,
    ['2: This address cannot be embedded: "http://youtu.be/dQw4w9WgXcQ".'],
  ],
  ["::: embed", ["1: The embed has no address."]],
  ["क\nख [ग](javascript:alert(1))", ['2: A link may not begin with "javascript:".']],
  ["क\n\n> ![ग](data:image/png;base64,AA)", ['3: A link may not begin with "data:".']],
  ["<vbscript:x>", ['1: A link may not begin with "vbscript:".']],
  ["[क]\n\n[क]: file:///etc/passwd", ['3: A link may not begin with "file:".']],
  ["[क](java&#115;cript:x)", ['1: A link may not begin with "javascript:".']],
  ["| क |\n|---|\n| [ख](javascript:x) |", ['3: A link may not begin with "javascript:".']],
  ["[क](whatsapp://send)", ['1: A link may not begin with "whatsapp:".']],
  [`क\n\n${"> ".repeat(200)}ख`, ["3: The list or quotation is nested too deeply."]],
  [`|${"क|".repeat(101)}\n|${"-|".repeat(101)}\n`, ["1: The table has 101 columns; 100 is the most."]],
  [
    `|${"क|".repeat(100)}\n|${"-|".repeat(100)}\n${"|क\n".repeat(200)}`,
    ["1: The rows of the tables leave too many cells empty."],
  ],
])("%j", (text, expected) => {
  expect(find(text)).toEqual(expected);
});

test.each([
  `${ENTRY}\nक\n:::\n\n${ENTRY}\nख\n:::\n`,
  `${ENTRY}\nक\n\n${ENTRY}\nख`,
  "::: embed https://x.com/a/status/1\nकैप्शन\n:::\n\n::: video https://youtu.be/dQw4w9WgXcQ",
  "```\n::: कोड\n[क](javascript:x)\n```",
  "`[क](javascript:x)` और <b>मोटा</b> <script>",
  "[क](/x/) [ख](https://a.in) [ग](mailto:a@b.in) [घ](tel:112) <https://a.in> [ङ][नहीं]",
  "- क\n  - ख\n    - ग\n      > घ",
  "| क | ख |\n|---|---|\n| 1 |\n",
  "समय: 10:30, अनुपात 2:1 < 3:1 और {{ x }}",
])("nothing is wrong with %j", (text) => {
  expect(find(text)).toEqual([]);
});
