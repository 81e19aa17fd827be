import { readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { BuildResult } from "../../src/press/build.ts";
import { TEMPLATES_PATH } from "../../src/print/templates-dir.ts";
import { anEdit, applyEdit, type Edit, filesOf, type Newsroom, OPENING } from "./history.ts";
import { type Files, type SiteFolder, withSite } from "./site-folder.ts";
import { differences, treeOf } from "./tree.ts";

/** `AKHBAR_STEPS=500 npx vitest run test/whole-site/incremental` goes further; `AKHBAR_SEED` goes elsewhere. */
const STEPS = Number(process.env.AKHBAR_STEPS ?? 40);
const SEED = Number(process.env.AKHBAR_SEED ?? 20_250_118);
const STEPS_A_HISTORY = 20;

/** Histories know nothing of each other: each of so many files lives through its share, beside the others. */
const PARTS = 2;

/** A copy of the templates, which builds here draw with and steps change. */
const templates = await vi.hoisted(async () => {
  const { cpSync, mkdtempSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const copy = mkdtempSync(`${tmpdir()}/akhbar-templates-`);
  cpSync("templates", copy, { recursive: true });
  return copy;
});
vi.mock("../../src/print/templates-dir.ts", () => ({ TEMPLATES_PATH: templates }));
afterAll(() => rmSync(templates, { recursive: true }));

/** Templates of several kinds, with something in each and what it is changed to. */
const TEMPLATE_CHANGES: Readonly<Record<string, readonly [old: string, anew: string]>> = {
  "pages/article.njk": ["data-story>", "data-story data-naya>"],
  "pages/list.njk": ['<div class="side later">', '<div class="side later" data-naya>'],
  "layouts/page.njk": ["</main>", "</main><!-- नया -->"],
  "styles/tokens.css": ["color-scheme: light;", "color-scheme: light; --naya: 1;"],
  "assets/offline.js": ["const ", "const naya = 1; const "],
};

/** What happens to the site besides edits of the content. */
type Step =
  | Edit
  | { readonly kind: "branch" | "loseCache" | "loseSite" | "rebuild" }
  | { readonly kind: "template"; readonly file: string };

const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 14, arbitrary: anEdit },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom("branch", "loseCache", "loseSite", "rebuild") }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("template"),
      file: fc.constantFrom(...Object.keys(TEMPLATE_CHANGES)),
    }),
  },
);

/** Tests one part of the histories, counted from 1. */
export function testHistories(part: number): void {
  const histories = Math.ceil(STEPS / STEPS_A_HISTORY / PARTS);
  const steps = histories * STEPS_A_HISTORY;
  describe("a site after any history of edits", () => {
    test(
      `equals a clean build of the same content, byte for byte (${steps} steps, part ${part} of ${PARTS})`,
      async () => {
        // Or the steps that change a template would change nothing that is drawn with.
        expect(TEMPLATES_PATH).toBe(templates);
        const history = fc.array(aStep, { minLength: STEPS_A_HISTORY, maxLength: STEPS_A_HISTORY });
        const property = fc.asyncProperty(history, (steps) => withSite({}, (site) => live(site, steps)));
        await fc.assert(property, { seed: SEED + part - 1, numRuns: histories, endOnFailure: true });
      },
      60_000 + steps * 3000,
    );
  });
}

async function live(site: SiteFolder, steps: readonly Step[]): Promise<void> {
  let room = OPENING;
  let branch = OPENING;
  let files: Files = {};
  const done: string[] = [];
  await turnTo(room);

  for (const step of steps) {
    done.push(JSON.stringify(step));
    if (step.kind === "branch") [room, branch] = [branch, room];
    else if (step.kind === "loseCache") rmSync(site.cache, { recursive: true, force: true });
    else if (step.kind === "loseSite") rmSync(site.dist, { recursive: true, force: true });
    else if (step.kind === "template") changeTemplate(step.file);
    else if (step.kind !== "rebuild") {
      const edited = applyEdit(room, step as Edit);
      if (await turnTo(edited)) room = edited;
      // An editor who is told of a mistake takes the edit back.
      else await turnTo(room);
      continue;
    }
    await turnTo(room);
  }

  /** Writes what changed, builds, and compares; false when the content was refused, which must leave the site alone. */
  async function turnTo(next: Newsroom): Promise<boolean> {
    const wanted = filesOf(next);
    const changed = new Set([...Object.keys(files), ...Object.keys(wanted)]);
    site.write(
      Object.fromEntries(
        [...changed].filter((file) => files[file] !== wanted[file]).map((file) => [file, wanted[file]]),
      ),
    );
    files = wanted;
    const before = treeOf(site.dist);
    const result = await site.build({ now: next.now });
    const clean = { outputDir: join(site.root, "clean"), cacheDir: join(site.root, "clean-cache") };
    const expected = await site.build({ now: next.now, ...clean });
    const story = `after ${done.join("\n")}`;
    expect(problemsOf(result), story).toEqual(problemsOf(expected));
    const reference = result.kind === "built" ? treeOf(clean.outputDir) : before;
    const different = differences(reference, treeOf(site.dist));
    expect(
      different.map((path) => describeFile(site, path)),
      story,
    ).toEqual([]);
    for (const folder of Object.values(clean)) rmSync(folder, { recursive: true, force: true });
    // As if some time had gone by: what the cache says of files is believed only when it is younger than they are.
    if (done.length % 4 !== 0) ageContent(site);
    return result.kind === "built";
  }
}

/** Changes the template, or changes it back. */
function changeTemplate(file: string): void {
  const path = join(templates, file);
  const now = readFileSync(path, "utf8");
  const [old = "", anew = ""] = TEMPLATE_CHANGES[file] ?? [];
  const changed = now.includes(anew) ? now.replace(anew, old) : now.replace(old, anew);
  if (changed === now) throw new Error(`${file} has no ${old}.`);
  writeFileSync(path, changed);
}

/** The cache's files are moved into the future, since the time of a change of content cannot be set back. */
function ageContent(site: SiteFolder): void {
  const later = new Date(Date.now() + 60_000);
  for (const file of treeOf(site.cache).keys()) utimesSync(join(site.cache, file), later, later);
}

function problemsOf(result: BuildResult) {
  return result.kind === "refused" ? result.problems : "built";
}

/** For the report of a failure: the first line of each that differs. */
function describeFile(site: SiteFolder, path: string): string {
  const [here = [], clean = []] = [site.dist, join(site.root, "clean")].map((folder) => {
    try {
      return readFileSync(join(folder, path), "utf8").split("\n");
    } catch {
      return undefined;
    }
  });
  const line = here.findIndex((text, index) => text !== clean[index]);
  return `${path}:${line + 1}: ${here[line] ?? "(missing)"} | clean: ${clean[line] ?? "(missing)"}`;
}
