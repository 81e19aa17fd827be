import RssParser from "rss-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasFeedparser, hasNewsboat, readWithFeedparser, reloadNewsboat } from "./reader-programs.ts";
import {
  AUTHOR_NAMES,
  openSmallPaper,
  pathOf,
  type SmallPaper,
  STORIES,
  type Story,
  storyFile,
} from "./small-paper.ts";

/** The headline of an edit, and the time that readers are told of it. */
const EDITED = { ...STORIES[2], title: "कबड्डी: बाज़ी दो बार पलटी" };
const EDIT = "updated: 2026-01-31T11:00+05:30";

let paper: SmallPaper;

beforeAll(async () => {
  paper = await openSmallPaper();
  await paper.build();
}, 60_000);
afterAll(() => paper.close());

const namesOf = ({ authors }: Story) => authors.map((id) => AUTHOR_NAMES[id]);
const titlesOf = (stories: readonly Story[]) => stories.map(({ title }) => title);
const instantOf = ({ date }: Story) => Date.parse(date);

/** Runs what a test expects of a paper after an edit, and takes the edit back. */
async function afterEdit(expectations: () => unknown): Promise<void> {
  paper.write(`articles/${EDITED.slug}.md`, storyFile(EDITED, EDIT));
  await paper.build();
  try {
    await expectations();
  } finally {
    paper.write(`articles/${EDITED.slug}.md`, storyFile(STORIES[2]));
    await paper.build();
  }
}

/** The whole text, with every link complete and the picture inside. */
function expectFullText(html: string | undefined, story: Story): void {
  const lastWords = story.body.trim().split(" ").slice(-2).join(" ");
  expect(html).toContain(lastWords);
  expect(html).toMatch(/<img [^>]*src="/);
  expect(html).toContain(`src="${paper.origin}/pictures/monsoon-`);
  expect(html).not.toMatch(/(?:href|src)="\/(?!\/)/);
}

describe("rss-parser", () => {
  const parser = new RssParser({ customFields: { item: [["dc:creator", "creators", { keepArray: true }]] } });
  const read = () => parser.parseURL(`${paper.origin}/feed.xml`);

  test("sees titles, summaries, bylines, times and the whole text of every story", async () => {
    const { title, language, items } = await read();
    expect(title).toBe("परीक्षण समाचार");
    expect(language).toBe("hi");
    expect(items.map((item) => item.title)).toEqual(titlesOf(STORIES));
    for (const [index, story] of STORIES.entries()) {
      const item = items[index] as Omit<(typeof items)[number], "creators"> & {
        creators: string[];
        "content:encoded"?: string;
      };
      expect(item.link).toBe(paper.origin + pathOf(story));
      expect(item.guid).toBe(item.link);
      expect(item.creators).toEqual(namesOf(story));
      expect(Date.parse(item.isoDate ?? "")).toBe(instantOf(story));
      expect(item.pubDate).toMatch(/ \+0530$/);
      expect(item.content).toBeDefined();
      expectFullText(item["content:encoded"], story);
    }
  });

  test("reads the same from Atom", async () => {
    const { items } = await parser.parseURL(`${paper.origin}/atom.xml`);
    expect(items.map((item) => item.title)).toEqual(titlesOf(STORIES));
    expect(items.map(({ pubDate }) => Date.parse(pubDate ?? ""))).toEqual(STORIES.map(instantOf));
    for (const [index, story] of STORIES.entries()) expectFullText(items[index]?.content, story);
  });

  test("sees an edit as an update of the story it knows", async () => {
    const before = (await read()).items.map(({ guid }) => guid);
    await afterEdit(async () => {
      const { items } = await read();
      expect(items.map(({ guid }) => guid)).toEqual(before);
      expect(items[2]?.title).toBe(EDITED.title);
      expect(Date.parse(items[2]?.isoDate ?? "")).toBe(instantOf(EDITED));
    });
  });

  test("knows a story that moves by its first address", async () => {
    const before = (await read()).items.map(({ guid }) => guid);
    paper.write(
      "articles/kabaddi.md",
      storyFile({ ...STORIES[2], slug: "kabaddi-final" }, `aliases: [${pathOf(STORIES[2])}]`),
    );
    paper.write("articles/bajat-aur-aap.md", storyFile({ ...STORIES[0], body: "अब लिंक के बिना।\n" }));
    await paper.build();
    try {
      const { items } = await read();
      expect(items.map(({ guid }) => guid)).toEqual(before);
      expect(items[2]?.link).toBe(`${paper.origin}/2026/01/30/kabaddi-final/`);
    } finally {
      for (const story of STORIES) paper.write(`articles/${story.slug}.md`, storyFile(story));
      await paper.build();
    }
  });
});

describe("JSON Feed, by its specification", () => {
  test("has titles, authors, times with the Indian offset and the whole text", async () => {
    const feed = await (await fetch(`${paper.origin}/feed.json`)).json();
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      feed_url: `${paper.origin}/feed.json`,
      language: "hi",
    });
    const items: {
      title: string;
      date_published: string;
      authors: { name: string }[];
      content_html: string;
    }[] = feed.items;
    expect(items.map((item) => item.title)).toEqual(titlesOf(STORIES));
    for (const [index, story] of STORIES.entries()) {
      expect(items[index]?.date_published).toMatch(/\+05:30$/);
      expect(items[index]?.authors.map(({ name }) => name)).toEqual(namesOf(story));
      expectFullText(items[index]?.content_html, story);
    }
  });
});

describe.skipIf(!hasFeedparser)(
  "feedparser (skipped where Debian's python3-feedparser is not installed)",
  () => {
    test.each([
      ["/feed.xml", "rss20"],
      ["/atom.xml", "atom10"],
    ])("sees titles, bylines, times, pictures and the whole text in %s", async (path, version) => {
      const { bozo, entries, ...feed } = await readWithFeedparser(paper.origin + path);
      expect(feed).toMatchObject({ status: 200, version, title: "परीक्षण समाचार", language: "hi" });
      expect(bozo).toBe(0);
      expect(entries.map(({ title }) => title.replaceAll("&amp;", "&").replaceAll("&lt;", "<"))).toEqual(
        titlesOf(STORIES),
      );
      for (const [index, story] of STORIES.entries()) {
        const entry = entries[index];
        expect(entry?.id).toBe(paper.origin + pathOf(story));
        expect(entry?.link).toBe(entry?.id);
        expect(entry?.authors).toEqual(namesOf(story));
        expect((entry?.publishedAt ?? 0) * 1000).toBe(instantOf(story));
        expect(entry?.published).toMatch(/\+05:?30$/);
        expect(entry?.tags).toEqual(expect.arrayContaining([...story.tags]));
        expect(entry?.picture).toMatch(/\/pictures\/monsoon-.*\.jpg$/);
        expectFullText(entry?.content, story);
      }
    });

    test("gets 304 while nothing changes, and the story it knows after an edit", async () => {
      const first = await readWithFeedparser(`${paper.origin}/feed.xml`);
      expect(await readWithFeedparser(`${paper.origin}/feed.xml`, first.etag)).toMatchObject({
        status: 304,
        entries: [],
      });
      await afterEdit(async () => {
        const next = await readWithFeedparser(`${paper.origin}/feed.xml`, first.etag);
        expect(next.status).toBe(200);
        expect(next.entries.map(({ id }) => id)).toEqual(first.entries.map(({ id }) => id));
        expect(next.entries[2]?.title).toBe(EDITED.title);
      });
    });
  },
);

describe.skipIf(!hasNewsboat)("newsboat (skipped where it is not installed)", () => {
  test("sees every story once in all feeds together, and an edit as an update", async () => {
    const feeds = ["/feed.xml", "/sports/atom.xml", "/author/sunita/feed.xml"].map(
      (path) => paper.origin + path,
    );
    const before = await reloadNewsboat(paper.folder, feeds);
    expect(before.map(({ title }) => title)).toEqual(titlesOf(STORIES));
    expect(before.map(({ pubDate }) => pubDate * 1000)).toEqual(STORIES.map(instantOf));
    expect(before.map(({ url }) => url)).toEqual(STORIES.map((story) => paper.origin + pathOf(story)));
    for (const [index, story] of STORIES.entries()) {
      // Of several bylines newsboat keeps one.
      expect(namesOf(story)).toContain(before[index]?.author);
      expectFullText(before[index]?.content, story);
    }
    await afterEdit(async () => {
      const after = await reloadNewsboat(paper.folder, feeds);
      expect(after.map(({ guid }) => guid)).toEqual(before.map(({ guid }) => guid));
      expect(after[2]?.title).toBe(EDITED.title);
      expect(after[2]?.pubDate).toBe(before[2]?.pubDate);
    });
  });
});

describe("a conditional request", () => {
  test.each(["/feed.xml", "/atom.xml", "/feed.json", "/sports/feed.xml"])(
    "for %s is answered 304 until the feed changes",
    async (path) => {
      const ask = (headers: Record<string, string>) => fetch(paper.origin + path, { headers });
      const first = await ask({});
      const tag = first.headers.get("ETag") ?? "";
      const since = first.headers.get("Last-Modified") ?? "";
      expect([tag, since]).not.toContain("");
      for (const headers of [{ "If-None-Match": tag }, { "If-Modified-Since": since }]) {
        const again = await ask(headers);
        expect([again.status, await again.text()]).toEqual([304, ""]);
      }
      await paper.build();
      expect((await ask({ "If-Modified-Since": since })).status).toBe(304);
      await afterEdit(async () => {
        expect((await ask({ "If-None-Match": tag })).status).toBe(200);
      });
    },
  );
});
