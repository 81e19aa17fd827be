import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSvg } from "../../src/content/check-svg.ts";
import { parsePath } from "../../src/content/parse-path.ts";
import { parseYaml, type YamlNode } from "../../src/content/parse-yaml.ts";
import { pictureLookup } from "../../src/content/picture-lookup.ts";
import { readArticle } from "../../src/content/read-article.ts";
import { readSite } from "../../src/content/read-site.ts";
import { languageOf } from "../../src/language/languages.ts";
import type { Problem } from "../../src/model/problem.ts";
import { article, FILE } from "./content-folder.ts";
import { DRAWING } from "./pictures.ts";

const hindi = languageOf("hi");
if (hindi === undefined) throw new Error("Bug: there is no Hindi.");
const pictures = pictureLookup(new Map());
const site = readSite(
  { kind: "map", line: 1, entries: new Map() },
  pictures,
  () => true,
  () => {},
);
if (site === undefined) throw new Error("Bug: there are no default settings.");
const inspect = () => [];
const setting = { site, pictures, inspect, slugify: hindi.slugify, countWords: hindi.countWords };

function readBytes(bytes: Uint8Array) {
  const problems: Problem[] = [];
  const found = readArticle(FILE, Buffer.from(bytes), setting, problems);
  return { found, problems };
}

const FRAGMENTS = [
  "---",
  "\n",
  "---\n",
  ": ",
  ":",
  "- ",
  "[",
  "]",
  "{",
  "}",
  ",",
  '"',
  "'",
  "#",
  " #",
  "&a ",
  "*a",
  "!!js ",
  "!",
  "|",
  ">",
  "%",
  "@",
  "`",
  "?",
  "<<",
  "~",
  "null",
  "\t",
  "  ",
  "\r\n",
  "\u0000",
  "\ufeff",
  "\u202e",
  "\u200b",
  "\\",
  "\\u",
  "\\x0",
  "__proto__",
  "title",
  "title: ",
  "date: ",
  "2025-01-18",
  "tags: ",
  "draft: ",
  "true",
  "image: ",
  "slug: ",
  "मानसून",
  "क\u094d\u200dष",
  "👨‍👩‍👧",
  "../",
  "/a/",
  "...",
  "<<<<<<< ",
  "+++",
  "\ud800",
];

describe("whatever the bytes", () => {
  test("an article is read or told, never neither, and never an error thrown", () => {
    const hostile = fc
      .array(fc.constantFrom(...FRAGMENTS), { maxLength: 30 })
      .map((parts) => Buffer.from(parts.join("")));
    const inFrontMatter = fc
      .array(fc.constantFrom(...FRAGMENTS), { maxLength: 12 })
      .map((parts) => Buffer.from(article(parts.join(""))));
    const mutated = fc.tuple(fc.uint8Array({ maxLength: 6 }), fc.nat(300)).map(([bytes, at]) => {
      const sound = Buffer.from(article("tags: [बारिश]"));
      return Buffer.concat([sound.subarray(0, at), Buffer.from(bytes), sound.subarray(at + bytes.length)]);
    });
    const any = fc.oneof(hostile, inFrontMatter, mutated, fc.uint8Array({ maxLength: 200 }));
    fc.assert(
      fc.property(any, (bytes) => {
        const { found, problems } = readBytes(bytes);
        expect(found === undefined).toBe(problems.length > 0);
        const lines = Buffer.from(bytes)
          .toString("latin1")
          .split(/\r\n?|\n/).length;
        for (const { line } of problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines + 1);
        }
      }),
      { seed: 1, numRuns: 4000 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("text in quotes comes out as it went in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (text) => {
        const told: string[] = [];
        const node = parseYaml(`a: ${JSON.stringify(text)}\n`, 1, (_line, what) => told.push(what));
        // A control character is refused; anything else is kept.
        if (told.length === 0) expect(node).toMatchObject({ kind: "map" });
        const value = node?.kind === "map" ? node.entries.get("a")?.value : undefined;
        if (told.length === 0) expect(value?.kind === "text" && value.value).toBe(text);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test("a path that is taken stays inside the site", () => {
    const piece = fc.constantFrom(
      "/",
      "..",
      ".",
      "a",
      "%2e",
      "%2f",
      "%5c",
      "\\",
      "//",
      "?",
      "#",
      "क",
      " ",
      ":",
      "https:",
      "%00",
      "%25",
      "\u202e",
      "html",
      ".html",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (parts) => {
        const parsed = parsePath(`/${parts.join("")}`, ["html"], true);
        if (!parsed.ok) return;
        const url = new URL(`https://a.example${parsed.path}`);
        expect(url.host).toBe("a.example");
        expect(decodeURIComponent(url.pathname)).toBe(parsed.path);
        expect(parsed.path).toMatch(/^\/(?!\/)/);
        expect(parsed.path.split("/")).not.toContain("..");
      }),
      { seed: 1, numRuns: 3000 },
    );
  });
});

describe("whatever the size", () => {
  const pieces = [
    "[",
    "![",
    "![](",
    "#",
    "a",
    "क",
    "\n",
    "- ",
    "> ",
    "`",
    "*",
    "<",
    "<!--",
    "&",
    "\\",
    "](",
    "---\n",
    "<<<<<<<",
    "\u200b",
    "\u202e",
    "\u2067",
    "e\u0301",
    "\u0301",
    "]: ",
    "|",
    "::: update\n",
  ];
  test.each(pieces)("a body of 1 MB of %j costs less than two seconds", (piece) => {
    const length = Buffer.byteLength(piece);
    const bytes = Buffer.from(article("", {}, piece.repeat(Math.floor(1_000_000 / length))));
    const started = performance.now();
    readBytes(bytes);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test.each([
    "[",
    "{",
    "- ",
    "? ",
    "a: ",
    '"',
    "'",
    "&a ",
    "!a ",
    "#",
    " #",
    "\\",
    ": ",
    "a,",
    "[a: b],",
    "- - ",
    "a: b\n",
    "\n",
  ])("front matter of 16 kB of %j costs less than half a second", (piece) => {
    for (const before of ["", "tags: ", "tags: [", 'title: "']) {
      const bytes = Buffer.from(article(before + piece.repeat(Math.floor(15_000 / piece.length))));
      const started = performance.now();
      readBytes(bytes);
      expect(performance.now() - started).toBeLessThan(500);
    }
  });

  test.each(["[", "- ", "- a: b\n", "a: b\n", "[a: b],", "{a: b},", "- {label: a}\n", "'", '"', "- - "])(
    "a settings file of 1 MB of %j costs less than two seconds",
    (piece) => {
      const started = performance.now();
      const nodes: (YamlNode | undefined)[] = [
        parseYaml(piece.repeat(1_000_000 / piece.length), 1, () => {}),
      ];
      nodes.push(parseYaml(`a: [${piece.repeat(1_000_000 / piece.length)}]`, 1, () => {}));
      expect(performance.now() - started).toBeLessThan(4000);
    },
  );

  test.each(["<a ", "<g>", '<g a="', "<!--", "<![CDATA[", "<?xml ?>", "<g a='b' ", "</", "<style>", "&#"])(
    "a drawing with 1 MB of %j costs less than two seconds",
    (piece) => {
      const started = performance.now();
      checkSvg(DRAWING.replace("<rect", `${piece.repeat(1_000_000 / piece.length)}<rect`));
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});
