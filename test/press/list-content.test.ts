import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { beginListing, joinLists, listContent, listToSend, noOwners } from "../../src/press/list-content.ts";

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

test("a list that threads have a hand in is the same list, of folders at every depth", async () => {
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
  const there = await beginListing(folder)();
  expect(there.digest).toBe(here.digest);
  expect(there.newestMs).toBe(here.newestMs);
  expect(there.ignored).toEqual([".git/", "articles/2024/12/c.md~", "articles/2025/x.md~"]);
  expect(there.problems).toEqual(here.problems);
  expect(there.problems).toMatchObject([{ file: "articles/link.md", what: "This is a link, not a file." }]);
  expect([...there.files.keys()]).toEqual([...here.files.keys()]);
  for (const name of here.files.keys()) expect(there.files.get(name)).toEqual(here.files.get(name));
  expect(there.files.get("articles/2025/नहीं.md")).toBeUndefined();
});

test("the digest changes with a mistake and with a file of no use, though all files that are read stay", () => {
  put("a.md");
  const before = listContent(folder).digest;
  put("a.md~");
  const withBackup = listContent(folder).digest;
  expect(withBackup).not.toBe(before);
  symlinkSync("/etc/passwd", join(folder, "link.md"));
  expect(listContent(folder).digest).not.toBe(withBackup);
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

/** Walks that share the work, the piece at each place being that part's. */
function shareWork(...parts: readonly number[]) {
  const owners = noOwners();
  for (const [piece, part] of parts.entries()) owners[piece] = part + 1;
  return (part: number) => listToSend({ contentDir: folder, part, owners });
}

const namesOf = ({ runs }: ReturnType<typeof listToSend>) => runs.map(({ names }) => names).filter(Boolean);

test("who shares the work reads the months that nobody else has, and all names above them", () => {
  put("articles/2026/09/क.md", "articles/2026/10/ख.md", "articles/2026/11/ग.md", "site.yaml");
  const share = shareWork(0, 1);
  const [first, second] = [share(0), share(1)];
  expect(namesOf(first)).toEqual(["articles/2026/09/क.md", "articles/2026/11/ग.md", "site.yaml"]);
  expect(namesOf(second)).toEqual(["articles/2026/10/ख.md", "site.yaml"]);
  expect(joinLists([first, second])?.names.split("\n")).toEqual([...listContent(folder).files.keys()]);
});

test("what was seen at two times is not joined, even when there are as many files as before", () => {
  put("articles/2026/09/क.md", "articles/2026/10/ख.md", "articles/2026/11/ग.md");
  const share = shareWork(0, 1, 0, 1);
  const before = share(1);
  put("articles/2026/12/घ.md");
  expect(joinLists([share(0), before])).toBeUndefined();
  rmSync(join(folder, "articles/2026/09"), { recursive: true });
  expect(joinLists([share(0), before])).toBeUndefined();
});

test("two that are at it at once share an archive, and each file is looked at once", async () => {
  put(...Array.from({ length: 60 }, (_, number) => `articles/20${10 + number}/01/${number}.md`));
  const list = await beginListing(folder)();
  expect(list.digest).toBe(listContent(folder).digest);
  expect(list.files.size).toBe(60);
});

test("of a folder above the months, each looks at a hundred files at a time", () => {
  const files = Array.from({ length: 250 }, (_, number) => `${1000 + number}.md`);
  put(...files);
  const share = shareWork(0, 1, 0);
  const [first, second] = [share(0), share(1)];
  const isSeen = ({ bytes }: ReturnType<typeof listToSend>) =>
    Array.from(bytes, (size) => !Number.isNaN(size));
  expect(isSeen(first)).toEqual(files.map((_, place) => place < 100 || place >= 200));
  expect(isSeen(second)).toEqual(files.map((_, place) => place >= 100 && place < 200));
  expect(joinLists([first, second])?.bytes).toEqual(new Float64Array(250).fill(7));
  rmSync(join(folder, "1249.md"));
  expect(joinLists([share(0), second])).toBeUndefined();
});
