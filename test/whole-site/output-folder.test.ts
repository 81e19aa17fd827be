import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ForeignOutputError } from "../../src/press/refuse-output.ts";
import { articleText, newspaper, storyAt } from "./newspaper.ts";
import { withSite } from "./site-folder.ts";
import { differences, treeHash, treeOf } from "./tree.ts";

const project = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

describe("the output folder", () => {
  test("that holds somebody's files is refused as wrong use, and nothing in it changes", () =>
    withSite(newspaper(1), (site) => {
      mkdirSync(site.dist);
      writeFileSync(join(site.dist, "thesis.txt"), "तीन साल का काम");
      const { code, stderr } = site.command();
      expect(code).toBe(2);
      expect(stderr).toMatch(
        /holds files that Akhbar did not print \(thesis\.txt\)\. Empty it, or name another folder/,
      );
      expect([...treeOf(site.dist).keys()]).toEqual(["thesis.txt"]);
    }));

  test("that is a file is refused", () =>
    withSite(newspaper(1), async (site) => {
      writeFileSync(site.dist, "x");
      await expect(site.build()).rejects.toThrow(ForeignOutputError);
      expect(readFileSync(site.dist, "utf8")).toBe("x");
    }));

  test("that lies in a file, or that the disk has no name for, is told of in one line", () =>
    withSite(newspaper(1), (site) => {
      writeFileSync(join(site.root, "a.txt"), "x");
      const inFile = site.command(["--output", join(site.root, "a.txt/dist")]);
      expect(inFile.code).toBe(2);
      expect(inFile.stderr.trim()).toBe(
        `Nothing can be written in ${join(site.root, "a.txt")} (ENOTDIR). Name another folder with --output or --cache.`,
      );
      const long = site.command(["--output", join(site.root, "अख़बार".repeat(20))]);
      expect(long.code).toBe(3);
      expect(long.stderr).toMatch(/^A name is longer than the file system allows\. Choose a shorter one/);
    }));

  test("and the cache of `npm run dev`, where none can be, are told of alike", () =>
    withSite(newspaper(1), (site) => {
      const file = join(site.root, "a.txt");
      writeFileSync(file, "x");
      const flags = ["--content", site.content, "--cache", join(file, "cache")];
      const { status, stderr } = spawnSync(process.execPath, [project("scripts/dev.ts"), ...flags], {
        encoding: "utf8",
      });
      expect(status).toBe(2);
      expect(stderr.trim()).toBe(
        `Nothing can be written in ${file} (ENOTDIR). Name another folder with --output or --cache.`,
      );
    }));

  test.skipIf(process.platform !== "linux")(
    "that no system of files takes is told of, and not tried for ever",
    () =>
      withSite(newspaper(1), (site) => {
        for (const folder of ["/proc/nahin", "/proc/nahin/dist"]) {
          const { code, stderr } = site.command(["--output", folder]);
          expect(code).toBe(2);
          expect(stderr.trim()).toBe(
            "Nothing can be written in /proc (ENOENT). Name another folder with --output or --cache.",
          );
        }
      }),
  );

  test.each<[string, (root: string) => string]>([
    ["the content folder", (root) => join(root, "content")],
    ["inside the content folder", (root) => join(root, "content/dist")],
    ["around the content folder", (root) => root],
    ["the cache", (root) => join(root, "cache")],
    ["inside the cache", (root) => join(root, "cache/dist")],
    ["a link into the content folder", (root) => join(root, "link/dist")],
    ["the templates", () => project("templates")],
    ["inside our own code", () => project("src/dist")],
    ["the whole project", () => project("")],
  ])("that is or lies in %s is refused before anything is written", (_, outputOf) =>
    withSite(newspaper(1), async (site) => {
      symlinkSync(site.content, join(site.root, "link"));
      const before = treeHash(site.content);
      await expect(site.build({ outputDir: outputOf(site.root) })).rejects.toThrow(
        /overlap. Name another with --output/,
      );
      expect(treeHash(site.content)).toBe(before);
      expect(existsSync(site.cache)).toBe(false);
    }),
  );

  test("keeps what is hidden at its top, in every kind of build", () =>
    withSite(newspaper(3), async (site) => {
      mkdirSync(join(site.dist, ".git/refs"), { recursive: true });
      const hidden = {
        ".git/HEAD": "ref: refs/heads/pages\n",
        ".git/refs/x": "1",
        ".htaccess": "Options -Indexes\n",
      };
      for (const [file, text] of Object.entries(hidden)) writeFileSync(join(site.dist, file), text);
      await site.built();
      await site.built({ full: true });
      rmSync(site.cache, { recursive: true });
      site.write({ "articles/khabar-1.md": undefined });
      await site.built();
      for (const [file, text] of Object.entries(hidden))
        expect(readFileSync(join(site.dist, file), "utf8"), file).toBe(text);
    }));

  // An edit that shows on no page that nearly every build writes.
  const SUMMARIES = { "site.yaml": "title: क\nurl: https://akhbar.example\nfeeds: { content: summary }\n" };
  const edited = { "articles/khabar-1.md": articleText({ ...storyAt(1), body: "पूरा बदला हुआ पाठ।" }) };

  test("that was taken back to an older copy is made right", () =>
    withSite({ ...newspaper(4), ...SUMMARIES }, async (site) => {
      await site.built();
      cpSync(site.dist, join(site.root, "backup"), { recursive: true, preserveTimestamps: true });
      site.write(edited);
      await site.built();
      const expected = treeOf(site.dist);
      rmSync(site.dist, { recursive: true });
      cpSync(join(site.root, "backup"), site.dist, { recursive: true, preserveTimestamps: true });
      await site.built();
      expect(differences(treeOf(site.dist), expected)).toEqual([]);
    }));

  test("that two caches build in turn is right after each", () =>
    withSite({ ...newspaper(4), ...SUMMARIES }, async (site) => {
      const other = { cacheDir: join(site.root, "other-cache") };
      await site.built();
      const expected = treeOf(site.dist);
      site.write(edited);
      await site.built(other);
      site.write({ "articles/khabar-1.md": articleText(storyAt(1)) });
      await site.built();
      expect(differences(treeOf(site.dist), expected)).toEqual([]);
    }));

  test("may be a link to where the site really is", () =>
    withSite(newspaper(2), async (site) => {
      mkdirSync(join(site.root, "releases/1"), { recursive: true });
      symlinkSync("releases/1", site.dist);
      await site.built();
      expect(existsSync(join(site.root, "releases/1/index.html"))).toBe(true);
      expect(await site.built()).toMatchObject({ printed: 0 });
    }));

  test("loses what an earlier site had and this one has not, whatever stood where", () =>
    withSite(
      {
        ...newspaper(2),
        "articles/b.md": articleText({ ...storyAt(5), slug: "b", more: ["permalink: /p.html"] }),
      },
      async (site) => {
        await site.built();
        site.write({
          "articles/b.md": articleText({ ...storyAt(5), slug: "b", more: ["permalink: /p.html/q.html"] }),
        });
        await site.built();
        expect(existsSync(join(site.dist, "p.html/q.html"))).toBe(true);
        site.write({
          "articles/b.md": articleText({ ...storyAt(5), slug: "b", more: ["permalink: /p.html"] }),
        });
        await site.built();
        expect(readFileSync(join(site.dist, "p.html"), "utf8")).toContain("ख़बर 5");
      },
    ));
});
