import { expect, test } from "vitest";
import { assembleEdition } from "../../src/edition/assemble-edition.ts";
import type { Article } from "../../src/model/article.ts";
import type { Newsroom } from "../../src/model/newsroom.ts";
import type { Picture } from "../../src/model/picture.ts";
import { at, makeArticle, makeNewsroom } from "../helpers/make-newsroom.ts";

const picture: Picture = {
  file: "media/badal.jpg",
  format: "jpeg",
  width: 1600,
  height: 900,
  bytes: 400_000,
  digest: "0123456789abcdef0123",
};
const image = { kind: "photo", file: picture.file, alt: "बादल", focus: { x: 50, y: 50 } } as const;
const before = makeArticle({ image });
const NOW = at("2026-01-01T00:00");

function cardOf(article: Article, changes: Partial<Newsroom> = {}, now = NOW) {
  const pictures = new Map([[picture.file, picture]]);
  const newsroom = makeNewsroom({ pictures, ...changes, articles: [article] });
  const item = assembleEdition(newsroom, { now, preview: false }).articles.at(0);
  return { card: item?.card, digest: item?.cardDigest };
}

const SHOWN: readonly Partial<Article>[] = [
  { title: "नया शीर्षक" },
  { description: "नया सार।" },
  { slug: "nayi-barish" },
  { permalink: "/vishesh/" },
  { category: "sports" },
  { authors: ["desk-sports"] },
  { publishedAt: at("2025-01-18T09:15") },
  { updatedAt: at("2025-01-19T09:15") },
  { corrections: [{ at: at("2025-01-20T10:00"), text: "सुधार।" }] },
  { image: { kind: "none" } },
  { image: { ...image, alt: "काले बादल" } },
  { image: { ...image, focus: { x: 50, y: 10 } } },
  { lang: "en" },
  { live: "open" },
  { wordCount: 4000 },
  { breakingUntil: at("2026-06-01T00:00") },
];

test.each(SHOWN)("a card that shows %j has another digest", (change) => {
  const [old, fresh] = [cardOf(before), cardOf({ ...before, ...change })];
  expect(fresh.card).not.toEqual(old.card);
  expect(fresh.digest).not.toBe(old.digest);
});

test("a card whose picture has other bytes, or whose author has another name, has another digest", () => {
  const { authors } = makeNewsroom();
  const changes = [
    { pictures: new Map([[picture.file, { ...picture, digest: "fedcba98765432100000" }]]) },
    { authors: authors.map((author) => ({ ...author, name: `${author.name} (नया)` })) },
  ];
  for (const change of changes) {
    expect(cardOf(before, change).card).not.toEqual(cardOf(before).card);
    expect(cardOf(before, change).digest).not.toBe(cardOf(before).digest);
  }
});

test("a card from which the label has gone has another digest", () => {
  const breaking = { ...before, breakingUntil: at("2026-06-01T00:00") };
  expect(cardOf(breaking, {}, at("2026-07-01T00:00")).digest).not.toBe(cardOf(breaking).digest);
});

test.each<Partial<Article>>([
  { digest: "another body" },
  { wordCount: before.wordCount + 1 },
  { tags: ["मानसून"] },
  { points: ["एक बात"] },
  { image: { ...image, caption: "बादल छाए", credit: "अख़बार" } },
  { bodyPictures: [picture.file] },
])("what a card does not show leaves its digest as it is: %j", (change) => {
  const [old, fresh] = [cardOf(before), cardOf({ ...before, ...change })];
  expect(fresh.card).toEqual(old.card);
  expect(fresh.digest).toBe(old.digest);
});
