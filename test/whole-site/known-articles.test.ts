import { utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatProblem } from "../../src/model/problem.ts";
import { articleText, FRAME, newspaper, type Story, storyAt } from "./newspaper.ts";
import { type Files, type SiteFolder, withSite } from "./site-folder.ts";
import { treeOf } from "./tree.ts";

const CARDS = { "site.yaml": `${FRAME["site.yaml"]}social_cards: all\n` };

/** What is wrong after a change of a paper whose articles all stand as they did in the build before, a line each. */
async function afterChange(before: Files, change: Files): Promise<readonly string[]> {
  return withSite({ ...newspaper(4), ...before }, async (site) => {
    await site.built();
    trustMemory(site);
    site.write(change);
    const result = await site.build();
    if (result.kind === "built") return [];
    return result.problems.map((problem) => formatProblem(problem).slice(site.content.length + 1));
  });
}

/** As if some time had gone by: what is remembered of a file is believed only when it is younger than the file. */
function trustMemory(site: SiteFolder): void {
  const later = new Date(Date.now() + 60_000);
  for (const file of treeOf(site.cache).keys()) utimesSync(join(site.cache, file), later, later);
}

const story = (change: Partial<Story>) => articleText({ ...storyAt(9), ...change });

describe("among articles that were sound before", () => {
  test("a new one may not take the address of an old one", async () => {
    const taken = story({ more: ["permalink: /2025/01/02/khabar-1/"] });
    expect(await afterChange({}, { "articles/nayi.md": taken })).toMatchObject([
      expect.stringMatching(
        /^articles\/nayi\.md:\d+: The address \/2025\/01\/02\/khabar-1\/ is already taken/,
      ),
    ]);
  });

  test("nor the old address of an old one, nor put itself below its file", async () => {
    const moved = { "articles/khabar-1.md": articleText({ ...storyAt(1), more: ["aliases: [/purani/]"] }) };
    const there = { "articles/nayi.md": story({ more: ["permalink: /purani/"] }) };
    expect(await afterChange(moved, there)).toMatchObject([expect.stringContaining("/purani/")]);
    const bare = { "articles/khabar-1.md": articleText({ ...storyAt(1), more: ["permalink: /panna.html"] }) };
    const below = { "articles/nayi.md": story({ more: ["permalink: /panna.html/andar/"] }) };
    expect(await afterChange(bare, below)).toMatchObject([expect.stringContaining("/panna.html")]);
  });

  test("a new page and a new category find out that an old one is there", async () => {
    const old = { "articles/khabar-1.md": articleText({ ...storyAt(1), more: ["permalink: /vishesh/"] }) };
    const page = { "pages/vishesh.md": "---\ntitle: विशेष\n---\nयहाँ।\n" };
    expect(await afterChange(old, page)).toMatchObject([expect.stringContaining("/vishesh/")]);
    const category = { "categories.yaml": `${FRAME["categories.yaml"]}- id: vishesh\n  name: विशेष\n` };
    expect(await afterChange(old, category)).toMatchObject([expect.stringContaining("/vishesh/")]);
  });

  test("each is told whose author or category is gone", async () => {
    const told = await afterChange({}, { "authors/khel.md": undefined });
    expect(told.map((line) => line.replace(/:\d+:/, ""))).toEqual([
      expect.stringMatching(/^articles\/khabar-0\.md There is no author "khel"/),
      expect.stringMatching(/^articles\/khabar-3\.md There is no author "khel"/),
    ]);
    const categories = { "categories.yaml": "- id: national\n  name: नेशनल\n" };
    expect(await afterChange({}, categories)).toHaveLength(2);
  });

  test("a new headline that no font of the cards can draw stops the build, and so does a changed one", async () => {
    const strange = { title: "चुनाव 🗳 के नतीजे" };
    expect(await afterChange(CARDS, { "articles/nayi.md": story(strange) })).toMatchObject([
      expect.stringMatching(/^articles\/nayi\.md:2: .*U\+1F5F3/),
    ]);
    const changed = { "articles/khabar-1.md": articleText({ ...storyAt(1), ...strange }) };
    expect(await afterChange(CARDS, changed)).toMatchObject([expect.stringContaining("U+1F5F3")]);
    expect(await afterChange({ "articles/nayi.md": story(strange) }, CARDS)).toMatchObject([
      expect.stringMatching(/^articles\/nayi\.md:2: /),
    ]);
  });

  test("all is well when nothing is wrong", async () => {
    expect(await afterChange(CARDS, { "articles/nayi.md": story({}) })).toEqual([]);
  });
});
