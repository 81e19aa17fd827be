import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { findPictures } from "../../src/content/find-pictures.ts";

const sources = (body: string) => findPictures(body).map(({ src }) => src);

describe("findPictures", () => {
  test.each([
    ["![बादल](a.jpg)", ["a.jpg"]],
    ['![बादल](a.jpg "आकाश में")', ["a.jpg"]],
    ["![बादल](a.jpg 'क (ख)')", ["a.jpg"]],
    ["![बादल](<a b.jpg>)", ["a b.jpg"]],
    ["![क [ख] ग](a.jpg)", ["a.jpg"]],
    ["![क](a(1).jpg)", ["a(1).jpg"]],
    ["[![क](a.jpg)](https://example.com)", ["a.jpg"]],
    ["![क](a.jpg)![ख](b.jpg)", ["a.jpg", "b.jpg"]],
    ["> ![क](a.jpg)", ["a.jpg"]],
    ["- एक\n\n  ![क](a.jpg)", ["a.jpg"]],
    ["- ![क](a.jpg)", ["a.jpg"]],
    ["![क][x]\n\n[x]: a.jpg", ["a.jpg"]],
    ["![x][]\n\n[X]: a.jpg", ["a.jpg"]],
    ["![x]\n\n[x]: a.jpg", ["a.jpg"]],
    ["| क |\n|---|\n| ![क](a.jpg) |", ["a.jpg"]],
    ["पैरा\n    ![क](a.jpg)", ["a.jpg"]],
    ["`` ` `` ![क](a.jpg)", ["a.jpg"]],
    ["` ![क](a.jpg)", ["a.jpg"]],
    ["```\n![क](a.jpg)\n```\n![ख](b.jpg)", ["b.jpg"]],
    ["~~~ md\n![क](a.jpg)", []],
    ["- क\n\n  ```\n  ![क](a.jpg)\n  ```", []],
    ["    ![क](a.jpg)", []],
    ["`![क](a.jpg)`", []],
    ["``![क](a.jpg)` ``", []],
    ["\\![क](a.jpg)", []],
    ["!\\[क](a.jpg)", []],
    ["![क] (a.jpg)", []],
    ["[क](a.jpg)", []],
    ["![क](a.jpg", []],
    ["![क](a b.jpg)", []],
  ])("in %j sees %j", (body, expected) => {
    expect(sources(body)).toEqual(expected);
  });

  test("counts lines from the body's first", () => {
    const body = "पहला\n\nदूसरा\n![क](a.jpg)\n\n```\n![ख](b.jpg)\n```\n\n`कोड\nकोड` ![ग](c.jpg)\n";
    expect(findPictures(body)).toEqual([
      { src: "a.jpg", line: 4 },
      { src: "c.jpg", line: 11 },
    ]);
  });

  test("misses no picture that markdown-it would print", () => {
    const pieces = [
      "![क](a.jpg)",
      "![",
      "](",
      ")",
      "]",
      "[x]",
      "\n\n[x]: c.jpg\n\n",
      "`",
      "``",
      "\\",
      "\n",
      "\n\n",
      "- ",
      "> ",
      "शब्द ",
      '"',
      "(",
      "<b.jpg>",
      "    ",
      "1. ",
      "\n```\n",
      "*",
      " ",
    ];
    const markdown = MarkdownIt();
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
        const body = parts.join("");
        const printed = new Set<string>();
        for (const block of markdown.parse(body, {})) {
          for (const token of block.children ?? [])
            if (token.type === "image") printed.add(decodeURI(String(token.attrGet("src") ?? "")));
        }
        const found = new Set(sources(body));
        const missed = [...printed].filter((src) => src !== "" && !found.has(src));
        expect(missed).toEqual([]);
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  const MEGABYTE = 1_000_000;
  test.each([
    "![",
    "![](",
    "![](a",
    "![](a ",
    '![](a "',
    "![](<",
    "![][",
    "[",
    "]",
    "`",
    "` ",
    "``` ",
    "``x`",
    "\\",
    "> ",
    "- ",
    "(",
    "![a](b.jpg)",
    "[x]: a\n\n![x]",
    "\n```\n",
    "1. ",
    "![](((((",
    "![[]]",
  ])("reads 1 MB of %j within two seconds", (piece) => {
    for (const text of [
      piece.repeat(MEGABYTE / piece.length),
      `![x]: a\n\n[a]: b\n\n${piece.repeat(MEGABYTE / piece.length)}`,
    ]) {
      const started = performance.now();
      findPictures(text);
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });
});
