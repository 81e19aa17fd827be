import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hindi } from "../../src/language/hi/hindi.ts";
import { openBodyWords } from "../../src/print/body-words.ts";
import { wordsIn } from "../../src/print/words-in.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akhbar-words-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (body: string) => writeFileSync(join(folder, "a.md"), `---\ntitle: ख़बर\n---\n${body}\n`);
const open = () => openBodyWords(wordsIn(hindi));
const plain = (words: ReturnType<ReturnType<typeof open>["take"]>) =>
  words.map(({ word, count }) => [word.code, count]);

test("words are counted, a word in bold or in a link too, and no address", () => {
  write("बारिश, **बारिश** और [बारिश](https://akhbar.example/dhoop/)");
  const words = plain(open().take(folder, "a.md"));
  expect(words).toHaveLength(2);
  expect(words[0]?.[1]).toBe(3);
});

test("what was counted ahead is what is counted when it is asked for", () => {
  write("धान की रोपाई और धान का दाम");
  const ahead = open();
  ahead.countAhead(folder, ["a.md"]);
  expect(ahead.take(folder, "a.md")).toEqual(open().take(folder, "a.md"));
});

test("it is counted once, and read again for the next that asks", () => {
  write("पहले");
  const words = open();
  words.countAhead(folder, ["a.md"]);
  write("बाद में");
  expect(words.take(folder, "a.md")).toHaveLength(1);
  expect(words.take(folder, "a.md")).toHaveLength(2);
});

test("a file that is gone when it is counted ahead is told to who asks for it", () => {
  const words = open();
  words.countAhead(folder, ["gone.md"]);
  expect(() => words.take(folder, "gone.md")).toThrow(/gone\.md/);
});
