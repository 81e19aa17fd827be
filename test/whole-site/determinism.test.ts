import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makePng } from "../content/pictures.ts";
import { articleText, newspaper, storyAt } from "./newspaper.ts";
import { siteIn, withSite } from "./site-folder.ts";
import { differences, tracesOf, treeHash, treeOf } from "./tree.ts";

// One article with a picture, one at each edge of India's day, and one whose letters collate differently by locale.
const FILES = {
  ...newspaper(9),
  "articles/photo.jpg": undefined,
  "media/baadal.png": makePng(640, 360),
  "articles/chitra.md": articleText({
    ...storyAt(3),
    slug: "chitra",
    more: ['image: { src: /media/baadal.png, alt: "बादल" }'],
  }),
  "articles/raat.md": articleText({ ...storyAt(4), slug: "raat", date: "2025-01-31T23:59+05:30" }),
  "articles/subah.md": articleText({ ...storyAt(5), slug: "subah", date: "2025-02-01T00:00+05:30" }),
  "articles/qissa.md": articleText({
    ...storyAt(6),
    slug: "qissa",
    tags: ["क़िस्सा", "İstanbul", "ézout", "zebra"],
  }),
};

describe("the same content gives the same bytes", () => {
  test(
    "in any time zone, locale and folder, with any number of workers",
    () =>
      withSite(FILES, async (site) => {
        await site.built();
        const expected = treeOf(site.dist);
        const settings = [
          { TZ: "UTC", LANG: "C", LC_ALL: "C", workers: "1" },
          { TZ: "Asia/Kolkata", LANG: "hi_IN.UTF-8", LC_ALL: "hi_IN.UTF-8", workers: "2" },
          { TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", workers: "1" },
          { TZ: "Pacific/Kiritimati", LANG: "C", LC_ALL: "C", workers: "2" },
        ];
        for (const [index, { workers, ...env }] of settings.entries()) {
          const flags = [
            "--output",
            join(site.root, `d${index}`),
            "--cache",
            join(site.root, `c${index}`),
            "--workers",
            workers,
          ];
          const { code, stderr } = site.command(flags, { env, cwd: index === 3 ? "/" : site.root });
          expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
          expect(differences(expected, treeOf(join(site.root, `d${index}`))), JSON.stringify(env)).toEqual(
            [],
          );
        }
      }),
    60_000,
  );

  test("in whichever order the files were made, in a fresh copy, and twice in one process", () =>
    withSite(FILES, async (site) => {
      await site.built();
      const expected = treeHash(site.dist);
      await withSite(Object.fromEntries(Object.entries(FILES).reverse()), async (backwards) => {
        await backwards.built();
        expect(treeHash(backwards.dist)).toBe(expected);
      });
      const copy = siteIn(join(site.root, "copy"));
      cpSync(site.content, copy.content, { recursive: true });
      await copy.built();
      expect(treeHash(copy.dist)).toBe(expected);
    }));

  test("at two moments between which nothing turns", () =>
    withSite(newspaper(3), async (site) => {
      await site.built();
      const expected = treeHash(site.dist);
      const other = { outputDir: join(site.root, "later"), cacheDir: join(site.root, "later-cache") };
      await site.built({ ...other, now: Date.parse("2031-07-09T03:04:05Z") });
      expect(treeHash(other.outputDir)).toBe(expected);
    }));

  test(
    "printed by several workers or by none",
    () =>
      withSite(newspaper(330), async (site) => {
        const now = Date.parse("2026-12-31T12:00+05:30");
        const report = await site.built({ now });
        // Enough pages that workers are started at all.
        expect(report.pages).toBeGreaterThan(700);
        const other = { outputDir: join(site.root, "d2"), cacheDir: join(site.root, "c2") };
        await site.built({ ...other, now, workers: 2 });
        expect(differences(treeOf(site.dist), treeOf(other.outputDir))).toEqual([]);
      }),
    60_000,
  );

  test("and no file holds the name of a folder of this machine", () =>
    withSite(FILES, async (site) => {
      await site.built();
      expect(tracesOf(site.dist, ["khabar-1"]).length).toBeGreaterThan(5);
      expect(tracesOf(site.dist, [site.root, process.cwd()])).toEqual([]);
    }));
});
