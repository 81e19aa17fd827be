import { expect, test } from "vitest";
import { assembleEdition } from "../../src/edition/assemble-edition.ts";
import { pictureSections } from "../../src/edition/plan-pictures.ts";
import { revisionsOf } from "../../src/edition/revisions.ts";
import type { Article } from "../../src/model/article.ts";
import type { Picture } from "../../src/model/picture.ts";
import { at, makeArticle, makeNewsroom, makeSite } from "../helpers/make-newsroom.ts";

const makePicture = (file: string): Picture => ({
  file,
  format: "jpeg",
  width: 1600,
  height: 1000,
  bytes: 400_000,
  digest: `digest of ${file}`,
});

const PUL = "media/pul.jpg";
const NADI = "media/nadi.jpg";
const LOGO = "media/logo.jpg";
const CHEHRA = "media/chehra.jpg";

/** How the files are made that show a photograph: `resize`, or `1200x675 at 50 50`. */
function planned(articles: readonly Article[], file: string): string[] {
  const [desk] = makeNewsroom().authors;
  if (desk === undefined) throw new Error("The newsroom has no desk.");
  const newsroom = makeNewsroom({
    site: makeSite({ publisher: { name: "अख़बार", logo: LOGO } }),
    authors: [{ ...desk, photo: CHEHRA }],
    articles,
    pictures: new Map([PUL, NADI, LOGO, CHEHRA].map((name) => [name, makePicture(name)])),
  });
  const edition = assembleEdition(newsroom, { now: at("2025-03-01T00:00"), preview: false });
  return pictureSections(edition, revisionsOf(edition, "basis"))
    .flatMap(({ draft }) => draft())
    .flatMap(({ content }) => (content.kind === "picture" && content.source === file ? [content.recipe] : []))
    .map(({ fit, width, height, focus }) =>
      fit === "crop" ? `${width}x${height} at ${focus.x} ${focus.y}` : fit,
    )
    .filter((name, index, names) => names.indexOf(name) === index)
    .toSorted();
}

const lead = (file: string, x = 50): Pick<Article, "image"> => ({
  image: { kind: "photo", file, alt: "पुल", focus: { x, y: 50 } },
});

test("a photograph that an article opens with is made in sizes, and cut to Google's three shapes", () => {
  expect(planned([makeArticle(lead(PUL))], PUL)).toEqual([
    "1000x1000 at 50 50",
    "1200x675 at 50 50",
    "1200x900 at 50 50",
    "resize",
  ]);
});

test.each([
  ["a photograph in the text", NADI],
  ["the paper's logo", LOGO],
  ["an author's photograph", CHEHRA],
])("%s is made in sizes only: no page shows it cut", (_, file) => {
  const article = makeArticle({ ...lead(PUL), bodyPictures: [NADI] });
  expect(planned([article], file)).toEqual(["resize"]);
});

test("a photograph in the text that another article opens with, of whatever month, is cut as that one asks", () => {
  const articles = [
    makeArticle({ slug: "pahli", bodyPictures: [PUL] }),
    makeArticle({ slug: "dusri", publishedAt: at("2025-02-18T09:14"), ...lead(PUL, 20) }),
    makeArticle({ slug: "tisri", publishedAt: at("2025-02-19T09:14"), ...lead(PUL, 80) }),
  ];
  expect(planned(articles, PUL).filter((name) => name.startsWith("1000x1000"))).toEqual([
    "1000x1000 at 20 50",
    "1000x1000 at 80 50",
  ]);
});
