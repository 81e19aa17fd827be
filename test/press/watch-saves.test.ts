import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
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

let coming: Promise<readonly Saved[]> | undefined;

/** What is told next; asking twice before it comes is asking once. */
function next(): Promise<readonly Saved[]> {
  coming ??= saves.next().then(({ value }) => {
    coming = undefined;
    return value as readonly Saved[];
  });
  return coming;
}

/** All that is told, in content and templates, until a path is among it and nothing more comes: a busy machine tells a save twice. */
async function toldWith(wanted: string): Promise<string[][]> {
  const told = [new Set<string>(), new Set<string>()];
  const take = (saved: readonly Saved[]) =>
    saved.forEach((paths, place) => {
      for (const path of paths) told[place]?.add(path);
    });
  while (!told.some((paths) => paths.has(wanted))) take(await next());
  for (;;) {
    const saved = await Promise.race([next(), sleep(300)]);
    if (saved === undefined) return told.map((paths) => [...paths].sort());
    take(saved);
  }
}

test("a save is told with its path, in the folder that it is in", async () => {
  put("content/articles/2026/nadi.md", "नदी उतरी");
  expect(await toldWith("articles/2026/nadi.md")).toEqual([["articles/2026/nadi.md"], []]);
  put("templates/page.njk", "<main>");
  expect(await toldWith("page.njk")).toEqual([[], ["page.njk"]]);
});

test("a file that is put in the place of another is seen every time", async () => {
  for (const text of ["पहली बार", "दूसरी बार", "तीसरी बार"]) {
    putInPlace("content/articles/2026/nadi.md", text);
    expect(await toldWith("articles/2026/nadi.md")).toEqual([["articles/2026/nadi.md"], []]);
  }
});

test("nothing is lost while nobody asks, and it is told in one go", async () => {
  put("content/articles/2026/nadi.md", "एक");
  await next();
  put("content/articles/2026/barish.md", "दो");
  await sleep(300);
  put("templates/page.njk", "<main class>");
  await sleep(300);
  const [content, templates] = await next();
  expect(content).toContain("articles/2026/barish.md");
  expect(templates).toEqual(new Set(["page.njk"]));
});

test("a new folder is told with what is in it, and watched by whatever name", async () => {
  mkdirSync(join(root, "content/articles/2027"));
  put("content/articles/2027/naya.md", "नया साल");
  expect((await toldWith("articles/2027/naya.md"))[1]).toEqual([]);
  renameSync(join(root, "content/articles/2027"), join(root, "content/articles/2028"));
  expect((await toldWith("articles/2028/naya.md"))[0]).toContain("articles/2027");
  put("content/articles/2028/naya.md", "और नया");
  expect(await toldWith("articles/2028/naya.md")).toEqual([["articles/2028/naya.md"], []]);
});

test("what happens in git's folder and in other hidden files is no save", async () => {
  mkdirSync(join(root, "content/.git/refs"), { recursive: true });
  put("content/.git/refs/main", "0123");
  put("content/articles/.nadi.md.swp", "अधूरा");
  await sleep(300);
  put("content/articles/2026/nadi.md", "पूरा");
  expect(await toldWith("articles/2026/nadi.md")).toEqual([["articles/2026/nadi.md"], []]);
});

test("a link is not followed, and nothing was at fault", async () => {
  put("other/x.md", "बाहर");
  await sleep(300);
  put("content/articles/2026/nadi.md", "भीतर");
  expect(await toldWith("articles/2026/nadi.md")).toEqual([["articles/2026/nadi.md"], []]);
  expect(faults).toEqual([]);
});
