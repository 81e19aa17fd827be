import { describe, expect, test } from "vitest";
import { assembleEdition } from "../../src/edition/assemble-edition.ts";
import { planHome } from "../../src/edition/plan-home.ts";
import type { Article } from "../../src/model/article.ts";
import type { HomeContent } from "../../src/model/page.ts";
import { at, makeArticle, makeArticles, makeNewsroom } from "../helpers/make-newsroom.ts";

function home(articles: readonly Article[]): HomeContent {
  const edition = assembleEdition(makeNewsroom({ articles }), {
    now: at("2027-06-01T12:00"),
    preview: false,
  });
  const [page] = planHome(edition);
  if (page?.content.kind !== "home") throw new Error("The front page is not planned.");
  return page.content;
}

function blockOf(page: HomeContent, category: string): readonly string[] {
  return page.blocks.find((block) => block.category.id === category)?.articles ?? [];
}

/** `khabar-12` for its address. */
const slugs = (urls: readonly (string | undefined)[]) => urls.map((url) => url?.split("/").at(-2));

const named = (numbers: readonly number[]) => numbers.map((number) => `khabar-${number}`);

describe("the blocks of the front page", () => {
  test.each([12, 60, 400])("go on where the lead and the top stories end, with %i stories", (count) => {
    const page = home(makeArticles(count));
    const newestFirst = named(Array.from({ length: count }, (_, index) => count - index));
    expect(slugs([page.lead, ...page.top])).toEqual(newestFirst.slice(0, 7));
    expect(slugs(blockOf(page, "national"))).toEqual(newestFirst.slice(7, 11));
  });

  test("leave out what stands above wherever it stands in its category", () => {
    const page = home(makeArticles(20, (index) => (index === 9 ? { priority: "lead" } : {})));
    expect(slugs([page.lead])).toEqual(named([10]));
    expect(slugs(page.top)).toEqual(named([20, 19, 18, 17, 16, 15]));
    expect(slugs(blockOf(page, "national"))).toEqual(named([14, 13, 12, 11]));
  });

  test("show fewer stories rather than one twice", () => {
    const page = home(makeArticles(9));
    expect(slugs(blockOf(page, "national"))).toEqual(named([2, 1]));
  });

  test("of another category are not shortened by what stands above", () => {
    const sport = makeArticles(6, (index) => ({ slug: `khel-${index + 1}`, category: "sports" }));
    const national = makeArticles(12, () => ({ publishedAt: at("2026-01-01T08:00") }));
    const page = home([...sport, ...national]);
    expect(slugs(blockOf(page, "sports"))).toEqual(["khel-6", "khel-5", "khel-4", "khel-3"]);
  });

  test("repeat a story only for a category that has no other", () => {
    const sport = makeArticle({ slug: "final", category: "sports", publishedAt: at("2026-12-01T08:00") });
    const page = home([...makeArticles(12), sport]);
    expect(slugs([page.lead])).toEqual(["final"]);
    expect(slugs(blockOf(page, "sports"))).toEqual(["final"]);
  });
});
