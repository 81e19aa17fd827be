import { utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { articleText, newspaper, storyAt } from "./newspaper.ts";
import { withSite } from "./site-folder.ts";
import { tracesOf, treeOf } from "./tree.ts";

// Archives are unpacked with one time for all files; editors' tools may set the time that a file had.
test("an edit that keeps a file's length and time is seen", () =>
  withSite(
    { "articles/a.md": articleText({ ...storyAt(0), body: "पुराना पाठ।" }), ...newspaper(0) },
    async (site) => {
      const longAgo = new Date("2020-01-01");
      const setTimes = () => {
        for (const file of treeOf(site.content).keys())
          utimesSync(join(site.content, file), longAgo, longAgo);
      };
      setTimes();
      await site.built();
      site.write({ "articles/a.md": articleText({ ...storyAt(0), body: "नवीनी पाठ।।" }) });
      setTimes();
      await site.built();
      expect(tracesOf(site.dist, ["नवीनी"])).not.toEqual([]);
      expect(tracesOf(site.dist, ["पुराना"])).toEqual([]);
    },
  ));
