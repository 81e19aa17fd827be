import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Changes, changesFile, forgetChanges, readChanges } from "../../src/press/changes.ts";
import { siteMemory } from "../../src/press/site-memory.ts";
import { realPathOf } from "../../src/press/workspace.ts";
import { openSmallPaper, pathOf, type SmallPaper, STORIES, storyFile } from "../readers/small-paper.ts";
import { openListeningServer } from "./listening-server.ts";

const KEY = "0123456789abcdef";
const run = promisify(execFile);

let hub: Awaited<ReturnType<typeof openListeningServer>>;
let paper: SmallPaper;
let file: string;

beforeAll(async () => {
  hub = await openListeningServer();
  paper = await openSmallPaper(`websub_hub: ${hub.url}\nindexnow_key: ${KEY}\n`);
  file = changesFile(siteMemory(paper.cacheDir, realPathOf(paper.outputDir)));
  await paper.build();
});
afterAll(async () => {
  await paper.close();
  await hub.close();
});

/** Paths, so that the port does not matter. */
function leftToTell(): Record<"feeds" | "pages" | "removed", string[]> {
  const changes = readChanges(file);
  if (changes === undefined) throw new Error("The build has left no word of changes.");
  const paths = (urls: readonly string[]) => urls.map((url) => url.slice(paper.origin.length)).sort();
  return { feeds: paths(changes.feeds), pages: paths(changes.pages), removed: paths(changes.removed) };
}

function tellAll(): void {
  forgetChanges(file, readChanges(file) as Changes);
}

describe("what a build leaves to be told", () => {
  test("is the whole paper after the first, pages that may be listed and feeds only", () => {
    const { feeds, pages, removed } = leftToTell();
    expect(feeds).toEqual(
      expect.arrayContaining(["/feed.xml", "/atom.xml", "/feed.json", "/sports/feed.xml"]),
    );
    expect(pages).toEqual(
      expect.arrayContaining(["/", "/national/", "/2026/01/31/", ...STORIES.map(pathOf)]),
    );
    const other = pages.filter((path) => !path.endsWith("/") || path.startsWith("/fragments/"));
    expect(other).toEqual([]);
    expect(removed).toEqual([]);
  });

  test("is nothing after a build that changes nothing", async () => {
    tellAll();
    await paper.build();
    expect(leftToTell()).toEqual({ feeds: [], pages: [], removed: [] });
  });

  test("is the story, what lists it, and their feeds after an edit", async () => {
    const [, , kabaddi] = STORIES;
    paper.write("articles/kabaddi.md", storyFile({ ...kabaddi, title: "कबड्डी: बाज़ी दो बार पलटी" }));
    await paper.build();
    const { feeds, pages, removed } = leftToTell();
    expect(feeds).toEqual(
      ["/", "/sports/", "/author/sunita/"]
        .flatMap((list) => [`${list}atom.xml`, `${list}feed.json`, `${list}feed.xml`])
        .sort(),
    );
    expect(pages).toEqual(
      expect.arrayContaining(["/", pathOf(kabaddi), "/sports/", "/author/sunita/", "/2026/01/30/"]),
    );
    for (const untouched of ["/2026/01/31/", "/national/", "/feeds/", "/2026/", "/2026/01/"])
      expect(pages).not.toContain(untouched);
    expect(removed).toEqual([]);
  });

  test("adds up over builds until it is told", async () => {
    const before = leftToTell();
    paper.write("articles/raat-ki-baarish.md", storyFile({ ...STORIES[1], title: "आधी रात के बाद बारिश" }));
    await paper.build();
    expect(leftToTell().pages).toEqual(expect.arrayContaining([...before.pages, pathOf(STORIES[1])]));
  });

  test("has the address of a story that moved, and of one that was taken away, among the removed", async () => {
    tellAll();
    const [, rain, kabaddi] = STORIES;
    const moved = { ...rain, slug: "baarish" };
    paper.write("articles/raat-ki-baarish.md", storyFile(moved, `aliases: [${pathOf(rain)}]`));
    paper.write("articles/kabaddi.md", undefined);
    paper.write("articles/bajat-aur-aap.md", storyFile({ ...STORIES[0], body: "लिंक के बिना।\n" }));
    await paper.build();
    const { feeds, pages, removed } = leftToTell();
    expect(removed).toEqual(expect.arrayContaining([pathOf(kabaddi), pathOf(rain), "/2026/01/30/"]));
    expect(pages).toContain(pathOf(moved));
    expect(pages.filter((path) => removed.includes(path))).toEqual([]);
    expect(feeds).toContain("/sports/feed.xml");
  });

  test("forgets that a page was gone when it comes back", async () => {
    paper.write("articles/kabaddi.md", storyFile(STORIES[2]));
    await paper.build();
    const { pages, removed } = leftToTell();
    expect(pages).toContain(pathOf(STORIES[2]));
    expect(removed).not.toContain(pathOf(STORIES[2]));
  });
});

describe("npm run notify", () => {
  const notify = (...flags: string[]) =>
    run(process.execPath, [
      "scripts/notify.ts",
      "--output",
      paper.outputDir,
      "--cache",
      paper.cacheDir,
      "--indexnow",
      hub.url,
      ...flags,
    ]);

  test("says in a dry run what it would do, and changes nothing", async () => {
    const before = leftToTell();
    const { stdout } = await notify("--dry-run");
    expect(stdout).toContain(`IndexNow: would submit ${paper.origin}${pathOf(STORIES[2])}`);
    expect(hub.messages).toEqual([]);
    expect(leftToTell()).toEqual(before);
  });

  test("tells what has changed, once", async () => {
    const before = leftToTell();
    await notify();
    const pings = hub.messages.filter(({ body }) => body.startsWith("hub.mode=publish"));
    const submitted = hub.messages.filter(({ body }) => body.startsWith("{"));
    expect(pings).toHaveLength(before.feeds.length);
    expect(submitted).toHaveLength(1);
    expect(JSON.parse(submitted[0]?.body ?? "").urlList).toHaveLength(
      before.pages.length + before.removed.length,
    );
    expect(leftToTell()).toEqual({ feeds: [], pages: [], removed: [] });

    hub.messages.length = 0;
    const { stdout } = await notify();
    expect(hub.messages).toEqual([]);
    expect(stdout).toBe("WebSub: no feed has changed.\nIndexNow: no page has changed.\n");
  });

  test("has nothing to tell of a folder that was never built", async () => {
    const { stdout } = await run(process.execPath, [
      "scripts/notify.ts",
      "--output",
      `${paper.folder}/nowhere`,
      "--cache",
      paper.cacheDir,
    ]);
    expect(stdout).toMatch(/^Nothing to tell:/);
  });

  test("ends with 2 when it is used wrongly", async () => {
    await expect(notify("--loud")).rejects.toMatchObject({ code: 2 });
    await expect(run(process.execPath, ["scripts/notify.ts", "--indexnow", "bing"])).rejects.toMatchObject({
      code: 2,
    });
  });
});

test("without hub and key a build leaves nothing to be told", async () => {
  const plain = await openSmallPaper();
  try {
    await plain.build();
    const left = readChanges(changesFile(siteMemory(plain.cacheDir, realPathOf(plain.outputDir))));
    expect(left).toEqual({ version: 1, origin: plain.origin, feeds: [], pages: [], removed: [] });
  } finally {
    await plain.close();
  }
});
