import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { walkContent } from "../../src/content/walk-content.ts";
import type { Problem } from "../../src/model/problem.ts";
import { keepWalk } from "../../src/press/kept-walk.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akhbar-walk-"));
  for (const file of ["site.yaml", "articles/2026/11/barish.md", "articles/2026/11/nadi.md"])
    put(file, "पुराना");
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(file: string, text: string): void {
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** What a listing says, beside what one of the whole folder says. */
function bothWays(walk: ReturnType<ReturnType<typeof keepWalk>>) {
  const problems: Problem[] = [];
  const whole = { ...walkContent(folder, problems), problems };
  return [walk, whole].map(({ files, ignored, problems }) => ({
    files: [...files.keys()].map((name) => [name, files.get(name)]),
    ignored,
    problems,
  }));
}

test("the states of files that were saved are known anew, and those before are as they were", () => {
  const walk = keepWalk(folder);
  const before = walk();
  put("articles/2026/11/nadi.md", "नदी का पानी उतरा");
  const after = walk(["articles/2026/11/nadi.md"]);
  expect(after.files.get("articles/2026/11/nadi.md")?.bytes).toBe(Buffer.byteLength("नदी का पानी उतरा"));
  expect(before.files.get("articles/2026/11/nadi.md")?.bytes).toBe(Buffer.byteLength("पुराना"));
  put("articles/2026/11/barish.md", "बारिश थमी");
  const [kept, whole] = bothWays(walk(["articles/2026/11/barish.md"]));
  expect(kept).toEqual(whole);
});

test("nothing is looked at but what was saved", () => {
  const walk = keepWalk(folder);
  walk();
  put("articles/2026/11/barish.md", "किसी ने नहीं बताया");
  const kept = walk(["articles/2026/11/nadi.md"]);
  expect(kept.files.get("articles/2026/11/barish.md")?.bytes).toBe(Buffer.byteLength("पुराना"));
});

test("a file that was made for the saving and is gone again changes nothing", () => {
  const walk = keepWalk(folder);
  walk();
  const kept = walk(["articles/2026/11/nadi.md.tmp"]);
  expect(kept.isAnew).toBe(false);
  const [listed, whole] = bothWays(kept);
  expect(listed).toEqual(whole);
});

test("files that come and go are among the names, in their place", () => {
  const walk = keepWalk(folder);
  walk();
  put("articles/2026/11/naya.md", "नया");
  put("articles/2026/11/aur.md", "और");
  rmSync(join(folder, "articles/2026/11/barish.md"));
  const saved = ["naya", "aur", "barish"].map((name) => `articles/2026/11/${name}.md`);
  const kept = walk(saved);
  expect(kept.isAnew).toBe(false);
  const [listed, whole] = bothWays(kept);
  expect(listed).toEqual(whole);
  expect(saved.map((name) => kept.files.has(name))).toEqual([true, true, false]);
  put("articles/2026/11/barish.md", "फिर से");
  const [again, wholeAgain] = bothWays(walk(["articles/2026/11/barish.md"]));
  expect(again).toEqual(wholeAgain);
});

test.each<[string, string, () => void]>([
  ["a backup", "articles/2026/11/nadi.md~", () => put("articles/2026/11/nadi.md~", "पुराना")],
  ["a bad name", "articles/2026/11/na\u202edi.md", () => put("articles/2026/11/na\u202edi.md", "नया")],
  ["a file in a new folder", "articles/2027/01/naya.md", () => put("articles/2027/01/naya.md", "नया")],
  [
    "a folder that is gone",
    "articles/2026/11",
    () => rmSync(join(folder, "articles/2026/11"), { recursive: true }),
  ],
  [
    "a folder by another name",
    "articles/2026/12",
    () => renameSync(join(folder, "articles/2026/11"), join(folder, "articles/2026/12")),
  ],
  [
    "a link in the place of a file",
    "articles/2026/11/nadi.md",
    () => {
      rmSync(join(folder, "articles/2026/11/nadi.md"));
      symlinkSync("/etc/passwd", join(folder, "articles/2026/11/nadi.md"));
    },
  ],
  [
    "a folder in the place of another",
    "articles/2026/11",
    () => {
      rmSync(join(folder, "articles/2026/11"), { recursive: true });
      put("articles/2026/11/nadi.md", "दूसरी शाखा से");
    },
  ],
  ["a new folder with files", "articles/2027", () => put("articles/2027/01/naya.md", "नया")],
])("%s has the names listed again", (_, saved, change) => {
  const walk = keepWalk(folder);
  walk();
  change();
  const kept = walk([saved]);
  expect(kept.isAnew).toBe(true);
  const [listed, whole] = bothWays(kept);
  expect(listed).toEqual(whole);
});

test("the whole folder is listed where nobody knows what was saved, and while a mistake stands in it", () => {
  const walk = keepWalk(folder);
  walk();
  symlinkSync("/etc/passwd", join(folder, "articles/kadi.md"));
  expect(walk().problems).toHaveLength(1);
  rmSync(join(folder, "articles/kadi.md"));
  expect(walk(["site.yaml"]).problems).toEqual([]);
});

test("a file whose time is set back has the time at which that was done", () => {
  const walk = keepWalk(folder);
  const before = walk().files.get("site.yaml");
  utimesSync(join(folder, "site.yaml"), 0, 0);
  expect(walk(["site.yaml"]).files.get("site.yaml")?.modifiedMs).toBeGreaterThan(before?.modifiedMs ?? 0);
});
