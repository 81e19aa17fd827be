import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { articleText, newspaper, storyAt } from "./newspaper.ts";
import { NOW, type SiteFolder, startCommand, withSite } from "./site-folder.ts";
import { differences, treeOf } from "./tree.ts";

/** `AKHBAR_KILLS=200 npx vitest run test/whole-site/kill.test.ts` kills more often. */
const KILLS = Number(process.env.AKHBAR_KILLS ?? 3);
const ARTICLES = 40;

describe("a build killed with kill -9", () => {
  test(
    `at ${KILLS} moments leaves the old site, or one that the next build makes the new one`,
    () =>
      withSite(newspaper(ARTICLES), async (site) => {
        const random = randomFrom(20_250_118);
        await site.built();
        const longest = await timeOf(site);
        const left = { old: 0, fresh: 0, between: 0 };
        let old = treeOf(site.dist);
        for (let kill = 1; kill <= KILLS; kill++) {
          // Each round gives every page a new name to show, so that a mixture of two sites would be seen anywhere.
          site.write({
            "site.yaml": `title: समाचार ${kill}\nurl: https://akhbar.example\n`,
            [`articles/khabar-${kill % ARTICLES}.md`]:
              kill % 3 === 0
                ? undefined
                : articleText({ ...storyAt(kill % ARTICLES), title: `बदली ख़बर ${kill}` }),
          });
          const fresh = await cleanTree(site);
          await killAfter(site, random() * longest);
          const found = treeOf(site.dist);
          if (differences(found, old).length === 0) left.old++;
          else if (differences(found, fresh).length === 0) left.fresh++;
          else left.between++;
          expect(found.size, `kill ${kill}`).toBeGreaterThan(100);
          await site.built();
          expect(differences(treeOf(site.dist), fresh), `kill ${kill}`).toEqual([]);
          old = fresh;
        }
        console.info(`Killed ${KILLS} times within ${Math.round(longest)} ms: ${JSON.stringify(left)}`);
      }),
    60_000 + KILLS * 15_000,
  );
});

/** What a build of everything takes here and now, in milliseconds. */
async function timeOf(site: SiteFolder): Promise<number> {
  const started = performance.now();
  await ended(startCommand(site, ["--full"]));
  return performance.now() - started;
}

async function killAfter(site: SiteFolder, milliseconds: number): Promise<void> {
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
}

function ended(build: ReturnType<typeof startCommand>): Promise<unknown> {
  return new Promise((resolve) => build.once("close", resolve));
}

async function cleanTree(site: SiteFolder): Promise<Map<string, string>> {
  const folders = { outputDir: join(site.root, "clean"), cacheDir: join(site.root, "clean-cache") };
  await site.built({ ...folders, now: NOW });
  return treeOf(folders.outputDir);
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
