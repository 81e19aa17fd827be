import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Saved, watchSaves } from "../../src/press/watch-saves.ts";

let root: string;
let saves: AsyncIterator<readonly Saved[]>;
const faults: unknown[] = [];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "akhbar-saves-"));
  for (const folder of ["content/articles/2026", "templates", "other"])
    mkdirSync(join(root, folder), { recursive: true });
  put("content/articles/2026/nadi.md", "पहले");
  put("other/x.md", "पहले");
  symlinkSync(join(root, "content"), join(root, "link"));
  symlinkSync(join(root, "other"), join(root, "content/articles/kadi"));
  const watched = await watchSaves([join(root, "link"), join(root, "templates")], (fault) =>
    faults.push(fault),
  );
  saves = watched[Symbol.asyncIterator]();
});
afterAll(() => rmSync(root, { recursive: true }));

function put(file: string, text: string): void {
  writeFileSync(join(root, file), text);
}

/** Puts a file in the place of another, as git and many editors do. */
function putInPlace(file: string, text: string): void {
  put("unfinished", text);
  renameSync(join(root, "unfinished"), join(root, file));
}

/** What was saved next, in content and templates. */
async function next(): Promise<string[][]> {
  const { value } = await saves.next();
  return (value as readonly Saved[]).map((paths) => [...paths].sort());
}

test("a save is told with its path, in the folder that it is in", async () => {
  put("content/articles/2026/nadi.md", "नदी उतरी");
  expect(await next()).toEqual([["articles/2026/nadi.md"], []]);
  put("templates/page.njk", "<main>");
  expect(await next()).toEqual([[], ["page.njk"]]);
});

test("a file that is put in the place of another is seen every time", async () => {
  for (const text of ["पहली बार", "दूसरी बार", "तीसरी बार"]) {
    putInPlace("content/articles/2026/nadi.md", text);
    expect(await next()).toEqual([["articles/2026/nadi.md"], []]);
  }
});

test("what is saved in one go is told in one go, and nothing is lost while nobody asks", async () => {
  put("content/articles/2026/nadi.md", "एक");
  put("content/articles/2026/barish.md", "दो");
  await new Promise((resolve) => setTimeout(resolve, 200));
  put("templates/page.njk", "<main class>");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await next()).toEqual([["articles/2026/barish.md", "articles/2026/nadi.md"], ["page.njk"]]);
});

test("a new folder is told with what is in it, and watched", async () => {
  mkdirSync(join(root, "content/articles/2027"));
  put("content/articles/2027/naya.md", "नया साल");
  const told = new Set<string>();
  while (!told.has("articles/2027/naya.md")) for (const path of (await next())[0] ?? []) told.add(path);
  renameSync(join(root, "content/articles/2027"), join(root, "content/articles/2028"));
  while (!told.has("articles/2028/naya.md")) for (const path of (await next())[0] ?? []) told.add(path);
  await new Promise((resolve) => setTimeout(resolve, 300));
  put("content/articles/2028/naya.md", "और नया");
  const later = (await next())[0] ?? [];
  expect(later.length > 0 && later.every((path) => path.startsWith("articles/202"))).toBe(true);
});

test("a link is not followed, and nothing was at fault", async () => {
  put("other/x.md", "बाहर");
  put("content/articles/2026/nadi.md", "भीतर");
  const told = new Set<string>();
  while (!told.has("articles/2026/nadi.md")) for (const path of (await next())[0] ?? []) told.add(path);
  expect([...told].filter((path) => path.startsWith("articles/kadi/"))).toEqual([]);
  expect(faults).toEqual([]);
});
