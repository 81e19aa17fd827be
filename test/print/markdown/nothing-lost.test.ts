import fc from "fast-check";
import { expect, test } from "vitest";
import { createMarkdown } from "../../../src/print/markdown/create-markdown.ts";
import { sampleOptions } from "./sample-options.ts";

const markdown = createMarkdown(sampleOptions());

const WORDS = [
  "क़ानून",
  "राष्ट्रपति",
  "समझौता",
  "बातें",
  "क्षेत्र",
  "२०२५",
  "ज़मीन",
  "हिन्दी",
  "विद्यार्थी",
  "श्रृंखला",
  "दुःख",
  "चाँद",
];
const MARKS = [
  "# ",
  "## ",
  "###### ",
  "> ",
  ">> ",
  "- ",
  "* ",
  "1. ",
  "10) ",
  "    ",
  "\t",
  "  ",
  " ",
  "\n",
  "\n\n",
  "\n\n",
  "  \n",
  "**",
  "*",
  "_",
  "__",
  "~~",
  "`",
  "``",
  "```",
  "```js ",
  "~~~ ",
  "|",
  " | ",
  "\n|---|\n",
  "\n\n| x |\n|---|\n| ",
  "\n|---|---|\n",
  "---\n",
  "===\n",
  "\\",
  '"',
  "'",
  "(",
  ")",
  "[",
  "]",
  "](",
  "](/x/)",
  "![",
  '](barish.jpg "',
  '")',
  "]{lang=en}",
  "{",
  "}",
  "[^",
  "[^1]",
  "[^1]: ",
  "[^2]: ",
  "[^क]: ",
  "<",
  ">",
  "<b>",
  "</b>",
  "<!--",
  "-->",
  "&",
  "।",
  ", ",
  "... ",
  "--",
  " : ",
  "\n:::\n",
  "\n::: update ",
  "\n::: update 09:14 AM Jan 18, 2025 IST\n",
  "\n::: embed ",
  "\n::: embed https://x.com/a/status/1\n",
  "\n::: video https://youtu.be/dQw4w9WgXcQ ",
  "\n::: ",
  "https://a.in/",
  "{{ ",
  " }}",
];

test("every word of the text is on the page, as often as it was typed", () => {
  // A number with an end makes each word its own, so that one that is lost cannot hide behind another.
  // A link definition (`[क]: /x/`) is not text in any Markdown, so none is made here.
  const word = fc.constantFrom(...WORDS);
  const pieces = fc.array(
    fc.oneof({ weight: 2, arbitrary: word }, { weight: 3, arbitrary: fc.constantFrom(...MARKS) }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(pieces, (list) => {
      const numbered = list.map((piece, index) => (WORDS.includes(piece) ? `${piece}${index}छ` : piece));
      const html = shown(markdown.render(numbered.join("")).html);
      const lost = numbered.filter(
        (piece, index) => WORDS.includes(list[index] ?? "") && !html.includes(piece),
      );
      expect(lost).toEqual([]);
    }),
    { numRuns: Number(process.env.AKHBAR_FUZZ_RUNS ?? 3000), seed: 20250118 },
  );
});

/** Addresses show their Hindi percent-encoded. */
function shown(html: string): string {
  return html.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

test.each([
  [
    "a list nested 300 deep",
    Array.from({ length: 300 }, (_, depth) => `${"  ".repeat(depth)}- शब्द${depth}क`).join("\n"),
    300,
  ],
  [
    "a quotation nested 300 deep",
    Array.from({ length: 300 }, (_, depth) => `${">".repeat(depth + 1)} शब्द${depth}क\n`).join("\n"),
    300,
  ],
  ["300 lists on one line", `${"- ".repeat(300)}शब्द0क`, 1],
])("%s loses no word", (_name, text, count) => {
  const { html } = markdown.render(`${text}\n\nअंत`);
  for (let n = 0; n < count; n++) expect(html).toContain(`शब्द${n}क`);
  expect(html).toContain("अंत");
});
