import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { contentNotices } from "../../src/press/content-notices.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akhbar-notices-"));
  for (const name of ["authors", "articles", "media"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "site.yaml"), "title: अख़बार\nurl: https://akhbar.example\n");
  writeFileSync(join(folder, "categories.yaml"), "- id: national\n  name: नेशनल\n");
  writeFileSync(join(folder, "authors/desk.md"), "---\nname: डेस्क\n---\n");
});

afterEach(() => rmSync(folder, { recursive: true }));

function writeArticle(name: string, extra: string): void {
  const lines = [
    "---",
    `title: ${name}`,
    "description: सार",
    "date: 2025-01-18",
    "author: desk",
    "category: national",
    extra,
    "---",
    "पाठ",
  ];
  writeFileSync(join(folder, "articles", `${name}.md`), lines.join("\n"));
}

describe("contentNotices", () => {
  test("lists the tag that had to take its long-vowel spelling, with the lines to write", async () => {
    writeArticle("ek", "tags: [कमल]");
    writeArticle("teen", "tags: [कमाल]");
    const [found, ...more] = await contentNotices(folder, Date.parse("2026-01-01T00:00:00Z"));
    expect(more).toEqual([]);
    expect(found?.file).toBe(join(folder, "tags.yaml"));
    expect(found?.fix).toContain("slug: kamaal");
  });

  test("names the line of a picture whose alt text is only the headline", async () => {
    cpSync("content/media/monsoon.jpg", join(folder, "media/monsoon.jpg"));
    writeArticle("tasveer", "image: /media/monsoon.jpg");
    expect(await contentNotices(folder, Date.parse("2026-01-01T00:00:00Z"))).toMatchObject([
      { file: join(folder, "articles/tasveer.md"), line: 7 },
    ]);
  });

  test("says nothing of a paper that has nothing to settle", async () => {
    writeArticle("pahli", "tags: [मानसून]");
    expect(await contentNotices(folder, Date.parse("2026-01-01T00:00:00Z"))).toEqual([]);
  });
});
