import { spawn, spawnSync } from "node:child_process";
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { freePort } from "../../scripts/free-port.ts";
import { makePng } from "../content/pictures.ts";
import { articleText, newspaper, storyAt } from "./newspaper.ts";
import { NOW_FLAG, type SiteFolder, withSite } from "./site-folder.ts";

const SCRIPT = fileURLToPath(new URL("../../scripts/dev.ts", import.meta.url));

interface DevServer {
  readonly origin: string;
  /** The page at a path, once it holds a text. */
  readonly pageWith: (path: string, text: string) => Promise<string>;
  /** What was said on the error stream, once it holds a text. */
  readonly saidWith: (text: string) => Promise<string>;
}

/** Runs `npm run dev` on a site, until `use` is through. */
async function withDev(site: SiteFolder, use: (dev: DevServer) => Promise<void>): Promise<void> {
  const port = await freePort();
  const flags = ["--content", site.content, "--cache", site.cache, "--now", NOW_FLAG, "--port", String(port)];
  const child = spawn(process.execPath, [SCRIPT, ...flags]);
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  try {
    const origin = `http://localhost:${port}`;
    await use({
      origin,
      pageWith: (path, text) => until(() => fetchText(origin + path), text),
      saidWith: (text) => until(async () => said, text),
    });
  } finally {
    child.kill();
  }
}

const LONGEST_WAIT_MS = 20_000;

async function until(look: () => Promise<string>, text: string): Promise<string> {
  for (const began = Date.now(); ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const seen = await look();
    if (seen.includes(text)) return seen;
    if (Date.now() - began > LONGEST_WAIT_MS) throw new Error(`There is no "${text}" in "${seen}".`);
  }
}

async function fetchText(url: string): Promise<string> {
  try {
    return await (await fetch(url)).text();
  } catch {
    return "";
  }
}

describe("npm run dev", () => {
  test("shows what is saved, also by editors who put a new file in the place of the old, again and again", () =>
    withSite(newspaper(3), (site) =>
      withDev(site, async ({ pageWith }) => {
        await pageWith("/", storyAt(2).title);
        const file = join(site.content, "articles/khabar-2.md");
        for (const title of ["पहली बार बदला", "दूसरी बार बदला", "तीसरी बार बदला"]) {
          const unfinished = join(site.root, "unfinished.md");
          writeFileSync(unfinished, articleText({ ...storyAt(2), title }));
          renameSync(unfinished, file);
          await pageWith("/", title);
          await pageWith("/2025/01/03/khabar-2/", title);
        }
        site.write({ "articles/nayi.md": articleText({ ...storyAt(4), title: "नई ख़बर" }) });
        await pageWith("/", "नई ख़बर");
        site.write({ "site.yaml": "title: नया नाम\nurl: https://akhbar.example\n" });
        await pageWith("/", "<title>नया नाम");
      }),
    ));

  test("tells of a mistake in a line, goes on showing the last good state, and the next once it is mended", () =>
    withSite(newspaper(2), (site) =>
      withDev(site, async ({ pageWith, saidWith }) => {
        await pageWith("/", storyAt(1).title);
        site.write({ "articles/khabar-1.md": articleText({ ...storyAt(1), author: "koi" }) });
        expect(await saidWith("There is no author")).toContain("articles/khabar-1.md:5: There is no author");
        await pageWith("/", storyAt(1).title);
        site.write({ "articles/khabar-1.md": articleText({ ...storyAt(1), title: "सुधरा शीर्षक" }) });
        await pageWith("/", "सुधरा शीर्षक");
      }),
    ));

  test("shows what has to be mended where the paper was never sound, and the paper once it is", () =>
    withSite({ ...newspaper(1), "articles/khabar-0.md": "---\ntitle: <अधूरा>\n---\n" }, (site) =>
      withDev(site, async ({ pageWith }) => {
        await pageWith("/", "articles/khabar-0.md:2: There is no");
        site.write({ "articles/khabar-0.md": articleText(storyAt(0)) });
        await pageWith("/", storyAt(0).title);
      }),
    ));

  test("says that there is no such page with a page, whatever was asked for, and goes on", () =>
    withSite(newspaper(1), (site) =>
      withDev(site, async ({ origin, pageWith }) => {
        await pageWith("/", storyAt(0).title);
        for (const path of ["/nahin/", "/nahin.js", "/%E0%A4", "/%00", "/..%2f..%2fpackage.json", "//a"]) {
          const answer = await fetch(origin + path);
          expect(answer.status, path).toBe(404);
          expect(await answer.text(), path).toContain("पन्ना नहीं मिला");
        }
      }),
    ));

  test("serves pictures and style sheets, and tells of a picture that is damaged without ending", () => {
    const photo = makePng(800, 400);
    const picture = (name: string) => `---\ntitle: तस्वीर\n---\n![नदी](/media/${name})\n`;
    const files = {
      ...newspaper(1),
      "media/a.png": photo,
      "media/b.png": Buffer.from(photo).fill(7, 60, 90),
    };
    const pages = { "pages/a.md": picture("a.png"), "pages/b.md": picture("b.png") };
    return withSite({ ...files, ...pages }, (site) =>
      withDev(site, async ({ origin, pageWith, saidWith }) => {
        const page = await pageWith("/a/", "<img");
        const answer = await fetch(origin + /<img[^>]* src="([^"]+)"/.exec(page)?.[1]);
        expect(answer.headers.get("content-type")).toMatch(/^image\//);
        expect((await answer.bytes()).length).toBeGreaterThan(100);
        const sheet = await fetch(origin + /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1]);
        expect(sheet.headers.get("content-type")).toMatch(/^text\/css/);
        const damaged = await fetch(
          origin + /<img[^>]* src="([^"]+)"/.exec(await pageWith("/b/", "<img"))?.[1],
        );
        expect(damaged.status).toBe(500);
        await saidWith("media/b.png cannot be read as a picture");
        await pageWith("/", storyAt(0).title);
      }),
    );
  });

  test.each<[readonly string[], RegExp]>([
    [["--prot", "1"], /^Unknown option '--prot'[\s\S]*\nUse: npm run dev -- /],
    [["--port", "x"], /^--port is not a port: "x"\. Write a number from 0 to 65535\.\n$/],
    [
      ["--content", "nahin"],
      /^There is no folder nahin\. Name the one that holds site\.yaml with --content\.\n$/,
    ],
    [["--now", "kal"], /^--now is not a time: "kal"\./],
  ])("refuses %j as wrong use", (flags, message) =>
    withSite(newspaper(1), (site) => {
      const all = ["--content", site.content, "--cache", site.cache, ...flags];
      const { status, stderr } = spawnSync(process.execPath, [SCRIPT, ...all], {
        encoding: "utf8",
        cwd: site.root,
      });
      expect(status).toBe(2);
      expect(stderr).toMatch(message);
    }),
  );
});
