import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { rereadArticles } from "../../src/content/reread-articles.ts";
import { keepWalk } from "../../src/press/kept-walk.ts";
import { article, type Files, withFolder } from "./content-folder.ts";
import { PNG_8_BY_4 } from "./pictures.ts";

const NADI = "articles/2025/nadi.md";
const BARISH = "articles/2025/barish.md";
const PAPER: Files = {
  [NADI]: article("image: nadi.png"),
  [BARISH]: article(),
  "articles/2025/nadi.png": PNG_8_BY_4,
  "articles/2025/pul.png": PNG_8_BY_4,
  "articles/z.md": article(),
};

/** What is read again after these saves, and what a reading of the whole folder says. */
function afterSaves(saves: Readonly<Record<string, string | undefined>>) {
  return withFolder(PAPER, async (contentDir) => {
    const walk = keepWalk(contentDir);
    const readAll = (saved?: string[]) => readNewsroom({ contentDir, walk: walk(saved) });
    const before = await readAll();
    for (const [file, text] of Object.entries(saves)) {
      if (text === undefined) rmSync(join(contentDir, file));
      else writeFileSync(join(contentDir, file), text);
    }
    const { files } = walk(Object.keys(saves));
    const again = rereadArticles({ contentDir }, before, files, Object.keys(saves));
    return { before, again, whole: await readAll() };
  });
}

test("articles that were edited are read anew, as a reading of the whole folder would, and the others stand", async () => {
  const { before, again, whole } = await afterSaves({
    [BARISH]: article("tags: [मानसून]", { title: "title: बारिश थमी" }, "पानी उतर गया।\n"),
    "articles/z.md": article("", { category: "category: sports" }),
  });
  const articles = (read: typeof whole | undefined) => read?.newsroom?.articles.map((filed) => filed.whole());
  expect(articles(again)).toEqual(articles(whole));
  expect(articles(again)?.map(({ title }) => title)).toContain("बारिश थमी");
  const { articles: latest, ...paper } = again?.newsroom ?? { articles: [] };
  expect(paper).toEqual({ ...whole.newsroom, articles: undefined });
  expect(latest[1]).toBe(before.newsroom?.articles[1]);
  expect(again).toMatchObject({ problems: [], ignored: whole.ignored, references: whole.references });
  expect(again?.files.get(BARISH)).toEqual(whole.files.get(BARISH));
});

test("articles that came and went are read as a reading of the whole folder would", async () => {
  const { again, whole } = await afterSaves({
    "articles/2025/naya.md": article("image: nadi.png"),
    "articles/2025/aaj.md": article(),
    [BARISH]: undefined,
    [NADI]: article("image: nadi.png", { title: "title: नदी उतरी" }),
  });
  const articles = (read: typeof whole | undefined) => read?.newsroom?.articles.map((filed) => filed.whole());
  expect(articles(again)).toEqual(articles(whole));
  expect(articles(again)).toHaveLength(4);
  expect(again).toMatchObject({ ignored: whole.ignored, references: whole.references });
  expect([...(again?.files.keys() ?? [])]).toEqual([...whole.files.keys()]);
});

test.each<[string, Readonly<Record<string, string | undefined>>]>([
  ["another picture is shown", { [NADI]: article("image: pul.png") }],
  ["a picture is shown no more", { [NADI]: article() }],
  ["there is a mistake in an article", { [BARISH]: article("", { title: "title:" }) }],
  ["an article names an author who is not there", { [BARISH]: article("", { author: "author: koi" }) }],
  ["an article is longer than it may be", { [BARISH]: article("", {}, "अ".repeat(400_000)) }],
  [
    "settings were saved too",
    { [BARISH]: article(), "site.yaml": "title: नया\nurl: https://akhbar.example\n" },
  ],
  ["a picture was saved", { "articles/2025/nadi.png": PNG_8_BY_4.toString("latin1") }],
  ["an author was saved", { "authors/desk.md": "---\nname: नया डेस्क\n---\n" }],
  [
    "a new article shows a picture that nobody showed",
    { "articles/2025/naya.md": article("image: pul.png") },
  ],
  ["an article that showed a picture is gone", { [NADI]: undefined }],
  ["a picture is gone", { "articles/2025/pul.png": undefined }],
  ["a file that is no article came", { "articles/2025/note.txt": "याद रखें" }],
  ["a name differs from another by capitals alone", { "articles/2025/Barish.md": article() }],
])("where %s, the whole folder has to be read", async (_, saves) => {
  expect((await afterSaves(saves)).again).toBeUndefined();
});

test("a file that was made for the saving and is gone again has nothing read", async () => {
  await withFolder(PAPER, async (contentDir) => {
    const walk = keepWalk(contentDir);
    const before = await readNewsroom({ contentDir, walk: walk() });
    const { files } = walk([`${BARISH}.tmp`]);
    const again = rereadArticles({ contentDir }, before, files, [`${BARISH}.tmp`]);
    expect(again?.newsroom?.articles).toEqual(before.newsroom?.articles);
  });
});

test("after a reading that was refused, the whole folder has to be read", async () => {
  await withFolder({ ...PAPER, "articles/galat.md": "---\n---\n" }, async (contentDir) => {
    const walk = keepWalk(contentDir);
    const before = await readNewsroom({ contentDir, walk: walk() });
    expect(rereadArticles({ contentDir }, before, walk([BARISH]).files, [BARISH])).toBeUndefined();
  });
});
