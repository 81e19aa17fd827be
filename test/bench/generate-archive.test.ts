import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  type ArchiveOptions,
  archiveArticles,
  generateArchive,
  nextArticle,
  writeArticle,
} from "../../scripts/bench/generate-archive.ts";
import { readNewsroom } from "../../src/content/read-newsroom.ts";

const folder = mkdtempSync(join(tmpdir(), "akhbar-archive-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const archive: ArchiveOptions = { articles: 40, seed: 7, tags: 12, tagsPerArticle: 10 };

describe("a generated archive", () => {
  test("is the same for the same seed, and another for another", () => {
    const texts = (seed: number) => [...archiveArticles({ ...archive, seed })].map(({ text }) => text);
    expect(texts(7)).toEqual(texts(7));
    expect(texts(8)).not.toEqual(texts(7));
  });

  test("is content that Akhbar accepts, with ten tags an article", async () => {
    const contentDir = join(folder, "content");
    generateArchive(archive, contentDir);
    writeArticle(contentDir, nextArticle(archive));
    const { newsroom, problems } = await readNewsroom({ contentDir });
    expect(problems).toEqual([]);
    expect(newsroom?.articles.length).toBe(41);
    expect(newsroom?.articles.every(({ tags }) => tags.length === 10)).toBe(true);
  });

  test("is oldest first, and the article to be published is newer than all of it", () => {
    const days = [...archiveArticles(archive)].map(({ day }) => day);
    expect(days).toEqual(days.toSorted());
    expect(nextArticle(archive).day).toBe("2024-12-31");
    expect(days.at(-1)).not.toBe(undefined);
    expect([...archiveArticles(archive)].map(({ file }) => file)).not.toContain(nextArticle(archive).file);
  });

  test("says so when more tags are asked for than its words can make", () => {
    expect(() => [...archiveArticles({ ...archive, tags: 100_000 })]).toThrow(
      "at most 8000 tags, not 100000",
    );
  });
});
