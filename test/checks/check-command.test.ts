import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { formatFindings } from "../../src/checks/format-findings.ts";
import { NOW, siteWith, soundSite, writeSite } from "./sound-site.ts";

const SCRIPT = fileURLToPath(new URL("../../scripts/check.ts", import.meta.url));

/** These sites were built from no content, so that nothing is said of any. */
const NO_CONTENT = ["--content", join(tmpdir(), "akhbar-no-content"), "--now", new Date(NOW).toISOString()];

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...NO_CONTENT, ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("npm run check", () => {
  test("ends in 0 with its sum when the site is sound", () => {
    expect(run("--site-only", "--output", writeSite(soundSite()))).toEqual({
      status: 0,
      stdout: "16 checks, 14 pages, 0 problems, 0 notices.\n",
      stderr: "",
    });
  });

  test("ends in 1 with each problem on a line: file, line, what, fix", () => {
    const dir = writeSite(siteWith("about/index.html", "</main>", '<a href="/nahin/">x</a></main>'));
    const { status, stdout } = run("--site-only", "--output", `${dir}/`);
    expect(status).toBe(1);
    expect(stdout).toContain(
      `${dir}/about/index.html:26: "/nahin/" leads to no file of the site. Nothing is built at`,
    );
    expect(stdout).toContain("16 checks, 14 pages, 1 problem, 0 notices.");
  });

  test("a notice alone ends in 0", () => {
    const dir = writeSite(siteWith("about/index.html", /<meta property="og:image".*\n/, ""));
    const { status, stdout } = run("--site-only", "--output", dir);
    expect(status).toBe(0);
    expect(stdout).toContain(
      `notice: ${dir}/about/index.html:1: A shared link to the page shows no picture.`,
    );
  });

  test("gives everything as JSON", () => {
    const dir = writeSite(siteWith("about/index.html", "</main>", '<a href="/nahin/">x</a></main>'));
    const { stdout } = run("--site-only", "--json", "--output", dir);
    expect(JSON.parse(stdout)).toMatchObject({
      checks: 16,
      pages: 14,
      errors: 1,
      notices: 0,
      findings: [{ severity: "error" }],
    });
  });

  test("asks other sites for their pages with --external alone, and what is gone stops nothing", () => {
    // Port 9 discards: nothing answers there.
    const link = '<a href="http://127.0.0.1:9/purana-lekh/">x</a></main>';
    const dir = writeSite(siteWith("about/index.html", "</main>", link));
    const told = '"http://127.0.0.1:9/purana-lekh/" does not answer at all.';
    const { status, stdout } = run("--site-only", "--external", "--output", dir);
    expect(stdout).toContain(`notice: ${dir}/about/index.html:26: ${told}`);
    expect(stdout).toContain("17 checks, 14 pages, 0 problems, ");
    expect(status).toBe(0);
    expect(run("--site-only", "--output", dir).stdout).not.toContain(told);
  });

  test("looks at the site as it is at the moment of --now", () => {
    const dir = writeSite(soundSite());
    const { status, stdout } = run("--site-only", "--output", dir, "--now", "2026-01-01T00:00+05:30");
    expect(status).toBe(1);
    expect(stdout).toContain(
      `${dir}/.well-known/security.txt:3: The file expired at 2025-12-01T00:00:00+05:30.`,
    );
    expect(run("--site-only", "--output", dir, "--now", "कल")).toMatchObject({ status: 2 });
  });

  test("ends in 2 when there is no site, or when it is called wrongly", () => {
    const { status, stderr } = run("--output", writeSite({ "x.txt": "" }));
    expect(status).toBe(2);
    expect(stderr).toContain('run "npm run build" first');
    expect(run("--bogus")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Use: npm run check"),
    });
  });
});

describe("formatFindings", () => {
  test("shows the first few of one kind and how many more there are", () => {
    const findings = Array.from({ length: 9 }, (_, index) => ({
      severity: "error" as const,
      file: `dist/${index}.html`,
      line: 1,
      what: `The page has no 'x' (${index}).`,
      fix: "Add it.",
    }));
    const text = formatFindings(findings, { checks: 1, pages: 9, errors: 9, notices: 0 });
    expect(text.split("\n")).toHaveLength(7);
    expect(text).toContain("… and 4 more of this kind");
    expect(text).toContain("1 check, 9 pages, 9 problems, 0 notices.");
  });
});
