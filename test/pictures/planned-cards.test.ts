import { describe, expect, test } from "vitest";
import { assembleEdition } from "../../src/edition/assemble-edition.ts";
import { planPages } from "../../src/edition/plan-pages.ts";
import { HOME_URL } from "../../src/edition/urls.ts";
import { hindi } from "../../src/language/hi/hindi.ts";
import type { Article } from "../../src/model/article.ts";
import type { Page } from "../../src/model/page.ts";
import type { Picture } from "../../src/model/picture.ts";
import type { Site } from "../../src/model/site.ts";
import { loadAssets } from "../../src/print/assets.ts";
import { chromeOf } from "../../src/print/chrome.ts";
import { createPrinter } from "../../src/print/create-printer.ts";
import { stockFor } from "../../src/print/stock.ts";
import { article as source, withFolder } from "../content/content-folder.ts";
import { at, makeArticle, makeNewsroom, makeSite } from "../helpers/make-newsroom.ts";

const PHOTO: Picture = {
  file: "media/rain.jpg",
  format: "jpeg",
  width: 1600,
  height: 1000,
  bytes: 9,
  digest: "rain",
};
const DRAWING: Picture = { ...PHOTO, file: "media/map.svg", format: "svg", digest: "map" };
const focus = { x: 40, y: 30 };
const withPhoto = { image: { kind: "photo", file: PHOTO.file, alt: "बारिश", focus } } as const;
const withDrawing = { image: { kind: "photo", file: DRAWING.file, alt: "नक़्शा", focus } } as const;

const THREE = [
  makeArticle({ slug: "plain" }),
  makeArticle({ slug: "photo", ...withPhoto }),
  makeArticle({ slug: "drawing", ...withDrawing }),
];

function editionOf(articles: readonly Article[], site: Partial<Site> = { socialCards: "all" }) {
  const pictures = new Map([PHOTO, DRAWING].map((picture) => [picture.file, picture]));
  const newsroom = makeNewsroom({ articles, pictures, site: makeSite(site) });
  return assembleEdition(newsroom, { now: at("2026-06-01T12:00"), preview: false });
}

/** Those of the articles: the paper's own has tests of its own. */
function cardsOf(articles: readonly Article[], site?: Partial<Site>, frame = "frame"): Page[] {
  const pages = planPages(editionOf(articles, site), [], { frame, machine: frame });
  return pages.filter(({ content }) => content.kind === "card" && content.article !== HOME_URL);
}

describe("the plan of cards", () => {
  test.each([
    ["all", ["drawing.png", "photo.jpg", "plain.png"]],
    ["without-photo", ["drawing.png", "plain.png"]],
    [undefined, []],
  ] as const)("with social_cards: %s has %j", (socialCards, expected) => {
    const site = socialCards === undefined ? {} : { socialCards };
    const files = cardsOf(THREE, site).map(({ file }) => file.replace(/^cards\/|-[0-9a-f]{8}(?=\.)/g, ""));
    expect(files.toSorted()).toEqual(expected);
  });

  test("has one card for each live article, and none for an embargoed, expired or drafted one", () => {
    const others = [
      makeArticle({ slug: "later", publishedAt: at("2026-07-01T09:00") }),
      makeArticle({ slug: "gone", expiresAt: at("2026-01-01T09:00") }),
      makeArticle({ slug: "draft", draft: true }),
    ];
    expect(cardsOf([...THREE, ...others]).length).toBe(3);
  });

  test("draws nothing anew for a new template, setting of the frame, body or standfirst", () => {
    const before = cardsOf(THREE);
    const edited = THREE.map((article) => ({
      ...article,
      digest: "other body",
      description: "दूसरा",
      wordCount: 9,
    }));
    const after = cardsOf(edited, { socialCards: "all", pageSize: 5, tagline: "और कुछ" }, "another frame");
    expect(after.map(({ file, fingerprint }) => [file, fingerprint])).toEqual(
      before.map(({ file, fingerprint }) => [file, fingerprint]),
    );
  });

  test.each<[string, Partial<Article>, Partial<Site>]>([
    ["headline", { title: "दूसरी सुर्ख़ी" }, {}],
    ["category", { category: "sports" }, {}],
    ["time", { publishedAt: at("2025-01-18T09:15") }, {}],
    ["language", { lang: "mr" }, {}],
    ["photograph", withPhoto, {}],
    ["paper's name", {}, { title: "समाचार" }],
    ["dateline", {}, { dateline: "hindi" }],
  ])("gives the card another address when its %s changes", (_, change, site) => {
    const before = cardsOf([makeArticle()]);
    const after = cardsOf([makeArticle(change)], { socialCards: "all", ...site });
    expect(after.length).toBe(1);
    expect(after[0]?.url).not.toBe(before[0]?.url);
    expect(after[0]?.fingerprint).not.toBe(before[0]?.fingerprint);
  });

  test("draws a photograph anew when its bytes or its focus change", () => {
    const urls = [focus, { x: 60, y: 30 }].map(
      (at) => cardsOf([makeArticle({ image: { ...withPhoto.image, focus: at } })])[0]?.url,
    );
    expect(new Set(urls).size).toBe(2);
  });

  test("tells apart two articles that have all in common but their address", () => {
    const twins = [makeArticle({ permalink: "/one/" }), makeArticle({ permalink: "/two/" })];
    expect(new Set(cardsOf(twins).map(({ file }) => file)).size).toBe(2);
  });

  test("prints an article's page again when its card changes", () => {
    const print = (site: Partial<Site>) => {
      const pages = planPages(editionOf([makeArticle()], site), [], { frame: "frame", machine: "machine" });
      return pages.find(({ content }) => content.kind === "article")?.fingerprint;
    };
    expect(print({ socialCards: "all" })).not.toBe(print({}));
  });
});

test("the page of an article shares its card, and its structured data keeps the crops of the photograph", async () => {
  const html = await articlePage({ socialCards: "all" });
  const shared = html.match(/(?:og:image|twitter:image)" content="([^"]+)"/g) ?? [];
  expect(shared.length).toBe(2);
  for (const meta of shared) expect(meta).toMatch(/https:\/\/akhbar\.example\/cards\/x-[0-9a-f]{8}\.jpg/);
  expect(html).toContain('<meta property="og:image:width" content="1200">');
  expect(html).toContain('<meta property="og:image:height" content="630">');
  const data = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/)?.[1] ?? "";
  expect(data).toMatch(/"image":\[[^\]]*\/pictures\/rain-/);
  expect(data).not.toContain("/cards/");
});

test("the page of an article shares its photograph where the paper draws no cards", async () => {
  const html = await articlePage({});
  expect(html).toMatch(/og:image" content="https:\/\/akhbar\.example\/pictures\/rain-/);
  expect(html).not.toContain("/cards/");
});

async function articlePage(site: Partial<Site>): Promise<string> {
  return withFolder({ "articles/x.md": source() }, (contentDir) => {
    const edition = editionOf([makeArticle({ slug: "x", file: "articles/x.md", ...withPhoto })], site);
    const assets = loadAssets(hindi);
    const pages = planPages(edition, assets, { frame: "frame", machine: "machine" });
    const page = pages.find(({ content }) => content.kind === "article");
    if (page === undefined) throw new Error("The article is not planned.");
    return createPrinter(stockFor([page], edition, chromeOf(edition, assets), contentDir))(page);
  });
}
