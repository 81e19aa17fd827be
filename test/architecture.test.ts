import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/** The stages, each with those that it may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  language: ["model"],
  content: ["model", "language"],
  edition: ["model", "language", "content"],
  search: ["model", "language", "edition"],
  publish: ["model", "language", "edition"],
  pictures: ["model", "language", "edition"],
  print: ["model", "language", "content", "edition", "publish", "search", "pictures"],
  press: ["model", "language", "content", "edition", "publish", "search", "pictures", "print"],
  checks: ["model"],
  notify: ["model", "edition", "press"],
  serve: [],
};

/** Libraries that only one stage may know. */
const OWNERS: Readonly<Record<string, string>> = {
  nunjucks: "print",
  "markdown-it": "print",
  feed: "publish",
  "js-yaml": "content",
  "@takumi-rs/core": "pictures",
};

interface Import {
  readonly file: string;
  readonly stage: string;
  readonly from: string;
}

const imports: readonly Import[] = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
  .flatMap((file) => {
    const source = readFileSync(join("src", file), "utf8");
    const stage = file.split("/")[0] ?? "";
    return [...source.matchAll(/^(?:import|export)\s[^;]*?from "([^"]+)";$/gms)].map(([, from = ""]) => ({
      file,
      stage,
      from,
    }));
  });

describe("the stages", () => {
  test("are all known here", () => {
    expect(new Set(imports.map(({ stage }) => stage))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  test("import in one direction only", () => {
    const wrong = imports.filter(({ file, stage, from }) => {
      if (!from.startsWith(".")) return false;
      const target = join(file, "..", from).split("/")[0] ?? "";
      return target !== stage && !MAY_IMPORT[stage]?.includes(target);
    });
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(OWNERS))("%s is known to %s alone", (library, owner) => {
    const users = imports.filter(({ from }) => from === library || from.startsWith(`${library}/`));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(({ stage }) => stage !== owner)).toEqual([]);
  });

  test("load no Eleventy: its own command calls us, and a build does not wait for it", () => {
    expect(imports.filter(({ from }) => from === "@11ty/eleventy")).toEqual([]);
  });
});
