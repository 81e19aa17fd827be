import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { joinLists, listContent, listContentApart, listToSend } from "../../src/press/list-content.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akhbar-list-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(...files: string[]): void {
  for (const file of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
}

test("files come in the order of their paths, whatever the folders are called", () => {
  const files = ["a-b.md", "a.md", "a/x.md", "a/y/z.md", "a0.md", "ख़बर/क.md", "ख़बर.md", "site.yaml"];
  put(...files);
  expect([...listContent(folder).files.keys()]).toEqual([...files].sort());
});

test("a list made in other threads is the same list, of folders at every depth", async () => {
  put(
    "articles/2024/11/a.md",
    "articles/2024/12/b.md",
    "articles/2024/12/गहरा/c.md",
    "articles/2024/12/c.md~",
  );
  put("articles/2025/01/d.md", "articles/2025/02/e.md", "articles/2025-02/f.md", "articles/g.md");
  put("articles/2025/मानसून.md", "articles/2025/बारिश.md", "articles/2025/x.md~", "site.yaml", ".git/config");
  symlinkSync("/etc/passwd", join(folder, "articles/link.md"));
  const here = listContent(folder);
  const there = await listContentApart(folder);
  expect(there.digest).toBe(here.digest);
  expect(there.newestMs).toBe(here.newestMs);
  expect(there.ignored).toEqual([".git/", "articles/2024/12/c.md~", "articles/2025/x.md~"]);
  expect(there.problems).toEqual(here.problems);
  expect(there.problems).toMatchObject([{ file: "articles/link.md", what: "This is a link, not a file." }]);
  expect([...there.files.keys()]).toEqual([...here.files.keys()]);
  for (const name of here.files.keys()) expect(there.files.get(name)).toEqual(here.files.get(name));
  expect(there.files.get("articles/2025/नहीं.md")).toBeUndefined();
});

test("the digest changes with a name, a length and a time; without a folder there is a list of nothing", () => {
  put("a.md", "b.md");
  const before = listContent(folder).digest;
  expect(listContent(folder).digest).toBe(before);
  writeFileSync(join(folder, "b.md"), "लंबा");
  const longer = listContent(folder).digest;
  expect(longer).not.toBe(before);
  rmSync(join(folder, "a.md"));
  expect(listContent(folder).digest).not.toBe(longer);
  expect(listContent(join(folder, "none")).files.size).toBe(0);
});

test("threads that share the work read a month's folder each, and what they saw at two times is not joined", () => {
  put("articles/2026/09/क.md", "articles/2026/10/ख.md", "articles/2026/11/ग.md", "site.yaml");
  const share = (part: number) => listToSend({ contentDir: folder, share: { part, of: 2 } });
  const names = (part: number) => share(part).runs.map((run) => run.names);
  expect(names(0).filter(Boolean)).toEqual(["articles/2026/09/क.md", "articles/2026/11/ग.md", "site.yaml"]);
  expect(names(1).filter(Boolean)).toEqual(["articles/2026/10/ख.md", "site.yaml"]);
  const before = share(1);
  expect(joinLists([share(0), before])?.names.split("\n")).toEqual([...listContent(folder).files.keys()]);
  put("articles/2026/12/घ.md");
  expect(joinLists([share(0), before])).toBeUndefined();
  // A folder that was renamed meanwhile: as many as before, and other turns.
  rmSync(join(folder, "articles/2026/09"), { recursive: true });
  expect(joinLists([share(0), before])).toBeUndefined();
});

test("threads look at each file of a folder of all once, and what they saw at two times is not joined", () => {
  put("a.md", "b.md", "c.md");
  const share = (part: number) => listToSend({ contentDir: folder, share: { part, of: 2 } });
  const [first, second] = [share(0), share(1)];
  expect([...first.bytes]).toEqual([4, Number.NaN, 4]);
  expect([...second.bytes]).toEqual([Number.NaN, 4, Number.NaN]);
  expect([...(joinLists([first, second])?.bytes ?? [])]).toEqual([4, 4, 4]);
  rmSync(join(folder, "c.md"));
  expect(joinLists([share(0), second])).toBeUndefined();
});
