import { spawn, spawnSync } from "node:child_process";
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { freePort } from "../../scripts/free-port.ts";
import { articleText, newspaper, storyAt } from "./newspaper.ts";
import { NOW_FLAG, type SiteFolder, withSite } from "./site-folder.ts";

const SCRIPT = fileURLToPath(new URL("../../scripts/dev.ts", import.meta.url));

interface DevServer {
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
    await use({
      pageWith: (path, text) => until(() => fetchText(`http://localhost:${port}${path}`), text),
      saidWith: (text) => until(async () => said, text),
    });
  } finally {
    child.kill();
  }
}

async function until(look: () => Promise<string>, text: string): Promise<string> {
  for (;;) {
    const seen = await look();
    if (seen.includes(text)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
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

  test("says that there is no such page with a page", () =>
    withSite(newspaper(1), (site) =>
      withDev(site, async ({ pageWith }) => {
        await pageWith("/nahin/", "पन्ना नहीं मिला");
      }),
    ));

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
