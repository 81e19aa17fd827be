import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newspaper } from "./newspaper.ts";
import { NOW_FLAG, type SiteFolder, withSite } from "./site-folder.ts";
import { differences, treeOf } from "./tree.ts";

const PARTS = 3;
const partOf = (site: SiteFolder, part: number) => join(site.root, `part-${part}`);

/** Prints one part, as a machine of its own does: with nothing but the content. */
function printPart(site: SiteFolder, part: number): void {
  const cache = join(site.root, `cache-${part}`);
  const flags = ["--shard", `${part}/${PARTS}`, "--output", partOf(site, part), "--cache", cache];
  const { code, stderr } = site.command([...flags, "--now", NOW_FLAG]);
  expect(code, stderr).toBe(0);
}

function joinParts(site: SiteFolder, parts: readonly number[]) {
  return site.command(["--merge", ...parts.map((part) => partOf(site, part))]);
}

describe("parts that are printed on machines of their own", () => {
  test("are, once joined, the site that one build prints, byte for byte", () =>
    withSite(newspaper(30), async (site) => {
      const whole = join(site.root, "whole");
      await site.built({ outputDir: whole, cacheDir: join(site.root, "whole-cache") });
      for (let part = 1; part <= PARTS; part++) printPart(site, part);
      const joined = joinParts(site, [3, 1, 2]);
      expect(joined.code, joined.stderr).toBe(0);
      expect(treeOf(site.dist).size).toBeGreaterThan(100);
      expect(differences(treeOf(site.dist), treeOf(whole))).toEqual([]);
    }));

  test("are joined over an older site, and the next build has nothing to print", () =>
    withSite(newspaper(12), async (site) => {
      await site.built();
      site.write({ "articles/khabar-3.md": undefined });
      for (let part = 1; part <= PARTS; part++) printPart(site, part);
      const joined = joinParts(site, [1, 2, 3]);
      expect(joined.code, joined.stderr).toBe(0);
      const after = treeOf(site.dist);
      const { printed, removed } = await site.built();
      expect({ printed, removed }).toEqual({ printed: 0, removed: 0 });
      expect(differences(treeOf(site.dist), after)).toEqual([]);
    }));

  test("leave the site alone when one is missing, and say which", () =>
    withSite(newspaper(12), async (site) => {
      await site.built();
      const before = treeOf(site.dist);
      for (let part = 1; part <= PARTS; part++) printPart(site, part);
      rmSync(partOf(site, 2), { recursive: true });
      const joined = joinParts(site, [1, 3]);
      expect(joined.code).toBe(2);
      expect(joined.stderr).toContain("Part 2 of 3 is missing.");
      expect(differences(treeOf(site.dist), before)).toEqual([]);
    }));
});
