import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { articleText, newspaper, storyAt } from "./newspaper.ts";
import { type Files, NOW, type SiteFolder, startCommand, withSiteOnDisk } from "./site-folder.ts";
import { differences, treeOf } from "./tree.ts";

/** `AKHBAR_KILLS=200 npx vitest run test/whole-site/kill` kills more often; `AKHBAR_SEED` at other moments. */
const KILLS = Number(process.env.AKHBAR_KILLS ?? 4);
const SEED = Number(process.env.AKHBAR_SEED ?? 20_250_118);
const ARTICLES = 40;

/** Sites know nothing of each other: each of so many files kills the builds of one, beside the others. */
const PARTS = 2;

/** The paper goes through so many editions, then through the same again: what each looks like is found out once. */
const EDITIONS = 12;

/**
 * A moment is chosen from the time that a build may take. What it does take changes with what else the machine is at: the
 * time grows with every kill, and comes half way back when a build ends first, so that a few always do.
 */
const GROWTH = 1.02;

/** Tests one part of the kills, counted from 1. */
export function testKills(part: number): void {
  const kills = Math.ceil(KILLS / PARTS);
  describe("a build killed with kill -9", () => {
    test(
      `at ${kills} moments leaves the old site, or one that the next build makes the new one (part ${part} of ${PARTS})`,
      () =>
        withSiteOnDisk(edition(0), async (site) => {
          const random = randomFrom(SEED + part - 1);
          const trees = new Map<number, Tree>();
          await site.built();
          let limit = await timeOf(site);
          const left = { old: 0, fresh: 0, between: 0 };
          let old = treeOf(site.dist);
          let survivors = 0;
          for (let round = 1; left.old + left.fresh + left.between < kills; round++) {
            turnTo(site, round);
            const fresh = trees.get(round % EDITIONS) ?? (await cleanTree(site));
            trees.set(round % EDITIONS, fresh);
            const end = await killAfter(site, random() * limit);
            const found = treeOf(site.dist);
            expect(found.size, `round ${round}`).toBeGreaterThan(100);
            if (end.kind === "ended") {
              expect(differences(found, fresh), `round ${round}`).toEqual([]);
              limit = (limit + end.milliseconds) / 2;
              survivors++;
            } else if (differences(found, old).length === 0) left.old++;
            else if (differences(found, fresh).length === 0) left.fresh++;
            else left.between++;
            if (end.kind === "killed") limit *= GROWTH;
            await site.built();
            expect(differences(treeOf(site.dist), fresh), `round ${round}`).toEqual([]);
            old = fresh;
          }
          console.info(
            `Killed ${kills} times within ${Math.round(limit)} ms: ${JSON.stringify({ ...left, survivors })}`,
          );
          // Some moments came too late, or those late in a build have not been tried.
          expect(survivors).toBeGreaterThan(kills / 50 - 1);
        }),
      60_000 + kills * 15_000,
    );
  });
}

type Tree = Map<string, string>;

/** Each edition gives every page a new name to show, so that a mixture of two would be seen anywhere. */
function edition(number: number): Files {
  const at = number % ARTICLES;
  return {
    ...newspaper(ARTICLES),
    "site.yaml": `title: समाचार ${number}\nurl: https://akhbar.example\n`,
    [`articles/khabar-${at}.md`]:
      number % 3 === 0 ? undefined : articleText({ ...storyAt(at), title: `बदली ख़बर ${number}` }),
  };
}

/** Writes what the edition of a round has and the one before had not. */
function turnTo(site: SiteFolder, round: number): void {
  const [before, now] = [edition((round - 1) % EDITIONS), edition(round % EDITIONS)];
  site.write(Object.fromEntries(Object.entries(now).filter(([file, text]) => before[file] !== text)));
}

/** What a build of everything takes here and now, in milliseconds. */
async function timeOf(site: SiteFolder): Promise<number> {
  const started = performance.now();
  await ended(startCommand(site, ["--full"]));
  return performance.now() - started;
}

/** How a build ended: by its killer, or by itself after so many milliseconds. */
type End = { readonly kind: "killed" } | { readonly kind: "ended"; readonly milliseconds: number };

async function killAfter(site: SiteFolder, milliseconds: number): Promise<End> {
  const started = performance.now();
  const build = startCommand(site);
  const end = ended(build);
  await Promise.race([sleep(milliseconds), end]);
  try {
    // The whole group: the print workers die with the build.
    process.kill(-(build.pid ?? 0), "SIGKILL");
  } catch {
    // It had ended.
  }
  await end;
  return build.signalCode === "SIGKILL"
    ? { kind: "killed" }
    : { kind: "ended", milliseconds: performance.now() - started };
}

function ended(build: ReturnType<typeof startCommand>): Promise<unknown> {
  return new Promise((resolve) => build.once("close", resolve));
}

async function cleanTree(site: SiteFolder): Promise<Tree> {
  const folders = { outputDir: join(site.root, "clean"), cacheDir: join(site.root, "clean-cache") };
  await site.built({ ...folders, now: NOW });
  const tree = treeOf(folders.outputDir);
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true });
  return tree;
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
