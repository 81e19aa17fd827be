import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readBody } from "../../src/content/read-body.ts";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import type { ContentCache } from "../../src/content/reading.ts";
import { article, FILE, withFolder } from "./content-folder.ts";
import { PNG_8_BY_4 } from "./pictures.ts";

const readFolder = (folder: string) => readNewsroom({ contentDir: folder, displayDir: "content/" });

describe("what is no regular file", () => {
  test.each([
    ["a link to a file outside", "articles/x.md", "/etc/hostname"],
    ["a link to nothing", "articles/x.md", "nowhere.md"],
    ["a link to a folder", "articles/2025", "/etc"],
    ["a link to itself", "articles/loop", "."],
    ["a picture that is a link", "media/a.png", "/etc/hostname"],
    ["settings that are a link", "tags.yaml", "/etc/hostname"],
  ])("%s is refused and not followed", async (_, path, target) => {
    await withFolder({ "articles/y.md": article(), "media/b.png": PNG_8_BY_4 }, async (folder) => {
      symlinkSync(target, join(folder, path));
      const { problems, files } = await readFolder(folder);
      expect(problems).toEqual([
        {
          file: `content/${path}`,
          line: 1,
          what: "This is a link, not a file.",
          fix: "Put the file itself here, or delete this.",
        },
      ]);
      expect([...files.keys()]).not.toContain(path);
    });
  });

  test("a pipe is refused and not waited for", async () => {
    await withFolder({ "articles/y.md": article() }, async (folder) => {
      execFileSync("mkfifo", [join(folder, "articles/x.md")]);
      const { problems } = await readFolder(folder);
      expect(problems).toMatchObject([
        { file: "content/articles/x.md", line: 1, what: "This is a pipe, not a file." },
      ]);
    });
  });

  test("a socket is refused", async () => {
    await withFolder({ "articles/y.md": article() }, async (folder) => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(join(folder, "articles/x.md"), resolve));
      const { problems } = await readFolder(folder);
      server.close();
      expect(problems).toMatchObject([
        { file: "content/articles/x.md", what: "This is a socket, not a file." },
      ]);
    });
  });

  test("a folder called as an article is only a folder", async () => {
    await withFolder({ "articles/a.md/x.md": article() }, async (folder) => {
      const { newsroom } = await readFolder(folder);
      expect(newsroom?.articles.map(({ file }) => file)).toEqual(["articles/a.md/x.md"]);
    });
  });

  // Root may read everything, so there is nothing to see when the tests run as root.
  test.skipIf(process.getuid?.() === 0)("a file without permission is named", async () => {
    await withFolder({ [FILE]: article() }, async (folder) => {
      chmodSync(join(folder, FILE), 0);
      const { problems } = await readFolder(folder);
      expect(problems).toMatchObject([
        { file: `content/${FILE}`, line: 1, what: "There is no permission to read this." },
      ]);
    });
  });
});

test("a folder that is not there is a problem, not a crash", async () => {
  const { newsroom, problems } = await readNewsroom({ contentDir: "/nowhere/at/all", displayDir: "content" });
  expect(newsroom).toBeUndefined();
  expect(problems).toMatchObject([{ file: "content", line: 1, what: "There is no such folder." }]);
});

test("all problems are collected, by file and line", async () => {
  const files = {
    "articles/b.md": article("draft: ture\ntitel: क", { category: "category: x", date: "date: कल" }),
    "articles/a.md": "",
    "site.yaml": "title: क\n",
    "authors/desk.md": "---\nrole: क\n---\n",
  };
  await withFolder(files, async (folder) => {
    const { problems } = await readFolder(folder);
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      "content/articles/a.md:1",
      "content/articles/b.md:4",
      "content/articles/b.md:7",
      "content/articles/b.md:8",
      "content/authors/desk.md:2",
      "content/site.yaml:1",
    ]);
  });
});

describe("the cache", () => {
  const files = { [FILE]: article("image: a.png"), "articles/a.png": PNG_8_BY_4 };

  test("spares reading a file that did not change", async () => {
    await withFolder(files, async (folder) => {
      const first = await readFolder(folder);
      const asked: string[] = [];
      const cache: ContentCache = {
        article: (file, state) => {
          asked.push(`${file} ${state.bytes}`);
          return first.newsroom?.articles.find((known) => known.file === file);
        },
        picture: (file) => first.newsroom?.pictures.get(file),
        references: () => first.references,
      };
      // Same name, other words: only a read would notice.
      writeFileSync(join(folder, FILE), article("image: a.png", { title: "title: दूसरा" }));
      writeFileSync(join(folder, "articles/a.png"), "यह चित्र नहीं");
      const second = await readNewsroom({ contentDir: folder, displayDir: "content", cache });
      expect(second.newsroom).toEqual(first.newsroom);
      expect(asked).toEqual([`${FILE} ${second.files.get(FILE)?.bytes}`]);
    });
  });

  test("does not hide that a picture is gone, or that an author is", async () => {
    await withFolder(files, async (folder) => {
      const { newsroom, references } = await readFolder(folder);
      const cache: ContentCache = {
        article: () => newsroom?.articles[0],
        picture: () => undefined,
        references: () => references,
      };
      rmSync(join(folder, "articles/a.png"));
      expect((await readNewsroom({ contentDir: folder, cache })).problems).toMatchObject([{ line: 7 }]);
      writeFileSync(join(folder, "articles/a.png"), PNG_8_BY_4);
      rmSync(join(folder, "authors/desk.md"));
      expect((await readNewsroom({ contentDir: folder, cache })).problems).toMatchObject([
        { line: 5, what: 'There is no author "desk".' },
      ]);
    });
  });
});

describe("readBody", () => {
  test("gives the text below the front matter as it was checked", async () => {
    const body = "\n\ufeffफ\u093cसल\u200b\r\n---\r\nक\u202eख\u2028ग\n";
    await withFolder({ [FILE]: `\ufeff${article("", {}, body)}` }, (folder) => {
      expect(readBody(folder, FILE)).toBe("\nफ\u093cसल\n---\nकख ग\n");
    });
  });

  test("is empty where there is no text", async () => {
    await withFolder({ [FILE]: article("", {}, "").trimEnd() }, (folder) => {
      expect(readBody(folder, FILE)).toBe("");
    });
  });
});

test("the order of files on the disk changes nothing", async () => {
  const names = ["b", "a", "c/a", "ठ", "A2"];
  const orders = [names, [...names].reverse()];
  const results = await Promise.all(
    orders.map((order) =>
      withFolder({}, async (folder) => {
        for (const name of order) {
          mkdirSync(join(folder, "articles", name, ".."), { recursive: true });
          writeFileSync(join(folder, "articles", `${name}.md`), article());
        }
        return (await readFolder(folder)).newsroom?.articles.map(({ file }) => file);
      }),
    ),
  );
  expect(results[0]).toEqual([
    "articles/A2.md",
    "articles/a.md",
    "articles/b.md",
    "articles/c/a.md",
    "articles/ठ.md",
  ]);
  expect(results[1]).toEqual(results[0]);
});
