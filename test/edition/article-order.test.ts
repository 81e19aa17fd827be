import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "../../src/edition/article-order.ts";
import { fileArticle } from "../../src/model/article.ts";
import { at, makeArticle, makeSite } from "../helpers/make-newsroom.ts";

const site = makeSite();

test("articles are ordered by time, within one minute by address, in whatever order they come", () => {
  const anArticle = fc.record({
    slug: fc.integer({ min: 1, max: 500 }),
    minute: fc.integer({ min: -9, max: 9 }),
  });
  const paper = fc.uniqueArray(anArticle, { selector: ({ slug }) => slug, maxLength: 40 });
  fc.assert(
    fc.property(paper, (drafts) => {
      const articles = drafts.map(({ slug, minute }) =>
        fileArticle(
          makeArticle({ slug: `khabar-${slug}`, publishedAt: at("1970-01-01T05:30") + minute * 60_000 }),
        ),
      );
      const expected = articles.toSorted(
        (a, b) => a.publishedAt - b.publishedAt || (a.slug < b.slug ? -1 : 1),
      );
      expect(inOrder(articles, site).map(({ slug }) => slug)).toEqual(expected.map(({ slug }) => slug));
    }),
  );
});
