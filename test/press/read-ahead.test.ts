import { expect, test } from "vitest";
import { fileStates } from "../../src/content/file-states.ts";
import { type Article, type FiledArticle, fileArticle } from "../../src/model/article.ts";
import { storiesToReadAhead } from "../../src/press/read-ahead.ts";
import { at, makeArticle } from "../helpers/make-newsroom.ts";

const story = (slug: string, day: string): Article => makeArticle({ slug, publishedAt: at(`${day}T09:00`) });
/** As the memory of an earlier build has it. */
const remembered = (article: Article): FiledArticle =>
  Object.defineProperty(fileArticle(article), "address", { value: `/${article.slug}/` });

function statesOf(savedAt: Readonly<Record<string, number>>) {
  const names = Object.keys(savedAt).sort();
  const times = Float64Array.from(names, (name) => savedAt[name] ?? 0);
  return fileStates(names, new Float64Array(names.length), times);
}

const archive = [
  remembered(story("a", "2025-01-01")),
  remembered(story("b", "2025-01-31")),
  remembered(story("c", "2025-02-01")),
  remembered(story("d", "2024-12-31")),
];

test("a new story has the printers read those of its month, in India", () => {
  const fresh = fileArticle(story("nayi", "2025-01-15"));
  const files = statesOf({ "articles/a.md": 5, "articles/nayi.md": 9 });
  expect(storiesToReadAhead([...archive, fresh], files)).toEqual([
    "articles/a.md",
    "articles/b.md",
    "articles/nayi.md",
  ]);
});

test("of several that the memory does not know yet, the one saved last counts", () => {
  const earlier = fileArticle(story("pehle", "2025-02-10"));
  const latest = fileArticle(story("abhi", "2024-12-05"));
  const files = statesOf({ "articles/abhi.md": 9, "articles/pehle.md": 8 });
  expect(storiesToReadAhead([...archive, earlier, latest], files)).toEqual([
    "articles/d.md",
    "articles/abhi.md",
  ]);
});

test("where the memory knows all, nothing is read ahead", () => {
  expect(storiesToReadAhead(archive, statesOf({ "articles/a.md": 9 }))).toEqual([]);
});
