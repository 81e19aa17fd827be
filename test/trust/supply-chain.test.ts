import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { judgeLicences, type LockedPackage } from "../../scripts/licences/judge-licences.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

interface Locked extends LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
}

const manifest = JSON.parse(read("package.json"));
const packages: Readonly<Record<string, Locked>> = JSON.parse(read("package-lock.json")).packages;
const installed = Object.entries(packages).filter(([path]) => path !== "");

describe("the lockfile", () => {
  test("knows the bytes of every package that is installed here", () => {
    // A program for another system may be known by its version only: a registry need not hold all of them.
    const elsewhere = ({ optional, os }: Locked) =>
      optional === true && os !== undefined && !os.includes("linux");
    const needed = installed.filter(([path, locked]) => !elsewhere(locked) && !path.endsWith("-musl"));
    expect(needed.length).toBeGreaterThan(100);
    expect(
      needed
        .filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""))
        .map(([path]) => path),
    ).toEqual([]);
  });

  test("takes packages from npm's registry only", () => {
    const elsewhere = installed.filter(
      ([, { resolved }]) => resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/"),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  test("has install scripts of none but the approved", () => {
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    const approved = Object.entries(manifest.allowScripts).flatMap(([name, allowed]) =>
      allowed === true ? [name] : [],
    );
    expect(scripted.map(([path]) => path.replace(/^node_modules\//, ""))).toEqual(approved);
  });
});

test("package.json names every version exactly", () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)))).toEqual([]);
});

test(".npmrc lets no script run that is not approved", () => {
  expect(read(".npmrc")).toMatch(/^strict-allow-scripts=true$/m);
});

describe("licences", () => {
  test("of all that a site is made with are known and permissive", () => {
    expect(judgeLicences(packages).refused).toEqual([]);
  });

  test.each([
    ["GPL-3.0-only", false],
    ["AGPL-3.0-or-later", false],
    ["SEE LICENSE IN LICENSE.md", false],
    ["UNLICENSED", false],
    [undefined, false],
    ["LGPL-3.0-or-later", false],
    ["MIT AND GPL-2.0-only", false],
    ["MIT", true],
    ["(MIT OR GPL-2.0-only)", true],
    ["Apache-2.0 AND MIT", true],
  ])("%s: allowed is %s", (license, allowed) => {
    const locked = { version: "1.0.0", ...(license === undefined ? {} : { license }) };
    expect(judgeLicences({ "node_modules/x": locked }).refused).toHaveLength(allowed ? 0 : 1);
    expect(judgeLicences({ "node_modules/x": { ...locked, dev: true } }).refused).toEqual([]);
  });
});

describe.each(readdirSync(join(ROOT, ".github/workflows")).filter((file) => /\.ya?ml$/.test(file)))(
  "the workflow %s",
  (file) => {
    const text = read(`.github/workflows/${file}`);
    const lines = text.split("\n");

    test("pins every action to a commit", () => {
      const used = lines.flatMap((line) => /^\s*(?:- )?uses:\s*(.*)$/.exec(line)?.[1] ?? []);
      expect(used.length).toBeGreaterThan(0);
      expect(
        used.filter((action) => !/^[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action)),
      ).toEqual([]);
    });

    test("may only read, unless a job says what it writes", () => {
      expect(text).toMatch(/^permissions:\n {2}contents: read\n(?! )/m);
      const granted = lines.flatMap((line) => /^\s+([\w-]+): write\s*(?:#.*)?$/.exec(line)?.[1] ?? []);
      expect(granted.filter((scope) => !["pages", "id-token"].includes(scope))).toEqual([]);
    });

    test("gives a stranger's pull request no secret", () => {
      expect(text).not.toContain("pull_request_target");
      expect(text).not.toContain("workflow_run");
      expect(text).not.toMatch(/secrets\s*\./);
      expect(lines.filter((line) => line.includes("actions/checkout@")).length).toBe(
        lines.filter((line) => line.trim() === "persist-credentials: false").length,
      );
    });

    test("puts no text of others into a command", () => {
      const runs = text.match(/^\s*(?:- )?run:(?: [^|\n].*| \|\n(?:\s{10,}.*\n)*)/gm) ?? [];
      expect(runs.length).toBeGreaterThan(0);
      for (const run of runs) expect(run).not.toMatch(/\$\{\{\s*(?:github\.event|github\.head_ref|inputs)/);
    });

    test("installs by the lockfile", () => {
      expect(text).not.toMatch(/npm (?:install|i|update|exec)\b|\bnpx\b/);
    });

    test("ends by itself", () => {
      const jobs = text.slice(text.indexOf("\njobs:")).match(/^ {2}[\w-]+:$/gm) ?? [];
      expect(text.match(/^ {4}timeout-minutes: \d+$/gm)).toHaveLength(jobs.length);
    });
  },
);
