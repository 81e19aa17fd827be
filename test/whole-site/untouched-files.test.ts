import { cpSync, readdirSync, rmSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { makePng } from "../content/pictures.ts";
import { articleText, newspaper, storyAt } from "./newspaper.ts";
import { withSite } from "./site-folder.ts";
import { differences, statesOf, treeOf } from "./tree.ts";

describe("a file whose bytes stay is not touched", () => {
  test("when nothing changed: nothing is printed", () =>
    withSite(newspaper(20), async (site) => {
      await site.built();
      const states = statesOf(site.dist);
      expect(await site.built()).toMatchObject({ printed: 0, removed: 0 });
      expect(statesOf(site.dist)).toEqual(states);
    }));

  test("a link that is laid beside files which nobody has touched for a while is told all the same", () =>
    withSite(newspaper(2), async (site) => {
      await site.built();
      // What is younger than this is looked at anew in any case.
      await setTimeout(2200);
      await site.built();
      symlinkSync("/etc/passwd", join(site.content, "articles/link.md"));
      const { code, stderr } = site.command([]);
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: expect.stringContaining("link.md:1: This is a link"),
      });
    }));

  test("when every file of the content has a new time and place, as in a fresh clone", () =>
    withSite(newspaper(20), async (site) => {
      await site.built();
      const states = statesOf(site.dist);
      cpSync(site.content, `${site.content}-copy`, { recursive: true });
      rmSync(site.content, { recursive: true });
      cpSync(`${site.content}-copy`, site.content, { recursive: true });
      for (const name of readdirSync(join(site.content, "articles"))) {
        utimesSync(join(site.content, "articles", name), new Date("2030-01-01"), new Date("2030-01-01"));
      }
      expect(await site.built()).toMatchObject({ printed: 0, removed: 0 });
      expect(statesOf(site.dist)).toEqual(states);
    }));

  test("when the cache is gone: all is printed, nothing is moved", () =>
    withSite(
      {
        ...newspaper(12),
        "media/a.png": makePng(320, 200),
        "articles/p.md": articleText({ ...storyAt(2), slug: "p", more: ["image: /media/a.png"] }),
      },
      async (site) => {
        await site.built();
        const states = statesOf(site.dist);
        rmSync(site.cache, { recursive: true });
        expect(await site.built()).toMatchObject({ kept: 0, removed: 0 });
        expect(statesOf(site.dist)).toEqual(states);
      },
    ));

  test(
    "when one article with ten tags is published: at most 60 files change, whatever the size of the archive",
    () =>
      withSite(
        {
          ...newspaper(150),
          "site.yaml": "title: क\nurl: https://akhbar.example\ntag_page_threshold: 1\npage_size: 10\n",
        },
        async (site) => {
          const now = Date.parse("2026-03-01T12:00+05:30");
          await site.built({ now });
          const [states, tree] = [statesOf(site.dist), treeOf(site.dist)];
          const tags = Array.from({ length: 10 }, (_, index) => `विषय ${index}`);
          site.write({
            "articles/naya.md": articleText({
              ...storyAt(10),
              date: "2026-03-01T11:00+05:30",
              slug: "naya",
              tags,
            }),
          });
          const report = await site.built({ now });
          // Once more, now that its tags have pages: the usual case.
          site.write({
            "articles/phir.md": articleText({
              ...storyAt(11),
              date: "2026-03-01T11:30+05:30",
              slug: "phir",
              tags,
            }),
          });
          const again = statesOf(site.dist);
          await site.built({ now });
          const changed = differences(again, statesOf(site.dist));
          expect(changed.length, changed.join("\n")).toBeLessThanOrEqual(60);
          expect(report.kept).toBeGreaterThan(300);
          // What was touched by the first has other bytes: no file was moved in vain.
          expect(differences(states, statesOf(site.dist))).toEqual(
            differences(tree, treeOf(site.dist)).filter((path) => !path.endsWith("/")),
          );
        },
      ),
    60_000,
  );

  test("when a body is edited: its page, the feeds that hold its text and the search index of its time change", () =>
    withSite(newspaper(40), async (site) => {
      await site.built();
      const states = statesOf(site.dist);
      site.write({
        "articles/khabar-3.md": articleText({
          ...storyAt(3),
          body: "पहला अनुच्छेद यहाँ है।\n\nदूसरा अनुच्छेद बदला है।",
        }),
      });
      await site.built();
      const changed = differences(states, statesOf(site.dist));
      expect(changed).toContain("2025/01/04/khabar-3/index.html");
      for (const path of changed)
        expect(path).toMatch(
          /khabar-3\/index\.html$|feed\.xml$|atom\.xml$|feed\.json$|^search\/(?:2025\/|periods)|^\.akhbar$/,
        );
    }));
});
