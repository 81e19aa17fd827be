import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const readme = readFileSync("schemas/README.md", "utf8");
const rows = readme.split("\n").filter((line) => line.startsWith("| `"));
const digests = rows.flatMap((row) => {
  const [, file, digest] = row.match(/^\| `([^`]+)` \| `([0-9a-f]{64})` \|$/) ?? [];
  return file === undefined || digest === undefined ? [] : [{ file, digest }];
});

describe("the folder of schemas", () => {
  test("says of every file where it is from, and whether it may be copied", () => {
    const files = readdirSync("schemas", { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`.replace("schemas/", ""))
      .filter((file) => !/(?:README\.md|LICENSE)$/.test(file));
    const described = rows.filter((row) => row.split(" | ").length === 4).map((row) => row.split("`")[1]);
    expect(described.toSorted()).toEqual(files.toSorted());
  });

  test.each(digests)("$file is as it was published", ({ file, digest }) => {
    expect(
      createHash("sha256")
        .update(readFileSync(`schemas/${file}`))
        .digest("hex"),
    ).toBe(digest);
  });

  test("holds three files as they were published", () => {
    expect(digests).toHaveLength(3);
  });

  test("names the release of schema.org and its licence within the reduced file", () => {
    const { source, sha256, licence } = JSON.parse(readFileSync("schemas/schemaorg/vocabulary.json", "utf8"));
    expect(source).toMatch(/^schema\.org \d+\.\d+, schemaorg-all-https\.jsonld$/);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(licence).toContain("CC BY-SA 3.0");
  });
});
