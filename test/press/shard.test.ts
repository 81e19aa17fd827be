import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Page } from "../../src/model/page.ts";
import { joinParts, PartsError } from "../../src/press/join-parts.ts";
import { describePart, PART_FILE, pagesOfShard } from "../../src/press/shard.ts";

function makePages(count: number, fingerprint = "f"): Page[] {
  return Array.from({ length: count }, (_, index) => ({
    file: `पन्ना-${index}/index.html`,
    url: `/${index}/`,
    content: { kind: "not-found" },
    fingerprint: `${fingerprint}${index}`,
  }));
}

function writeParts(pages: readonly Page[], count: number): string[] {
  const root = mkdtempSync(join(tmpdir(), "akhbar-parts-"));
  return Array.from({ length: count }, (_, at) => {
    const shard = { index: at + 1, count };
    const folder = join(root, `part-${shard.index}`);
    mkdirSync(folder);
    writeFileSync(
      join(folder, PART_FILE),
      JSON.stringify(describePart(pages, pagesOfShard(pages, shard), shard)),
    );
    return folder;
  });
}

describe("pagesOfShard", () => {
  test.each([1, 2, 3, 7])("puts every page into exactly one of %i parts", (count) => {
    const pages = makePages(1234);
    const parts = Array.from({ length: count }, (_, at) => pagesOfShard(pages, { index: at + 1, count }));
    expect(
      parts
        .flat()
        .map(({ file }) => file)
        .toSorted(),
    ).toEqual(pages.map(({ file }) => file).toSorted());
  });

  test("gives no part much more than another", () => {
    const sizes = [1, 2, 3, 4].map((index) => pagesOfShard(makePages(10_000), { index, count: 4 }).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(100);
  });
});

describe("joinParts", () => {
  test("gives every page with the folder that it is in, in whatever order the parts are named", () => {
    const pages = makePages(450);
    const joined = joinParts(writeParts(pages, 3).toReversed());
    expect(joined.map(({ file }) => file).toSorted()).toEqual(pages.map(({ file }) => file).toSorted());
  });

  test("names the part that is missing", () => {
    const parts = writeParts(makePages(450), 3);
    expect(() => joinParts(parts.slice(0, 2))).toThrow(new PartsError("Part 3 of 3 is missing."));
  });

  test("refuses a part that is named twice", () => {
    const [first = ""] = writeParts(makePages(450), 2);
    expect(() => joinParts([first, first])).toThrow(/both part 1/);
  });

  test("refuses parts of different content", () => {
    const [first = ""] = writeParts(makePages(450), 2);
    const [, second = ""] = writeParts(makePages(450, "changed "), 2);
    expect(() => joinParts([first, second])).toThrow(/different builds/);
  });

  test("refuses a folder that is no part", () => {
    expect(() => joinParts([mkdtempSync(join(tmpdir(), "akhbar-no-part-"))])).toThrow(
      /not a part of a build/,
    );
  });
});
