import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type LiveSite, openLiveSite } from "../../src/press/live-site.ts";
import { allPages, prepare } from "../../src/press/prepare.ts";
import { printerOf } from "../../src/press/print-plan.ts";
import { anEdit, applyEdit, type Edit, filesOf, type Newsroom, OPENING } from "./history.ts";
import { type Files, type SiteFolder, withSite } from "./site-folder.ts";

/** `AKHBAR_STEPS=500 npx vitest run test/whole-site/live-site` goes further; `AKHBAR_SEED` goes elsewhere. */
const STEPS = Number(process.env.AKHBAR_STEPS ?? 40);
const SEED = Number(process.env.AKHBAR_SEED ?? 20_250_118);
const STEPS_A_HISTORY = 20;

test(
  `what npm run dev shows after any history of saves is what a plan from nothing shows (${STEPS} steps)`,
  async () => {
    const history = fc.array(anEdit, { minLength: STEPS_A_HISTORY, maxLength: STEPS_A_HISTORY });
    const property = fc.asyncProperty(history, fc.boolean(), (edits, preview) =>
      withSite({}, (site) => live(site, edits, preview)),
    );
    const numRuns = Math.ceil(STEPS / STEPS_A_HISTORY);
    await fc.assert(property, { seed: SEED, numRuns, endOnFailure: true });
  },
  60_000 + STEPS * 3000,
);

async function live(site: SiteFolder, edits: readonly Edit[], preview: boolean): Promise<void> {
  let room = OPENING;
  let now = room.now;
  let files: Files = {};
  let shown: readonly string[] = [];
  const open = (clock: () => number) =>
    openLiveSite({
      contentDir: site.content,
      filesDir: join(site.root, "files"),
      cacheDir: site.cache,
      url: undefined,
      preview,
      clock,
    });
  const kept = open(() => now);
  save(room);
  await kept.refresh();

  for (const [step, edit] of edits.entries()) {
    const story = JSON.stringify(edits.slice(0, step + 1));
    const edited = applyEdit(room, edit);
    if (await showsTheSame(edited, story)) room = edited;
    // An editor who is told of a mistake takes the edit back.
    else expect(await showsTheSame(room, story), story).toBe(true);
  }

  /** Writes the files that differ, and gives their paths. */
  function save(next: Newsroom): string[] {
    const wanted = filesOf(next);
    const names = new Set([...Object.keys(files), ...Object.keys(wanted)]);
    const saved = [...names].filter((name) => files[name] !== wanted[name]);
    site.write(Object.fromEntries(saved.map((name) => [name, wanted[name]])));
    files = wanted;
    now = next.now;
    return saved;
  }

  /** False when the content was refused, in the same words by both. */
  async function showsTheSame(next: Newsroom, story: string): Promise<boolean> {
    const problems = await kept.refresh({ content: save(next), templates: [] });
    const fresh = open(() => next.now);
    expect(problems, story).toEqual(await fresh.refresh());
    if (problems.length > 0) return false;
    const before = shown;
    shown = await addresses(next.now);
    // Those that are gone, too.
    for (const url of new Set([...shown, ...before]))
      expect(await print(kept, url), `${url} ${story}`).toBe(await print(fresh, url));
    return true;
  }

  async function addresses(now: number): Promise<string[]> {
    const plan = await prepare({ contentDir: site.content, now, url: undefined, preview });
    if (plan.kind === "refused") throw new Error("Bug: it was sound a moment ago.");
    return allPages(plan).flatMap(({ url, content }) => (printerOf(content.kind) === "text" ? [url] : []));
  }
}

function print(site: LiveSite, url: string): ReturnType<LiveSite["print"]> {
  return site.print(decodeURI(url));
}
