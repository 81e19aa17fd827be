import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assembleEdition } from "../../src/edition/assemble-edition.ts";
import { findConflicts } from "../../src/edition/find-conflicts.ts";
import { findLostAddresses } from "../../src/edition/find-lost-addresses.ts";
import { planPages } from "../../src/edition/plan-pages.ts";
import { publishedAddresses } from "../../src/edition/published-addresses.ts";
import type { Article } from "../../src/model/article.ts";
import type { Newsroom, PublishedAddress } from "../../src/model/newsroom.ts";
import { at, makeArticle, makeNewsroom, makeSite } from "../helpers/make-newsroom.ts";

const NOW = at("2026-06-01T12:00");
const BARISH = "/2025/01/18/barish/";

function listed(...rows: string[]): PublishedAddress[] {
  return rows.map((row, index) => {
    const [path = "", mark] = row.split(" ");
    return { path, gone: mark === "gone", line: index + 1 };
  });
}

function newsroom(
  articles: readonly Article[],
  rows: readonly string[],
  changes: Partial<Newsroom> = {},
): Newsroom {
  return makeNewsroom({ articles, published: listed(...rows), ...changes });
}

function planOf(room: Newsroom, now = NOW, preview = false) {
  const edition = assembleEdition(room, { now, preview });
  return planPages(edition, [], { frame: "frame", machine: "machine" });
}

describe("an address that was published", () => {
  test.each<[string, Partial<Article>]>([
    ["its article is still there", {}],
    ["the article's file has another name", { file: "articles/naya-naam.md" }],
    ["the article has moved and has the old address as an alias", { slug: "tez-barish", aliases: [BARISH] }],
    ["the alias is written without its last stroke", { slug: "tez-barish", aliases: [BARISH.slice(0, -1)] }],
    ["the article has moved and its permalink keeps the address", { slug: "tez-barish", permalink: BARISH }],
    ["the article has expired", { expiresAt: at("2025-02-01T00:00") }],
    ["the clock is set back to before it", { publishedAt: at("2025-01-18T23:59") }],
  ])("is safe when %s", (_, changes) => {
    const room = newsroom([makeArticle({ slug: "barish", ...changes })], [BARISH]);
    expect(findLostAddresses(room)).toEqual([]);
    expect(findConflicts(room)).toEqual([]);
  });

  test("is not looked for when the paper keeps no list", () => {
    expect(findLostAddresses(makeNewsroom({ articles: [] }))).toEqual([]);
  });

  test("may be a category, an author, a plain page or the front page", () => {
    expect(findLostAddresses(newsroom([], ["/", "/national/", "/author/desk-national/"]))).toEqual([]);
    expect(findLostAddresses(newsroom([], ["/cinema/", "/author/koi-aur/", "/about/"]))).toHaveLength(3);
  });

  test("in Hindi is the same whether it is written in letters or codes", () => {
    const articles = [makeArticle({ permalink: "/2014/बारिश/" })];
    expect(findLostAddresses(newsroom(articles, ["/2014/बारिश/"]))).toEqual([]);
    expect(
      findLostAddresses(newsroom(articles, ["/2014/%E0%A4%AC%E0%A4%BE%E0%A4%B0%E0%A4%BF%E0%A4%B6/"])),
    ).toEqual([]);
  });

  test.each<[string, Partial<Article>]>([
    ["slug", { slug: "tez-barish" }],
    ["date", { publishedAt: at("2025-01-19T09:14") }],
  ])("stops the build when the %s has changed, and says which line the article needs", (_, changes) => {
    const article = makeArticle({ file: "articles/x.md", slug: "barish", ...changes });
    expect(findLostAddresses(newsroom([article], [BARISH]))).toEqual([
      {
        file: "articles/x.md",
        key: "slug",
        value: undefined,
        what: `The address ${BARISH} was published, and nothing is there now; this article seems to have been there.`,
        fix: `Add the line aliases: [${BARISH}], or write "${BARISH} gone" in line 1 of published.txt.`,
      },
    ]);
  });

  test("stops the build when the category in it has changed", () => {
    const site = makeSite({ permalink: "/:category/:slug/" });
    const article = makeArticle({ slug: "barish", category: "sports", aliases: ["/purana/"] });
    const [conflict] = findLostAddresses(newsroom([article], ["/national/barish/"], { site }));
    expect(conflict?.file).toBe("articles/barish.md");
    expect(conflict?.fix).toContain("aliases: [/purana/, /national/barish/]");
  });

  test("stops the build when the permalink has changed", () => {
    const article = makeArticle({ slug: "barish", permalink: "/khabar/barish/" });
    const [conflict] = findLostAddresses(newsroom([article], [BARISH]));
    expect(conflict).toMatchObject({ file: "articles/barish.md", key: "permalink" });
  });

  test("stops the build when its article was deleted, and nobody is taken for it who is known by another", () => {
    const other = makeArticle({ slug: "garmi" });
    const [conflict, more] = findLostAddresses(newsroom([other], ["/2025/01/18/garmi/", BARISH]));
    expect(more).toBeUndefined();
    expect(conflict).toMatchObject({ file: "published.txt", line: 2 });
    expect(conflict?.fix).toContain(`aliases: [${BARISH}]`);
    expect(conflict?.fix).toContain(`${BARISH} gone`);
  });

  test("stops the build when its article is a draft again", () => {
    const draft = makeArticle({ slug: "barish", draft: true });
    const [conflict] = findLostAddresses(newsroom([draft], [BARISH]));
    expect(conflict).toMatchObject({ file: "articles/barish.md", key: "draft" });
    expect(conflict?.fix).toContain(`"${BARISH} gone" in line 1`);
  });

  test("is lost with a hundred others in as many lines and one more", () => {
    const rows = Array.from({ length: 250 }, (_, index) => `/khabar/${index}/`);
    const conflicts = findLostAddresses(newsroom([], rows));
    expect(conflicts).toHaveLength(101);
    expect(conflicts.at(-1)?.what).toBe("150 more published addresses have nothing there now.");
  });
});

describe("an address that is marked as gone", () => {
  test("has a page that says so, and stands in the hosts' lists", () => {
    const site = makeSite({ hosts: ["nginx", "netlify"] });
    const pages = planOf(newsroom([], [`${BARISH} gone`, "/old/story.html gone"], { site }));
    expect(pages.find(({ url }) => url === BARISH)?.content.kind).toBe("gone");
    expect(pages.find(({ file }) => file === "old/story.html")?.content.kind).toBe("gone");
    const list = pages.find(({ content }) => content.kind === "redirect-list" && content.form === "nginx");
    expect(list?.content).toMatchObject({ gone: [BARISH, "/old/story.html"] });
  });

  test("is told when an article is there all the same", () => {
    const room = newsroom([makeArticle({ slug: "barish" })], [`${BARISH} gone`]);
    expect(findConflicts(room)).toMatchObject([
      { file: "published.txt", line: 1, what: expect.stringContaining("barish.md is there") },
    ]);
  });

  test("may be a draft's, which a preview shows", () => {
    const room = newsroom(
      [makeArticle({ slug: "barish", draft: true, aliases: ["/purana/"] })],
      [`${BARISH} gone`, "/purana/ gone"],
    );
    expect(findConflicts(room)).toEqual([]);
    expect(planOf(room).find(({ url }) => url === BARISH)?.content.kind).toBe("gone");
    expect(planOf(room, NOW, true).find(({ url }) => url === BARISH)?.content.kind).toBe("article");
  });
});

test("what is recorded of an edition is never lost in it, nor at an earlier clock", () => {
  const articles = [
    makeArticle({ slug: "barish", aliases: ["/old/बारिश"] }),
    makeArticle({ slug: "kal", publishedAt: at("2026-07-01T09:00") }),
    makeArticle({ slug: "kachcha", draft: true }),
    makeArticle({ slug: "gaya", expiresAt: at("2025-03-01T00:00") }),
  ];
  const addresses = publishedAddresses(
    assembleEdition(makeNewsroom({ articles }), { now: NOW, preview: false }),
  );
  expect(addresses).toEqual([
    BARISH,
    "/author/desk-national/",
    "/national/",
    `/old/${encodeURIComponent("बारिश")}`,
    "/sports/",
  ]);
  const room = newsroom(articles, [...addresses]);
  expect(findLostAddresses(room)).toEqual([]);
  expect(() => planOf(room, at("2025-01-01T00:00"))).not.toThrow();
});

describe("redirects", () => {
  test.each<[string, Partial<Article>, Partial<Article>, RegExp]>([
    ["to itself", { aliases: [BARISH] }, {}, /the article's own already/],
    [
      "to itself without the last stroke",
      { aliases: [BARISH.slice(0, -1)] },
      {},
      /the article's own already/,
    ],
    ["twice in one article", { aliases: ["/a/", "/A/"] }, {}, /the article's own already/],
    [
      "from one address to two articles",
      { aliases: ["/a/"] },
      { aliases: ["/a/"] },
      /already taken by articles\/barish\.md/,
    ],
    [
      "from an address where an article is",
      { aliases: ["/2025/01/18/garmi/"] },
      {},
      /already taken by articles\/garmi\.md/,
    ],
    ["in a ring", { aliases: ["/2025/01/18/garmi/"] }, { aliases: [BARISH] }, /already taken/],
    [
      "from an embargoed article's address",
      { aliases: ["/2099/01/01/garmi/"] },
      { publishedAt: at("2099-01-01T00:00") },
      /already taken/,
    ],
    ["from a category", { aliases: ["/sports/"] }, {}, /already taken by the category 'sports'/],
    [
      "from an author",
      { aliases: ["/author/desk-sports/"] },
      {},
      /already taken by authors\/desk-sports\.md/,
    ],
    [
      "from below a page that is a file",
      { aliases: ["/a.html/b/"] },
      { permalink: "/a.html" },
      /already taken/,
    ],
  ])("are refused %s", (_, first, second, what) => {
    const articles = [makeArticle({ slug: "barish", ...first }), makeArticle({ slug: "garmi", ...second })];
    const conflicts = findConflicts(makeNewsroom({ articles }));
    expect(conflicts.map((conflict) => conflict.what).join("\n")).toMatch(what);
  });

  test("lead in one step to a page that is there, whatever aliases a paper has that is not refused", () => {
    const path = fc.constantFrom(
      "/a/",
      "/b",
      "/b/",
      "/c.html",
      "/2025/01/18/x0/",
      "/2025/01/18/x1",
      "/ख/",
      "/2025/01/18/x2/",
      "/d/e/",
    );
    const article = fc.record({
      aliases: fc.uniqueArray(path, { maxLength: 3 }),
      draft: fc.boolean(),
      expired: fc.boolean(),
    });
    let sound = 0;
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 4 }), fc.boolean(), (list, preview) => {
        const articles = list.map(({ aliases, draft, expired }, index) =>
          makeArticle({
            slug: `x${index}`,
            aliases,
            draft,
            ...(expired ? { expiresAt: at("2025-02-01T00:00") } : {}),
          }),
        );
        const room = makeNewsroom({ articles });
        if (findConflicts(room, preview).length > 0) return;
        sound++;
        const pages = planOf(room, NOW, preview);
        const byUrl = new Map(pages.map((page) => [page.url, page]));
        for (const { content } of pages) {
          if (content.kind === "redirect") expect(byUrl.get(content.to)?.content.kind).toBe("article");
        }
      }),
      { seed: 6, numRuns: 500 },
    );
    expect(sound).toBeGreaterThan(100);
  });
});
