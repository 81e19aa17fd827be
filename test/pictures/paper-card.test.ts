import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp, { type Region } from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PaperCardRecipe } from "../../src/model/social-card.ts";
import { drawSocialCard } from "../../src/pictures/social-card.ts";
import { build } from "../../src/press/build.ts";
import { article, type Files, withFolder } from "../content/content-folder.ts";
import { makePng } from "../content/pictures.ts";

function makePaper(changes: Partial<PaperCardRecipe> = {}): PaperCardRecipe {
  return {
    version: 1,
    masthead: "अख़बार",
    tagline: "ख़बर वही, जो जाँची जा सके",
    address: "akhbar.example",
    lang: "hi",
    ...changes,
  };
}

const noFile = (file: string): string => {
  throw new Error(`Nobody asked for ${file}.`);
};

const draw = (changes: Partial<PaperCardRecipe> = {}) => drawSocialCard(makePaper(changes), noFile);

describe("the card of the paper", () => {
  test("is a PNG of 1200 by 630 that no service refuses, with the same bytes each time", async () => {
    const card = await draw();
    expect(await sharp(card).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    expect(card.length).toBeLessThan(60_000);
    expect((await draw()).equals(card)).toBe(true);
  });

  test.each([{ masthead: "समाचार" }, { tagline: "हर ख़बर, साफ़" }, { address: "samachar.example" }])(
    "shows %o",
    async (change) => {
      expect((await draw(change)).equals(await draw())).toBe(false);
    },
  );

  test.each([
    ["as short as it may be", "अ", ""],
    ["as long as it may be", "किर्लोस्कर ".repeat(9), "राष्ट्रीय ".repeat(30)],
    ["of wide letters without a blank", "W".repeat(100), "W".repeat(300)],
  ])("holds a name and a tagline %s, within its margins", async (_, masthead, tagline) => {
    const card = await draw({ masthead: masthead.trim(), tagline: tagline.trim() });
    const coloursIn = async (part: Region) => {
      const pixels = await sharp(card).extract(part).removeAlpha().raw().toBuffer();
      return new Set(pixels.toString("hex").match(/.{6}/g));
    };
    const paper = new Set(["fdfbf6"]);
    for (const left of [0, 1200 - 60])
      expect(await coloursIn({ left, top: 12, width: 60, height: 618 })).toEqual(paper);
    // Words run neither into the bar above nor into the rules below.
    for (const top of [14, 490])
      expect(await coloursIn({ left: 0, top, width: 1200, height: 4 })).toEqual(paper);
    expect((await coloursIn({ left: 60, top: 18, width: 1080, height: 470 })).size).toBeGreaterThan(1);
  });
});

describe("links to pages that are not one article", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "akhbar-paper-card-"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const settings = (more: string) =>
    `title: अख़बार\ntagline: हर ख़बर, साफ़\nurl: https://akhbar.example\n${more}\n`;
  const withCards = { "site.yaml": settings("social_cards: all") };
  const story = (slug: string, day: string) =>
    article(`slug: ${slug}\ntags: [मानसून]`, { date: `date: 2025-01-${day}T09:00+05:30` });
  const STORIES: Files = {
    "articles/a.md": story("a", "10"),
    "articles/b.md": story("b", "11"),
    "articles/c.md": story("c", "12"),
    "authors/desk.md": "---\nname: राष्ट्रीय डेस्क\nphoto: /media/desk.png\n---\nहम ख़बरें देते हैं।\n",
    "authors/khel.md": "---\nname: खेल डेस्क\n---\nहम खेल की ख़बरें देते हैं।\n",
    "articles/d.md": article("slug: d", { author: "author: khel", date: "date: 2025-01-13T09:00+05:30" }),
    "media/desk.png": makePng(40, 40),
    "media/logo.png": makePng(60, 6),
  };

  const buildWith = (files: Files) =>
    withFolder({ ...STORIES, ...files }, (contentDir) =>
      build({
        contentDir,
        outputDir: join(folder, "dist"),
        cacheDir: join(folder, "cache"),
        now: Date.parse("2026-11-24T12:00:00+05:30"),
        url: undefined,
        full: false,
        workers: 1,
        preview: false,
      }),
    );

  /** What the page tells of its picture: `og:image` and the rest. */
  function sharedBy(path: string): Readonly<Record<string, string>> {
    const html = readFileSync(join(folder, "dist", path, "index.html"), "utf8");
    const metas = html.matchAll(/<meta (?:property|name)="((?:og:image|twitter:)[^"]*)" content="([^"]*)">/g);
    return Object.fromEntries([...metas].map(([, name = "", content = ""]) => [name, content]));
  }

  const cardOf = (path: string) => sharedBy(path)["og:image"]?.replace("https://akhbar.example/", "") ?? "";

  test.each([
    "",
    "national",
    "tag/mansun",
    "author/khel",
    "2025/01/11",
    "2025/01",
    "2025",
    "search",
    "feeds",
  ])("show the card of the paper: /%s", async (path) => {
    await buildWith(withCards);
    expect(sharedBy(path)).toMatchObject({
      "og:image": expect.stringMatching(/^https:\/\/akhbar\.example\/cards\/paper-\w{8}\.png$/),
      "og:image:type": "image/png",
      "og:image:width": "1200",
      "og:image:height": "630",
      "og:image:alt": "अख़बार: हर ख़बर, साफ़",
      "twitter:card": "summary_large_image",
      "twitter:image": `https://akhbar.example/${cardOf(path)}`,
    });
    expect(await sharp(join(folder, "dist", cardOf(path))).metadata()).toMatchObject({
      width: 1200,
      height: 630,
    });
  });

  test("an author with a photograph is shown, and an article has a card of its own", async () => {
    await buildWith(withCards);
    expect(cardOf("author/desk")).toMatch(/^pictures\/desk-/);
    expect(cardOf("2025/01/11/b")).toMatch(/^cards\/b-/);
  });

  test("where the paper draws no cards the logo is left", async () => {
    await buildWith({ "site.yaml": settings("publisher: { logo: /media/logo.png }") });
    expect(cardOf("")).toMatch(/^pictures\/logo-/);
    expect(existsSync(join(folder, "dist", "cards"))).toBe(false);
  });

  test("the card stays as it is when articles come and change, and no page changes for it", async () => {
    await buildWith(withCards);
    const card = cardOf("");
    const page = join(folder, "dist", "2025/01/10/index.html");
    const before = [statSync(join(folder, "dist", card)).mtimeMs, statSync(page).mtimeMs];
    await buildWith({
      ...withCards,
      "articles/new.md": story("new", "20"),
      "articles/b.md": `${STORIES["articles/b.md"]}\nऔर।\n`,
    });
    expect(cardOf("")).toBe(card);
    expect([statSync(join(folder, "dist", card)).mtimeMs, statSync(page).mtimeMs]).toEqual(before);
  });

  test("a tagline with a letter that the fonts lack stops the build with its line", async () => {
    const result = await buildWith({ "site.yaml": settings("social_cards: all").replace("साफ़", "साफ़ 🗳") });
    expect(result).toMatchObject({
      kind: "refused",
      problems: [
        { file: expect.stringMatching(/site\.yaml$/), line: 2, what: expect.stringContaining("U+1F5F3") },
      ],
    });
  });
});
