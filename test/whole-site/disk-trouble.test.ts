import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makePng } from "../content/pictures.ts";
import { articleText, newspaper, storyAt } from "./newspaper.ts";
import { type SiteFolder, withSiteOnDisk } from "./site-folder.ts";
import { differences, statesOf, treeOf } from "./tree.ts";

// Only root may mount, and not in every container.
const mayMount = canMount();

function canMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const probe = `/tmp/akhbar-mount-${process.pid}`;
  mkdirSync(probe);
  const mounted = run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", probe);
  if (mounted) run("umount", probe);
  run("rmdir", probe);
  return mounted;
}

function run(...[command = "", ...args]: string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** Runs something with a folder mounted in some way, and takes the mount away again. */
async function withMount(folder: string, args: readonly string[], use: () => Promise<void>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  expect(run("mount", ...args, folder)).toBe(true);
  try {
    await use();
  } finally {
    run("umount", "-l", folder);
  }
}

const tmpfs = (kilobytes: number) => ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs"];

function bigEdit(site: SiteFolder): void {
  site.write({ "site.yaml": "title: एक और नाम\nurl: https://akhbar.example\n" });
  for (let index = 20; index < 45; index++)
    site.write({ [`articles/khabar-${index}.md`]: articleText(storyAt(index)) });
}

describe.skipIf(!mayMount)("a disk in trouble", () => {
  test.each([300, 700, 1100, 1500])(
    "full at %d kB beyond the old site: exit 3 and the old site, or 0 and the new one; room made, the next build ends well",
    (spare) =>
      withSiteOnDisk(newspaper(20), async (site) => {
        const disk = join(site.root, "disk");
        const folders = { outputDir: join(disk, "dist"), cacheDir: join(disk, "cache") };
        await site.built({ ...folders, outputDir: site.dist, cacheDir: site.cache });
        const kilobytes =
          Number(/^\d+/.exec(spawnSync("du", ["-sk", site.dist], { encoding: "utf8" }).stdout)?.[0]) + spare;
        await withMount(disk, tmpfs(kilobytes), async () => {
          await site.built(folders);
          const states = statesOf(folders.outputDir);
          bigEdit(site);
          const { code, stderr } = site.command(["--output", folders.outputDir, "--cache", folders.cacheDir]);
          await site.built();
          if (code === 0) expect(differences(treeOf(folders.outputDir), treeOf(site.dist))).toEqual([]);
          else {
            expect({ code, stderr }).toEqual({
              code: 3,
              stderr: expect.stringMatching(
                /^The disk is full\. Make room and build again\. The site is as it was\./,
              ),
            });
            expect(statesOf(folders.outputDir)).toEqual(states);
          }
          expect(run("mount", "-o", "remount,size=32m", disk)).toBe(true);
          await site.built(folders);
          expect(differences(treeOf(folders.outputDir), treeOf(site.dist))).toEqual([]);
        });
      }),
    60_000,
  );

  test(
    "full for the cache's pictures: it is the disk that is blamed, not the photograph",
    () =>
      withSiteOnDisk(
        {
          ...newspaper(2),
          "media/a.png": makePng(1200, 800),
          "articles/p.md": articleText({ ...storyAt(2), slug: "p", more: ["image: /media/a.png"] }),
        },
        (site) =>
          withMount(site.cache, tmpfs(12), async () => {
            const { code, stderr } = site.command();
            expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/^The disk is full/) });
            expect(existsSync(site.dist)).toBe(false);
          }),
      ),
    60_000,
  );

  test(
    "with a read-only output folder: exit 3, and says which flag helps",
    () =>
      withSiteOnDisk(newspaper(3), async (site) => {
        await site.built();
        const states = statesOf(site.dist);
        site.write({ "articles/khabar-1.md": undefined });
        expect(run("mount", "--bind", site.dist, site.dist)).toBe(true);
        try {
          expect(run("mount", "-o", "remount,bind,ro", site.dist)).toBe(true);
          const { code, stderr } = site.command();
          expect({ code, stderr }).toEqual({
            code: 3,
            stderr: expect.stringMatching(
              /^The folder is on a read-only file system\. Choose another with --output/,
            ),
          });
          expect(statesOf(site.dist)).toEqual(states);
        } finally {
          run("umount", site.dist);
        }
        await site.built();
      }),
    60_000,
  );

  test(
    "with a read-only cache folder: exit 3, and the site is as it was",
    () =>
      withSiteOnDisk(newspaper(3), async (site) => {
        await site.built();
        const states = statesOf(site.dist);
        site.write({ "articles/khabar-1.md": undefined });
        expect(run("mount", "--bind", site.cache, site.cache)).toBe(true);
        try {
          expect(run("mount", "-o", "remount,bind,ro", site.cache)).toBe(true);
          const { code, stderr } = site.command();
          expect({ code, stderr }).toEqual({
            code: 3,
            stderr: expect.stringMatching(/^The folder is on a read-only file system/),
          });
          expect(statesOf(site.dist)).toEqual(states);
        } finally {
          run("umount", site.cache);
        }
      }),
    60_000,
  );

  test.each([
    ["another file system", tmpfs(8192)],
    ["a part of the same one", undefined],
  ])(
    "an output folder that is a mount point of %s is built within",
    (_, args) =>
      withSiteOnDisk(newspaper(3), async (site) => {
        await site.built({ outputDir: join(site.root, "clean"), cacheDir: join(site.root, "clean-cache") });
        mkdirSync(join(site.root, "volume"));
        await withMount(site.dist, args ?? ["--bind", join(site.root, "volume")], async () => {
          await site.built();
          site.write({ "articles/khabar-2.md": undefined });
          await site.built();
          site.write({ "articles/khabar-2.md": articleText(storyAt(2)) });
          await site.built();
          expect(differences(treeOf(site.dist), treeOf(join(site.root, "clean")))).toEqual([]);
        });
      }),
    60_000,
  );
});
