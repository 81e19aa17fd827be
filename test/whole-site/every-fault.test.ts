import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { describeFault } from "../../src/press/describe-fault.ts";
import { Killed, withFate } from "./dying-disk.ts";
import { articleText, newspaper, storyAt } from "./newspaper.ts";
import { type Files, type SiteFolder, withSite } from "./site-folder.ts";
import { differences, treeOf } from "./tree.ts";

/** `AKHBAR_EVERY=1 npx vitest run test/whole-site/every-fault.test.ts` leaves no moment out. */
const EVERY = Number(process.env.AKHBAR_EVERY ?? 12);

const BEFORE = newspaper(3);
/** One article comes, one goes, one changes its address; and a file stands where a folder stood, and the other way round. */
const AFTER: Files = {
  ...BEFORE,
  "articles/a.md": articleText({
    ...storyAt(4),
    slug: "a",
    more: ["aliases: [/x/y/z/]", "permalink: /z.html"],
  }),
  "articles/khabar-0.md": undefined,
  "articles/khabar-1.md": articleText({
    ...storyAt(1),
    slug: "khabar-ek",
    more: ["permalink: /p.html/q.html"],
  }),
};
const START: Files = {
  ...BEFORE,
  "articles/b.md": articleText({
    ...storyAt(5),
    slug: "b",
    more: ["permalink: /x/y/", "aliases: [/z.html/w.html, /p.html]"],
  }),
};

type Tree = Map<string, string>;

describe.each([
  ["a site that is there", START],
  ["no site yet", undefined],
] as const)("a build over %s", (_, start) => {
  test(
    "killed before any of its changes leaves the old site, or a site that the next build makes new or old",
    () =>
      withPrepared(start, async ({ site, old, fresh, reset }) => {
        let mixed = 0;
        for (const at of await momentsOf(site, reset)) {
          // The next build may have the new content still, or find that the edit has been taken back.
          for (const [next, expected] of start === undefined
            ? [[AFTER, fresh] as const]
            : ([
                [AFTER, fresh],
                [start, old],
              ] as const)) {
            reset();
            const { outcome } = await withFate({ kind: "killed", at }, () => site.build());
            const left = treeOf(site.dist);
            if (!diedOfIt(outcome)) expect(differences(left, fresh), `killed at ${at}`).toEqual([]);
            buryTheDead(site);
            if (differences(left, old).length > 0 && differences(left, fresh).length > 0) mixed++;
            site.write({ ...withoutAll(AFTER), ...next });
            await site.built();
            expect(differences(treeOf(site.dist), expected), `killed at ${at}`).toEqual([]);
            expect(leftovers(site), `killed at ${at}`).toEqual([]);
          }
        }
        // There were moments in the middle of the commit, or this test would prove nothing.
        if (start !== undefined) expect(mixed).toBeGreaterThan(40 / EVERY);
      }),
    240_000,
  );

  test.each(["ENOSPC"] as const)(
    "that meets %s at any of its changes says so truthfully, and the next one mends it",
    (code) =>
      withPrepared(start, async ({ site, old, fresh, reset }) => {
        for (const at of await momentsOf(site, reset)) {
          reset();
          const { outcome } = await withFate({ kind: "error", at, code }, () => site.build());
          const left = treeOf(site.dist);
          if (!(outcome instanceof Error)) expect(differences(left, fresh), `${code} at ${at}`).toEqual([]);
          else if (!describeFault(outcome).includes("partly"))
            expect(differences(left, old), `${code} at ${at}`).toEqual([]);
          buryTheDead(site);
          await site.built();
          expect(differences(treeOf(site.dist), fresh), `${code} at ${at}`).toEqual([]);
          expect(leftovers(site), `${code} at ${at}`).toEqual([]);
        }
      }),
    240_000,
  );
});

/** Changes of the disk from the moment that the site is printed, every one or every so many, and a few of those before. */
async function momentsOf(site: SiteFolder, reset: () => void): Promise<number[]> {
  reset();
  const { changes } = await withFate({ kind: "none" }, () => site.built());
  const printed = changes.findIndex((change) => change.includes("manifest"));
  expect(printed).toBeGreaterThan(0);
  return changes
    .map((_, index) => index + 1)
    .filter((at) => (at > printed ? at % EVERY === 0 : at % (8 * EVERY) === 1));
}

interface Prepared {
  readonly site: SiteFolder;
  readonly old: Tree;
  readonly fresh: Tree;
  /** The old site with its cache, and the new content. */
  readonly reset: () => void;
}

async function withPrepared(
  start: Files | undefined,
  use: (prepared: Prepared) => Promise<void>,
): Promise<void> {
  await withSite(start ?? AFTER, async (site) => {
    if (start !== undefined) await site.built();
    const kept = join(site.root, "kept");
    for (const name of ["dist", "cache"]) {
      if (existsSync(join(site.root, name)))
        cpSync(join(site.root, name), join(kept, name), { recursive: true });
    }
    const old = treeOf(site.dist);
    site.write(AFTER);
    site.write({ "articles/b.md": undefined });
    const elsewhere = { outputDir: join(site.root, "new"), cacheDir: join(site.root, "new-cache") };
    await site.built(elsewhere);
    const fresh = treeOf(elsewhere.outputDir);
    const reset = () => {
      for (const name of ["dist", "cache"]) {
        rmSync(join(site.root, name), { recursive: true, force: true });
        if (existsSync(join(kept, name)))
          cpSync(join(kept, name), join(site.root, name), { recursive: true });
      }
      site.write({ ...withoutAll(START), ...AFTER });
    };
    await use({ site, old, fresh, reset });
  });
}

function withoutAll(files: Files): Files {
  return Object.fromEntries(Object.keys(files).map((file) => [file, undefined]));
}

function diedOfIt(outcome: unknown): boolean {
  for (let cause = outcome; cause instanceof Error; cause = cause.cause)
    if (cause instanceof Killed) return true;
  return false;
}

/** The dead process's locks name this one, which lives: they go, as they would if they named a dead one. */
function buryTheDead(site: SiteFolder): void {
  for (const lock of [join(site.cache, "lock"), join(site.root, ".dist.lock")]) rmSync(lock, { force: true });
}

function leftovers(site: SiteFolder): string[] {
  const ours = new Set(["content", "dist", "cache", "kept", "new", "new-cache"]);
  return readdirSync(site.root).filter((name) => !ours.has(name) && !/\.lock\.\d+/.test(name));
}
