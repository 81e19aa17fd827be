import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readBody } from "../../src/content/read-body.ts";
import { hindi } from "../../src/language/hi/hindi.ts";
import { openBodyWords } from "../../src/print/body-words.ts";
import { wordsIn } from "../../src/print/words-in.ts";
import { openWordTable } from "../../src/search/word-table.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akhbar-words-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (body: string) => writeFileSync(join(folder, "a.md"), `---\ntitle: ख़बर\n---\n${body}\n`);
const open = () => openBodyWords(openWordTable((run) => wordsIn(run, hindi)));
const bodyOf = (file: string) => readBody(folder, file);
const codesOf = ({ table, take }: ReturnType<typeof open>) =>
  Array.from(take("a.md", bodyOf), (number) => table.wordAt(number).code);

test("a word in bold or in a link is a word, and an address is none", () => {
  write("बारिश, **बारिश** और [बारिश](https://akhbar.example/dhoop/)");
  const codes = codesOf(open());
  expect(codes).toHaveLength(4);
  expect(new Set(codes).size).toBe(2);
});

test("what was read ahead is what is read when it is asked for", () => {
  write("धान की रोपाई और धान का दाम");
  const ahead = open();
  ahead.readAhead(folder, ["a.md"]);
  expect(codesOf(ahead)).toEqual(codesOf(open()));
});

test("it is given once, and read again for the next that asks", () => {
  write("पहले");
  const words = open();
  words.readAhead(folder, ["a.md"]);
  write("बाद में");
  expect(words.take("a.md", bodyOf)).toHaveLength(1);
  expect(words.take("a.md", bodyOf)).toHaveLength(2);
});

test("a file that is gone when it is read ahead is told to who asks for it", () => {
  const words = open();
  words.readAhead(folder, ["gone.md"]);
  expect(() => words.take("gone.md", bodyOf)).toThrow(/gone\.md/);
});
