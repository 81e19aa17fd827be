import { expect, test } from "vitest";
import { assembleEdition } from "../../src/edition/assemble-edition.ts";
import { planPages } from "../../src/edition/plan-pages.ts";
import type { Picture } from "../../src/model/picture.ts";
import { packBatch, unpackBatch } from "../../src/press/sent-batch.ts";
import { stockFor } from "../../src/print/stock.ts";
import { at, makeArticles, makeNewsroom } from "../helpers/make-newsroom.ts";
import { samplePage, sampleViews } from "../print/templates/sample-pages.ts";

const photo: Picture = {
  file: "media/khet.jpg",
  format: "jpeg",
  width: 1600,
  height: 900,
  bytes: 400_000,
  digest: "0123456789abcdef0123",
};

test("what a batch shows comes to another process as it was sent", () => {
  const articles = makeArticles(30, (index) => ({
    title: `धान की ख़रीद का ${index + 1}वाँ दिन`,
    authors: index % 3 === 0 ? ["desk-national", "desk-sports"] : ["desk-national"],
    live: index === 5 ? "open" : "none",
    breakingUntil: at("2025-03-01T00:00"),
    ...(index % 4 === 0 && {
      image: { kind: "photo", file: photo.file, alt: "धान का खेत", focus: { x: 20, y: 50 } } as const,
    }),
  }));
  const newsroom = makeNewsroom({ articles, pictures: new Map([[photo.file, photo]]) });
  const edition = assembleEdition(newsroom, { now: at("2025-02-01T12:00"), preview: false });
  const { chrome } = samplePage(sampleViews["the search"] ?? { template: "search", authors: [], years: [] });
  const pages = planPages(edition, [], { frame: "", machine: "" });
  const batch = { pages, stock: stockFor(pages, edition, chrome, "content"), outputDir: "dist" };
  expect(batch.stock.cards.size).toBe(30);

  const received = unpackBatch(structuredClone(packBatch(batch)));
  expect(received).toEqual(batch);
  expect([...received.stock.cards.keys()]).toEqual([...batch.stock.cards.keys()]);
});
