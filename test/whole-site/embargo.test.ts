import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makePng } from "../content/pictures.ts";
import { articleText, newspaper, storyAt } from "./newspaper.ts";
import { type Files, type SiteFolder, withSite } from "./site-folder.ts";
import { differences, tracesOf, treeOf } from "./tree.ts";

// Every way in which an article shows in the site, each with a word that is nowhere else.
const WORDS = {
  title: "गोपनीयशीर्षक",
  standfirst: "गुप्तसारांश",
  body: "छिपापाठ",
  tag: "रहस्यटैग",
  tagSlug: "rahasya",
  slug: "chhipa-lekh",
  author: "गुमनामलेखक",
  authorId: "gumnaam",
  alt: "अदृश्यचित्र",
  picture: "guptchitra",
  bodyPicture: "antarchitra",
  point: "छिपाबिंदु",
  alias: "purana-gupt-pata",
  category: "khufiya",
  correction: "गुप्तसुधार",
};

const T = Date.parse("2025-03-05T06:00+05:30");

function withSecret(more: readonly string[]): Files {
  return {
    ...newspaper(5),
    "site.yaml":
      "title: परीक्षण समाचार\nurl: https://akhbar.example\ntag_page_threshold: 1\nhosts: [netlify, nginx, apache]\n",
    "authors/gumnaam.md": `---\nname: ${WORDS.author}\n---\nपरिचय।\n`,
    [`media/${WORDS.picture}.png`]: makePng(640, 360),
    [`media/${WORDS.bodyPicture}.png`]: makePng(320, 200),
    "articles/secret.md": articleText({
      ...storyAt(0),
      title: `${WORDS.title} की ख़बर`,
      description: `${WORDS.standfirst} यहाँ है।`,
      date: "2025-03-05T06:00+05:30",
      author: "gumnaam",
      category: "national",
      tags: [WORDS.tag, "मानसून"],
      slug: WORDS.slug,
      body: `${WORDS.body} शुरू।\n\n![चित्र](/media/${WORDS.bodyPicture}.png)`,
      more: [
        `image: { src: /media/${WORDS.picture}.png, alt: ${WORDS.alt} }`,
        `points: [${WORDS.point}]`,
        `aliases: [/${WORDS.alias}/]`,
        `corrections: [{ date: 2025-03-05T07:00+05:30, text: ${WORDS.correction} }]`,
        ...more,
      ],
    }),
  };
}

// The author's name and page are the newsroom's, not the article's: an author without a live article has no page either.
const SECRETS = Object.values(WORDS).filter((word) => ![WORDS.category, WORDS.tagSlug].includes(word));

describe("an embargoed article", () => {
  test("leaves no trace a second before its time, nor does it change a byte", () =>
    withSite(withSecret([]), async (site) => {
      await site.built({ now: T - 1000 });
      expect(tracesOf(site.dist, SECRETS)).toEqual([]);
      const with_ = treeOf(site.dist);
      // Not by a count, a digest or an order either: the site is the one without the article.
      site.write({ "articles/secret.md": undefined });
      const without = { outputDir: join(site.root, "without"), cacheDir: join(site.root, "without-cache") };
      await site.built({ ...without, now: T - 1000 });
      expect(differences(with_, treeOf(without.outputDir))).toEqual([]);
    }));

  test("is there in all its parts at its time, and gone again when the clock goes back", () =>
    withSite(withSecret([]), async (site) => {
      await site.built({ now: T - 1000 });
      const before = treeOf(site.dist);
      await site.built({ now: T });
      for (const word of [
        WORDS.title,
        WORDS.standfirst,
        WORDS.body,
        WORDS.tag,
        WORDS.slug,
        WORDS.author,
        WORDS.alt,
        WORDS.point,
        WORDS.alias,
      ])
        expect(tracesOf(site.dist, [word]).length, word).toBeGreaterThan(0);
      await site.built({ now: T - 1000 });
      expect(differences(treeOf(site.dist), before)).toEqual([]);
    }));

  test("is due: the report names its moment", () =>
    withSite(withSecret([]), async (site) => {
      expect((await site.built({ now: T - 1000 })).nextBuildDue).toBe(T);
    }));
});

describe("a draft", () => {
  test("leaves no trace at any time", () =>
    withSite(withSecret(["draft: true"]), async (site) => {
      await site.built({ now: T + 1000 });
      expect(tracesOf(site.dist, SECRETS)).toEqual([]);
    }));

  test("takes its traces with it when a live article becomes one", () =>
    withSite(withSecret([]), async (site) => {
      await site.built({ now: T });
      expect(tracesOf(site.dist, SECRETS).length).toBeGreaterThan(10);
      site.write({ "articles/secret.md": withSecret(["draft: true"])["articles/secret.md"] });
      await site.built({ now: T });
      expect(tracesOf(site.dist, SECRETS)).toEqual([]);
    }));
});

describe("an expired article", () => {
  const expiring = withSecret(["expires: 2025-03-06T06:00+05:30"]);
  const END = Date.parse("2025-03-06T06:00+05:30");
  const page = `2025/03/05/${WORDS.slug}/index.html`;

  test("stands until its end", () =>
    withSite(expiring, async (site) => {
      await site.built({ now: END - 1000 });
      expect(readFileSync(join(site.dist, page), "utf8")).toContain(WORDS.title);
    }));

  test("leaves a page that says it is gone, not to be indexed, and no word of it", () =>
    withSite(expiring, async (site) => {
      await site.built({ now: END - 1000 });
      await site.built({ now: END });
      const gone = readFileSync(join(site.dist, page), "utf8");
      expect(gone).toMatch(/<meta name="robots" content="noindex/);
      expect(
        wordsIn(site, [
          WORDS.title,
          WORDS.standfirst,
          WORDS.body,
          WORDS.tag,
          WORDS.author,
          WORDS.alt,
          WORDS.point,
        ]),
      ).toEqual([]);
      // Its address is named only where it stands, and where hosts are told that it is gone.
      for (const file of tracesOf(site.dist, [WORDS.slug]))
        expect(file).toMatch(
          new RegExp(`^2025/03/05/${WORDS.slug}/|^${WORDS.alias}/|^_redirects$|\\.conf$|\\.htaccess$`),
        );
    }));

  test("was never live when its whole life lay between two builds", () =>
    withSite(expiring, async (site) => {
      await site.built({ now: T - 1000 });
      await site.built({ now: END + 1000 });
      expect(wordsIn(site, [WORDS.title, WORDS.body, WORDS.tag])).toEqual([]);
      expect(existsSync(join(site.dist, page))).toBe(true);
    }));
});

function wordsIn(site: SiteFolder, words: readonly string[]): string[] {
  return tracesOf(site.dist, words);
}
