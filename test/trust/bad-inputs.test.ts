import { rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatProblem } from "../../src/model/problem.ts";
import { FRONT_MATTER_SYNTAX } from "../content/bad-inputs/a-front-matter-syntax.ts";
import { ATTACKS } from "../content/bad-inputs/b-attacks.ts";
import type { BadInput } from "../content/bad-inputs/bad-input.ts";
import { VALUE_TYPES } from "../content/bad-inputs/c-value-types.ts";
import { DATES } from "../content/bad-inputs/d-dates.ts";
import { PATHS } from "../content/bad-inputs/f-paths.ts";
import { FILES } from "../content/bad-inputs/g-files.ts";
import { CHARACTERS } from "../content/bad-inputs/h-characters.ts";
import { SIZES } from "../content/bad-inputs/l-size.ts";
import { SETTINGS } from "../content/bad-inputs/m-settings.ts";
import { FILE, type Files, SOUND } from "../content/content-folder.ts";
import { articleText, storyAt } from "../whole-site/newspaper.ts";
import { type SiteFolder, withSite } from "../whole-site/site-folder.ts";
import { statesOf, treeHash } from "../whole-site/tree.ts";

const GROUPS: readonly (readonly BadInput[])[] = [
  FRONT_MATTER_SYNTAX,
  ATTACKS,
  VALUE_TYPES,
  DATES,
  PATHS,
  FILES,
  CHARACTERS,
  SIZES,
  SETTINGS,
];

const START: Files = { ...SOUND, "articles/sound.md": articleText(storyAt(1)) };

/** Every input that is one article and nothing more: all of these can stand in one folder. */
const ARTICLES = GROUPS.flat().filter(
  ({ files }) => typeof files === "string" || files instanceof Uint8Array,
);

/** The site is as it was, to the byte and to the time of every file. */
function stateOf(site: SiteFolder): unknown {
  return [treeHash(site.dist), [...statesOf(site.dist)]];
}

test("hundreds of bad articles at once are all told by the command, which ends with 1 and leaves the site alone", () =>
  withSite(START, async (site) => {
    expect(ARTICLES.length).toBeGreaterThanOrEqual(250);
    await site.built();
    const before = stateOf(site);
    const name = (index: number) => `articles/bad-${index}.md`;
    site.write(
      Object.fromEntries(ARTICLES.map(({ files }, index) => [name(index), files as string | Uint8Array])),
    );
    const { code, stdout, stderr } = site.command();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    const lines = stderr.trimEnd().split("\n");
    // Every line is a problem: no trace of ours, nothing that a terminal or a CI system would obey.
    for (const line of lines) expect(line).toMatch(/^\/.*\/content\/.+:\d+: \P{Cc}+\.$/u);
    const untold = ARTICLES.filter(({ line, what }, index) => {
      const start = `${site.content}/${name(index)}:${line}: `;
      return !lines.some((told) => told.startsWith(start) && what.test(told.slice(start.length)));
    });
    expect(untold.map((input) => input.name)).toEqual([]);
    expect(stateOf(site)).toEqual(before);
  }));

/** A few of each group, as many from a small one as from a large one, and those that need more files than one. */
const SAMPLE = GROUPS.flatMap((group) =>
  group.filter((_, index) => index % Math.ceil(group.length / 6) === 0),
);

describe("one bad input by itself", () => {
  test("of each kind, is refused by a build that leaves the site alone", { timeout: 60_000 }, async () => {
    expect(SAMPLE.length).toBeGreaterThanOrEqual(40);
    await withSite(START, async (site) => {
      await site.built();
      const before = stateOf(site);
      for (const input of SAMPLE) {
        rmSync(site.content, { recursive: true });
        site.write({ ...START, ...filesOf(input) });
        const result = await site.build();
        const told = result.kind === "refused" ? result.problems.map(formatProblem) : ["It was built."];
        const start = `${site.content}/${input.file ?? FILE}:${input.line}: `;
        expect(
          told.find((line) => line.startsWith(start)),
          `${input.name}: ${told.join("\n")}`,
        ).toMatch(input.what);
        expect(stateOf(site), input.name).toEqual(before);
      }
    });
  });

  test.each(GROUPS.map((group) => [group[1]?.name, group[1]]))("ends the command with 1: %s", (_, input) =>
    withSite(START, async (site) => {
      if (input === undefined) return expect.fail("The group is empty.");
      await site.built();
      const before = stateOf(site);
      site.write(filesOf(input));
      const { code, stderr } = site.command();
      expect(code).toBe(1);
      expect(stderr).toMatch(input.what);
      expect(stateOf(site)).toEqual(before);
    }),
  );
});

function filesOf({ files }: BadInput): Files {
  const alone = typeof files === "string" || files instanceof Uint8Array;
  return alone ? { [FILE]: files as string | Uint8Array } : (files as Files);
}
