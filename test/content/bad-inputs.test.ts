import { describe, expect, test } from "vitest";
import { formatProblem } from "../../src/model/problem.ts";
import { FRONT_MATTER_SYNTAX } from "./bad-inputs/a-front-matter-syntax.ts";
import { ATTACKS } from "./bad-inputs/b-attacks.ts";
import type { BadInput } from "./bad-inputs/bad-input.ts";
import { VALUE_TYPES } from "./bad-inputs/c-value-types.ts";
import { DATES } from "./bad-inputs/d-dates.ts";
import { PATHS } from "./bad-inputs/f-paths.ts";
import { FILES } from "./bad-inputs/g-files.ts";
import { CHARACTERS } from "./bad-inputs/h-characters.ts";
import { SIZES } from "./bad-inputs/l-size.ts";
import { SETTINGS } from "./bad-inputs/m-settings.ts";
import { FILE, type Files, read } from "./content-folder.ts";

const GROUPS: readonly (readonly [string, readonly BadInput[]])[] = [
  ["front matter syntax", FRONT_MATTER_SYNTAX],
  ["front matter attacks", ATTACKS],
  ["value types", VALUE_TYPES],
  ["dates", DATES],
  ["slugs and paths", PATHS],
  ["files and trees", FILES],
  ["characters", CHARACTERS],
  ["sizes", SIZES],
  ["settings", SETTINGS],
];

describe.each(GROUPS)("bad inputs: %s", (_, inputs) => {
  test.each(inputs.map((input) => [input.name, input] as const))("%s is refused", async (_name, input) => {
    const started = performance.now();
    const { newsroom, problems } = await read(filesOf(input));
    expect(performance.now() - started).toBeLessThan(2000);
    const path = `content/${input.file ?? FILE}`;
    const found = problems.find(
      ({ file, line, what }) => file === path && line === input.line && input.what.test(what),
    );
    if (found === undefined) {
      const told = problems.map(formatProblem).join("\n");
      expect.fail(`Expected ${path}:${input.line}: ${input.what}, but was told:\n${told}`);
    }
    if (input.fix !== undefined) expect(found.fix).toMatch(input.fix);
    expect(newsroom).toBeUndefined();
    for (const { what, fix } of problems) {
      expect(what).toMatch(/^\P{Ll}.*\.$/su);
      expect(fix).toMatch(/^\P{Ll}.*\.$/su);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

function filesOf(input: BadInput): Files {
  const isFile = typeof input.files === "string" || input.files instanceof Uint8Array;
  return isFile ? { [FILE]: input.files as string | Uint8Array } : (input.files as Files);
}
