import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LiveSite, openLiveSite } from "../../src/press/live-site.ts";
import { NOW, openSmallPaper, pathOf, type SmallPaper, STORIES } from "../readers/small-paper.ts";

let paper: SmallPaper;
let live: LiveSite;

beforeAll(async () => {
  paper = await openSmallPaper();
  await paper.build();
  live = openLiveSite({
    contentDir: join(paper.folder, "content"),
    filesDir: join(paper.folder, "live"),
    cacheDir: join(paper.folder, "live-cache"),
    url: undefined,
    preview: false,
    clock: () => Date.parse(NOW),
  });
  expect(await live.refresh()).toEqual([]);
}, 60_000);
afterAll(() => paper.close());

test.each([
  "/feed.xml",
  "/atom.xml",
  "/feed.json",
  "/national/feed.xml",
  "/sitemap.xml",
  "/sitemaps/2026-01.xml",
  "/feeds.opml",
])("npm run dev shows %s as a build would write it, the bytes of its pictures too", async (path) => {
  expect(await live.print(path)).toBe(readFileSync(join(paper.outputDir, path), "utf8"));
});

test("npm run dev shows an article as a build would write it", async () => {
  const path = pathOf(STORIES[0]);
  expect(await live.print(path)).toBe(readFileSync(join(paper.outputDir, path, "index.html"), "utf8"));
});
