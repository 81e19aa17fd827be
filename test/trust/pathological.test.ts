import { describe, expect, test } from "vitest";
import { createMarkdown } from "../../src/print/markdown/create-markdown.ts";
import { findMarkdownProblems } from "../../src/print/markdown/find-markdown-problems.ts";
import { parseSampleTime, sampleOptions } from "../print/markdown/sample-options.ts";

const SIZE = 1_000_000;
const markdown = createMarkdown(sampleOptions());

function filled(piece: string, bytes = SIZE): string {
  return piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)));
}

function around(open: string, close: string): string {
  const count = Math.floor(SIZE / Buffer.byteLength(open + close));
  return `${open.repeat(count)}क${close.repeat(count)}`;
}

function counted(piece: (n: number) => string): string {
  let text = "";
  for (let n = 0; text.length < SIZE; n++) text += piece(n);
  return text.slice(0, SIZE);
}

const table = (columns: number, row: string) =>
  `|${"क|".repeat(columns)}\n|${"-|".repeat(columns)}\n${filled(row)}`;

/** A megabyte of each of the things that readers of Markdown are known to be slow at; cmark and markdown-it test most. */
const KINDS: readonly (readonly [name: string, make: () => string])[] = [
  ["nested brackets", () => around("[", "]")],
  ["open brackets", () => filled("[")],
  ["open brackets and words", () => filled("[क ")],
  ["open pictures", () => filled("![")],
  ["open pictures in links", () => filled("[![")],
  ["closing brackets", () => filled("]")],
  ["nested links", () => around("[", "](x)")],
  ["nested pictures", () => around("![", "](x)")],
  ["links never closed", () => filled("[क](ख")],
  ["links with titles never closed", () => filled('[क](ख "')],
  ["links to angles never closed", () => filled("[क](<ख")],
  ["empty links", () => filled("[](x)")],
  ["empty links never closed", () => filled("[](")],
  ["brackets in an address", () => `[क](${filled("(")}`],
  ["references", () => counted((n) => `[${n}]: /x\n`)],
  ["references used", () => `[1]: /x\n\n${filled("[1] ")}`],
  ["references that lead to each other", () => filled("[क]: ")],
  ["footnotes", () => counted((n) => `[^${n}]: क\n`)],
  ["references to footnotes", () => `${filled("[^1] ")}\n\n[^1]: क`],
  ["footnotes never closed", () => filled("[^")],
  ["spans of another language", () => around("[", "]{lang=en}")],
  ["spans never closed", () => filled("]{lang=")],
  ["nested emphasis", () => around("*क **ख ", "ग** घ*")],
  ["emphasis never closed", () => filled("*क_ ")],
  ["emphasis never opened", () => filled("क* ")],
  ["emphasis of three lengths", () => filled("क**ख*ग* ")],
  ["emphasis in words", () => filled("a**b")],
  ["emphasis before Indic letters", () => filled("क**'ख'**ग")],
  ["asterisks", () => filled("*")],
  ["tildes", () => filled("~~क ")],
  ["underscores", () => filled("_")],
  ["backticks of every length", () => counted((n) => `क${"`".repeat(n)}`)],
  ["backticks", () => filled("`")],
  ["code spans", () => filled("`क` ")],
  ["quotations on one line", () => `${filled(">")}क`],
  ["quotations on many lines", () => filled("> क\n")],
  ["quotations and lists", () => filled("> - ")],
  ["lists on one line", () => filled("- ")],
  ["a long list", () => filled("- क\n")],
  ["a long numbered list", () => filled("1. क\n")],
  ["a nested list", () => counted((n) => `${"  ".repeat(n % 40)}- क\n`)],
  ["an ever deeper list", () => counted((n) => `${"  ".repeat(n)}- क\n`)],
  ["a list of empty lines", () => `- क\n${filled("\n")}ख`],
  ["headings", () => filled("# क\n")],
  ["underlined headings", () => filled("क\n=\n")],
  ["number signs", () => filled("#")],
  ["rules", () => filled("---\n\n")],
  ["fences", () => filled("```\nक\n```\n")],
  ["fences never closed", () => filled("~~~~ क\n")],
  ["a table of real cells", () => table(100, `|${"क|".repeat(100)}\n`)],
  ["a table of two columns", () => table(2, "|क|ख|\n")],
  ["a table of empty cells", () => table(100, "|\n")],
  ["a table of 2,000 columns", () => table(2000, "|\n")],
  ["tables of empty cells", () => filled(`|${"क|".repeat(90)}\n|${"-|".repeat(90)}\n${"|\n".repeat(20)}\n`)],
  ["delimiter rows", () => filled("-|-\n")],
  ["small tables", () => filled("क|ख\n-|-\n\n")],
  ["pipes", () => filled("|")],
  ["lines that end in pipes", () => filled("क|\n")],
  ["quotation marks", () => filled("\"'")],
  ["quotation marks and words", () => filled(`"क' `)],
  ["quotation marks between pictures", () => filled('"![](x)')],
  ["dashes and dots", () => filled("--- ... -- ")],
  ["addresses", () => filled("https://a.in/ ")],
  ["addresses with brackets", () => filled("https://a.in/(*")],
  ["one long address", () => `https://a.in/${filled("क")}`],
  ["addresses in angles", () => filled("<https://a.in>")],
  ["angles", () => filled("<")],
  ["HTML never closed", () => filled("<!-- <a ")],
  ["processing instructions never closed", () => filled("<?")],
  ["declarations never closed", () => filled("<!A ")],
  ["sections never closed", () => filled("<![CDATA[")],
  ["entities", () => filled("&amp;")],
  ["entities never closed", () => filled("&a")],
  ["ampersands", () => filled("&")],
  ["strokes", () => filled("\\")],
  ["strokes before marks", () => filled("\\*")],
  ["entries of a live blog", () => filled("::: update 09:14 AM Jan 18, 2025 IST\n")],
  ["embeds", () => filled("::: embed https://x.com/a/status/1\nक\n\n")],
  ["containers without a name", () => filled(":::\n")],
  ["paragraphs", () => filled("क\n\n")],
  ["forced line ends", () => filled("क  \n")],
  ["blanks between two words", () => `क${filled(" ")}ख`],
  ["tabs", () => filled("\t")],
  ["no-break spaces", () => filled("\u00a0")],
  ["joiners", () => filled("\u200d")],
  ["marks on one letter", () => `क${filled("\u0901")}`],
  ["one word", () => filled("क")],
  ["prose", () => filled("दिल्ली में शनिवार को झमाझम बारिश हुई। ")],
];

describe("a megabyte", () => {
  // Processor time, since the machine may be busy with other tests.
  test.each(KINDS)("of %s is printed or refused within two seconds", (_, make) => {
    const text = make();
    expect(Buffer.byteLength(text)).toBeGreaterThan(SIZE * 0.6);
    const started = process.cpuUsage();
    const problems = findMarkdownProblems(text, parseSampleTime);
    if (problems.length === 0) markdown.render(text);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(2000);
  });

  test("of prose in paragraphs and lists, as a long article has them, is no mistake", () => {
    const text = filled(
      "## बारिश\n\nदिल्ली में **शनिवार** को [बारिश](/2025/01/18/barish/) हुई; पारा गिरा।\n\n- पहली बात\n- दूसरी बात\n\n",
    );
    expect(findMarkdownProblems(text, parseSampleTime)).toEqual([]);
  });

  test("of marks is told on the line where there are too many", () => {
    const text = `${"क\n".repeat(60_000)}${"[".repeat(40_001)}`;
    expect(findMarkdownProblems(text, parseSampleTime)).toEqual([
      {
        line: 60_001,
        what: "The text has more than 100000 line ends, brackets, asterisks and other marks of Markdown.",
        fix: "Split the article into several.",
      },
    ]);
    expect(findMarkdownProblems(text.slice(0, -1), parseSampleTime)).toEqual([]);
  });
});
