import { describe, expect, test } from "vitest";
import { CHECKS, checkSite, examineSite } from "../../src/checks/check-site.ts";
import { load, NOW, type SiteFiles, siteWith, soundSite, writeSite } from "./sound-site.ts";

describe("checkSite", () => {
  test("finds nothing, not even a notice, in a sound site", async () => {
    const dir = writeSite(soundSite());
    expect(await checkSite(dir, { all: false, workers: 1, now: NOW })).toEqual([]);
  });

  test("names files from where the command runs, sorted, with the line", async () => {
    const files = siteWith(
      "about/index.html",
      "</main>",
      '<p id="main">\n<a href="/nahin/">x</a></p></main>',
    );
    const dir = writeSite(files);
    const findings = await checkSite(dir, { all: false, workers: 1, now: NOW });
    const lines = String(files["about/index.html"]).split("\n");
    const line = (text: string) => lines.findIndex((each) => each.includes(text)) + 1;
    expect([...new Set(findings.map((finding) => `${finding.file}:${finding.line}`))]).toEqual([
      `${dir}/about/index.html:${line('<p id="main">')}`,
      `${dir}/about/index.html:${line("/nahin/")}`,
    ]);
  });

  test("says how many checks looked at how many pages", async () => {
    const { checks, pages } = await examineSite(writeSite(soundSite()), { all: false, workers: 1, now: NOW });
    expect(pages).toBe(14);
    expect(checks).toBe(Object.keys(CHECKS).length + 1);
  });

  test("an empty folder has no front page and no feed, and nothing throws", () => {
    const site = load({ "robots.txt": "User-agent: *\n" });
    const found = Object.values(CHECKS)
      .flatMap((check) => check(site, NOW))
      .map(({ what }) => what);
    expect(found).toContain("The site has no front page.");
    expect(found).toContain("The site has no sitemap index.");
  });

  test("a preview, closed to every crawler, is called one and told of nothing that follows from that", () => {
    const files = {
      ...everywhere('content="index, follow"', 'content="noindex"'),
      "robots.txt": "User-agent: *\nDisallow: /\n",
    };
    const site = load(files);
    const findings = Object.values(CHECKS).flatMap((check) => check(site, NOW));
    expect(findings).toMatchObject([
      { severity: "notice", what: expect.stringContaining("This is a preview") },
    ]);
  });

  test("a paper that is open to crawlers and marked noindex is no preview but a mistake", () => {
    const site = load(everywhere('content="index, follow"', 'content="noindex"'));
    const found = Object.values(CHECKS).flatMap((check) => check(site, NOW));
    expect(found).toContainEqual(
      expect.objectContaining({ severity: "error", what: "The front page is marked noindex." }),
    );
  });
});

function everywhere(from: string, to: string): SiteFiles {
  const files = Object.entries(soundSite()).map(([file, content]) => {
    return [file, typeof content === "string" ? content.replace(from, to) : content];
  });
  return Object.fromEntries(files);
}
