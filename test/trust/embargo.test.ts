import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PNG_8_BY_4 } from "../content/pictures.ts";
import { articleText, newspaper, type Story, storyAt } from "../whole-site/newspaper.ts";
import { type Files, type SiteFolder, withSite } from "../whole-site/site-folder.ts";
import { treeHash } from "../whole-site/tree.ts";

const LIFTS = Date.parse("2025-03-01T18:30+05:30");
const SECOND = 1000;

/** A story whose every part is known by a word that stands nowhere else. */
function secret(word: string, more: readonly string[], date = "2025-03-01T18:30+05:30"): Files {
  const story: Story = {
    title: `${word} शीर्षक`,
    description: `${word} सार`,
    date,
    author: `${word}-lekhak`,
    category: "national",
    tags: [`${word} tag`],
    slug: `${word}-slug`,
    body: `${word} देह\n\n![${word} alt](/media/${word}-body.png)`,
    more: [
      `image: { src: /media/${word}-lead.png, alt: ${word} alt, caption: ${word} caption, credit: ${word} credit }`,
      `aliases: [/${word}-alias/]`,
      `points: [${word} point]`,
      `priority: lead`,
      `breaking_until: 2026-01-01T00:00+05:30`,
      `corrections: [{ date: 2025-03-01T19:00+05:30, text: ${word} correction }]`,
      ...more,
    ],
  };
  return {
    [`articles/${word}.md`]: articleText(story),
    // The author has written nothing else.
    [`authors/${word}-lekhak.md`]: `---\nname: ${word} नाम\n---\n${word} परिचय\n`,
    [`media/${word}-lead.png`]: png(word),
    [`media/${word}-body.png`]: PNG_8_BY_4,
  };
}

/** Each secret's picture has bytes of its own, so that its address has too. */
function png(word: string): Uint8Array {
  return Buffer.concat([PNG_8_BY_4, Buffer.from(word)]);
}

/** Every way to be not yet, or no longer, for readers. */
const SHAPES: readonly (readonly [word: string, more: readonly string[], date?: string])[] = [
  ["gupta1", []],
  ["gupta2", ["draft: true"], "2025-01-05T09:00+05:30"],
  ["gupta3", ["draft: true"]],
  ["gupta4", [], "06:30 PM Mar 01, 2025 IST"],
  ["gupta5", [], "2025-03-01T13:00:00Z"],
  ["gupta6", [], "2025-03-01 18:30"],
  ["gupta7", ["live: open"]],
  ["gupta8", ["permalink: /gupta8-permalink/"]],
  ["gupta9", ["expires: 2025-04-01T00:00+05:30"]],
  ["gupta10", ["updated: 2025-03-02T00:00+05:30"]],
  ["gupta11", ["lang: en"]],
  ["gupta12", ["also_read: [khabar-1]"]],
];
const DRAFTS = new Set(["gupta2", "gupta3"]);

function paper(): Files {
  const open = newspaper(5);
  const secrets = Object.assign({}, ...SHAPES.map(([word, more, date]) => secret(word, more, date)));
  return { ...open, ...secrets };
}

/** An article that everybody sees, which names one that nobody may see yet. */
const NAMING: Files = {
  "articles/khabar-1.md": articleText({ ...storyAt(1), more: ["also_read: [gupta1-slug]"] }),
};

/** The files of the site that hold the word, in their name or anywhere in their bytes. */
function traces(site: SiteFolder, word: string): string[] {
  const pattern = new RegExp(`${word}(?!\\d)`);
  return readdirSync(site.dist, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name).slice(site.dist.length + 1))
    .filter((file) => pattern.test(file) || pattern.test(readIfFile(join(site.dist, file))))
    .sort();
}

function readIfFile(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}

test(
  "of what readers may not see yet, no output holds a byte, until its second comes",
  { timeout: 60_000 },
  () =>
    withSite(paper(), async (site) => {
      const before = await site.built({ now: LIFTS - SECOND });
      expect(before.articles).toBe(5);
      expect(before.nextBuildDue).toBe(LIFTS);
      for (const [word] of SHAPES) expect(traces(site, word), word).toEqual([]);

      // A paper that never had the secrets is the same to the byte: no count, no gap, no order gives them away.
      const without = Object.fromEntries(Object.entries(paper()).filter(([path]) => !path.includes("gupta")));
      await withSite(without, async (plain) => {
        await plain.built({ now: LIFTS - SECOND });
        expect(treeHash(site.dist)).toBe(treeHash(plain.dist));
      });

      site.write(NAMING);
      await site.built({ now: LIFTS - SECOND });
      for (const [word] of SHAPES) expect(traces(site, word), word).toEqual([]);

      await site.built({ now: LIFTS });
      for (const [word] of SHAPES) {
        const found = traces(site, word);
        if (DRAFTS.has(word)) expect(found, word).toEqual([]);
        else {
          expect(found, word).toContain("feed.xml");
          expect(
            found.filter((file) => file.startsWith(`author/${word}-lekhak/`)),
            word,
          ).not.toEqual([]);
        }
      }

      // The clock goes back: what was shown goes with it.
      await site.built({ now: LIFTS - SECOND });
      for (const [word] of SHAPES) expect(traces(site, word), word).toEqual([]);
    }),
);

test("an article that becomes a draft, is embargoed, removed or renamed leaves no byte where it was", () =>
  withSite(paper(), async (site) => {
    await site.built({ now: LIFTS });
    expect(traces(site, "gupta1")).not.toEqual([]);
    const later = Object.fromEntries(
      (["gupta1", "gupta4", "gupta5"] as const).map((word, way) => {
        const file = `articles/${word}.md`;
        const text = readFileSync(join(site.content, file), "utf8");
        const changed = [
          text.replace("slug:", "draft: true\nslug:"),
          text
            .replace(/date: .*/, "date: 2026-01-01T00:00+05:30")
            .replace(/corrections:.*\n/, "")
            .replace(/breaking_until:.*\n/, ""),
          undefined,
        ];
        return [file, changed[way]];
      }),
    );
    site.write(later);
    await site.built({ now: LIFTS });
    for (const word of ["gupta1", "gupta4", "gupta5"]) expect(traces(site, word), word).toEqual([]);
    expect(traces(site, "gupta6")).not.toEqual([]);
  }));

test("an article that expires leaves its address with a page that says so, and nothing else", () =>
  withSite(paper(), async (site) => {
    const now = Date.parse("2025-04-01T00:00+05:30");
    await site.built({ now: now - SECOND });
    expect(traces(site, "gupta9")).toContain("feed.xml");
    await site.built({ now });
    expect(traces(site, "gupta9").filter((file) => file.endsWith("index.html"))).toEqual([
      "2025/03/01/gupta9-slug/index.html",
      "gupta9-alias/index.html",
    ]);
    expect(readFileSync(join(site.dist, "2025/03/01/gupta9-slug/index.html"), "utf8")).not.toContain("शीर्षक");
  }));
