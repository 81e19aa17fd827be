import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { assembleEdition } from "../../src/edition/assemble-edition.ts";
import type { Article } from "../../src/model/article.ts";
import { openRelatedMemory } from "../../src/press/related-memory.ts";
import { at, makeArticles, makeNewsroom } from "../helpers/make-newsroom.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akhbar-related-"));
  file = join(folder, "site.related");
});
afterEach(() => rmSync(folder, { recursive: true }));

const TAGS = ["मानसून", "क्रिकेट", "हिंदी", "हिन्दी", "चुनाव 2026"];
const archive = (count: number) =>
  makeArticles(count, (index) => ({ tags: TAGS.filter((_, number) => (index + number) % 3 === 0) }));

/** What each article leads on to, and how many were searched for. */
function company(articles: readonly Article[], key = "code") {
  const memory = openRelatedMemory(file, key);
  let searched = 0;
  const edition = assembleEdition(makeNewsroom({ articles }), {
    now: at("2030-01-01T00:00"),
    preview: false,
    related: {
      recall: memory.recall,
      remember(related) {
        searched = related.searched;
        memory.remember(related);
      },
    },
  });
  const related = edition.articles.map(({ alsoRead }) => alsoRead.map(({ url }) => url));
  memory.save();
  return { related, searched };
}

test("a build searches for the company of the articles that are new, and finds what a first one finds", () => {
  const articles = archive(400);
  const first = company(articles.slice(0, 399));
  expect(first.searched).toBe(399);
  const second = company(articles);
  expect(second.searched).toBe(1);
  rmSync(file);
  expect(second.related).toEqual(company(articles).related);
});

test("from the first article with other tags on, all are searched for anew", () => {
  const articles = archive(400);
  company(articles);
  const retagged = articles.map((article, index) =>
    index === 300 ? { ...article, tags: ["नया"] } : article,
  );
  const after = company(retagged);
  expect(after.searched).toBe(100);
  rmSync(file);
  expect(after.related).toEqual(company(retagged).related);
});

test("what other code found, and what is damaged, counts as nothing", () => {
  const articles = archive(300);
  company(articles);
  expect(company(articles, "other code").searched).toBe(300);
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  expect(company(articles, "other code").searched).toBe(300);
});
