import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LockedError, takeLock } from "../../src/press/lock.ts";
import { makePng } from "../content/pictures.ts";
import { articleText, newspaper, storyAt } from "./newspaper.ts";
import { type SiteFolder, siteIn, startCommand, withSite } from "./site-folder.ts";
import { differences, treeOf } from "./tree.ts";

const WITH_PICTURE = {
  ...newspaper(4),
  "media/baadal.png": makePng(640, 360),
  "articles/chitra.md": articleText({ ...storyAt(3), slug: "chitra", more: ["image: /media/baadal.png"] }),
};

describe("one build at a time", () => {
  test("the second ends with 2 and names the first, which goes on undisturbed", () =>
    withSite(newspaper(4), async (site) => {
      const release = takeLock(join(site.cache, "lock"));
      const { code, stderr } = site.command();
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: `Another build is running (process ${process.pid}). Wait for it to end, or stop it.\n`,
      });
      expect(existsSync(site.dist)).toBe(false);
      release();
      await site.built();
    }));

  test("also when the two have caches of their own and one output folder", () =>
    withSite(newspaper(1), async (site) => {
      const release = takeLock(join(site.root, ".dist.lock"));
      await expect(site.build()).rejects.toThrow(LockedError);
      release();
      await site.built();
    }));

  test(
    "of several that start together, those that are refused spoil nothing",
    () =>
      withSite(newspaper(6), async (site) => {
        await site.built({ outputDir: join(site.root, "clean"), cacheDir: join(site.root, "clean-cache") });
        const codes = await Promise.all(
          [1, 2, 3].map(() => new Promise((resolve) => startCommand(site).once("close", resolve))),
        );
        expect(codes.filter((code) => code !== 0 && code !== 2)).toEqual([]);
        expect(codes).toContain(0);
        expect(differences(treeOf(site.dist), treeOf(join(site.root, "clean")))).toEqual([]);
      }),
    60_000,
  );

  test(
    "many that fight for a dead lock: never two hold it at once",
    () =>
      withSite({}, (site) => {
        const { pid } = spawnSync(process.execPath, ["-e", ""]);
        mkdirSync(site.cache);
        const script = join(import.meta.dirname, "lock-fighter.ts");
        writeFileSync(join(site.cache, "lock"), JSON.stringify({ pid, startedAt: "1" }));
        const fighters = Array.from(
          { length: 4 },
          () => `"${process.execPath}" "${script}" "${site.cache}" & `,
        ).join("");
        const { stdout, stderr } = spawnSync("sh", ["-c", `${fighters} wait`], { encoding: "utf8" });
        expect({ stdout: stdout.replaceAll("done\n", ""), stderr }).toEqual({ stdout: "", stderr: "" });
      }),
    30_000,
  );

  test.each<[string, (deadPid: number) => string]>([
    ["of a dead process", (pid) => JSON.stringify({ pid, startedAt: "1" })],
    ["of another process with its number", () => JSON.stringify({ pid: 1, startedAt: "another start" })],
    ["that is empty", () => ""],
    ["that is cut short", () => '{"pid":1'],
    ["that is null", () => "null"],
    ["that names no process", () => '{"pid":"x","startedAt":""}'],
    ["that names the process group 0", () => '{"pid":0,"startedAt":""}'],
    ["that is not text", () => "\u0000\ufffd\u0001"],
  ])("a lock %s is taken over", (_, textOf) =>
    withSite(newspaper(1), async (site) => {
      const { pid } = spawnSync(process.execPath, ["-e", ""]);
      mkdirSync(site.cache);
      writeFileSync(join(site.cache, "lock"), textOf(pid));
      await site.built();
      expect(readdirSync(site.cache).filter((name) => name.startsWith("lock"))).toEqual([]);
    }),
  );
});

/** Each damages one file of the cache. */
const DAMAGES: [string, (file: string, older: string) => void][] = [
  ["gone", (file) => rmSync(file)],
  ["empty", (file) => truncateSync(file)],
  ["cut short", (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
  ["one bit off in the middle", (file) => flip(file, (bytes) => Math.floor(bytes / 2))],
  ["one bit off near the end", (file) => flip(file, (bytes) => bytes - 9)],
  ["of an earlier build", (file, older) => (existsSync(older) ? cpSync(older, file) : rmSync(file))],
  ["something else", (file) => writeFileSync(file, '{"version":99}')],
];

function flip(file: string, place: (bytes: number) => number): void {
  const bytes = readFileSync(file);
  const at = Math.max(0, place(bytes.length));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe("a damaged cache costs time and nothing else", () => {
  // An edit that touches no front page and no feed, and its undoing: what a wrong memory would not notice.
  const settings = {
    "site.yaml": "title: क\nurl: https://akhbar.example\nfeeds: { items: 1, content: summary }\n",
  };
  const edit = { "articles/khabar-0.md": articleText({ ...storyAt(0), body: "पूरा बदला हुआ पाठ।" }) };
  const undo = { "articles/khabar-0.md": articleText(storyAt(0)) };

  test.each(DAMAGES)(
    "each of its files %s",
    (_, damage) =>
      withSite({ ...WITH_PICTURE, ...settings }, async (site) => {
        await site.built();
        const old = treeOf(site.dist);
        cpSync(site.cache, `${site.cache}-older`, { recursive: true });
        site.write(edit);
        await site.built();
        const edited = treeOf(site.dist);
        cpSync(site.root, `${site.root}-saved`, { recursive: true, preserveTimestamps: true });
        try {
          for (const file of cacheFiles(site).filter((name) => !name.includes("/"))) {
            for (const [content, expected] of [
              [edit, edited],
              [undo, old],
            ] as const) {
              restore(site);
              damage(join(site.cache, file), join(`${site.cache}-older`, file));
              site.write(content);
              await site.built();
              expect(differences(treeOf(site.dist), expected), file).toEqual([]);
            }
          }
        } finally {
          rmSync(`${site.root}-saved`, { recursive: true });
        }
      }),
    60_000,
  );

  test("a picture in it cut short, swapped or empty, and the site gone as well", () =>
    withSite(WITH_PICTURE, async (site) => {
      await site.built();
      const expected = treeOf(site.dist);
      const pictures = cacheFiles(site).filter((file) => file.includes("/") && !file.endsWith(".sum"));
      expect(pictures.length).toBeGreaterThan(1);
      const [first = "", second = ""] = pictures.map((file) => join(site.cache, file));
      const damages = [
        () => truncateSync(first),
        () => truncateSync(first, 40),
        () => flip(second, () => 60),
        () => {
          cpSync(first, `${first}.kept`);
          renameSync(second, first);
          renameSync(`${first}.kept`, second);
        },
        () => rmSync(`${first}.sum`),
      ];
      for (const damage of damages) {
        damage();
        rmSync(site.dist, { recursive: true });
        await site.built();
        expect(differences(treeOf(site.dist), expected)).toEqual([]);
      }
    }));

  test("what a build left in it that was killed as it wrote is gone after the next, and what somebody is writing stays", () =>
    withSite(newspaper(3), async (site) => {
      await site.built();
      const files = cacheFiles(site);
      const deadPid = spawnSync(process.execPath, ["--version"]).pid;
      const half = (name: string, pid: number) => {
        const file = files.find((known) => known.endsWith(name));
        writeFileSync(join(site.cache, `${file}.${pid}.tmp`), "आधा");
        return `${file}.${pid}.tmp`;
      };
      half(".manifest.json", deadPid);
      const alive = half(".last.json", process.ppid);
      await site.built();
      expect(cacheFiles(site).sort()).toEqual([...files, alive].sort());
    }));

  test("one that belongs to another site's folder", () =>
    withSite(newspaper(3), async (site) => {
      await site.built();
      const other = siteIn(join(site.root, "other"));
      other.write(newspaper(5));
      await other.built();
      const mine = readdirSync(site.cache).find((name) => name.endsWith(".manifest.json")) ?? "";
      const theirs = readdirSync(other.cache).find((name) => name.endsWith(".manifest.json")) ?? "";
      const expected = treeOf(site.dist);
      cpSync(join(other.cache, theirs), join(site.cache, mine));
      await site.built();
      expect(differences(treeOf(site.dist), expected)).toEqual([]);
    }));
});

function cacheFiles(site: SiteFolder): string[] {
  return [...treeOf(site.cache).keys()].filter((file) => !file.endsWith("/"));
}

function restore(site: SiteFolder): void {
  for (const name of ["dist", "cache"]) {
    rmSync(join(site.root, name), { recursive: true, force: true });
    cpSync(join(`${site.root}-saved`, name), join(site.root, name), {
      recursive: true,
      preserveTimestamps: true,
    });
  }
}
