import { describe, expect, test } from "vitest";
import { choosePages } from "../../src/checks/choose-pages.ts";
import { checkHtml } from "../../src/checks/html.ts";
import { load, siteWith, soundSite } from "./sound-site.ts";

const ONE = { all: false, workers: 1 } as const;

describe("checkHtml", () => {
  test("is content with a sound site, its redirect and its fragment", async () => {
    expect(await checkHtml(load(soundSite()), ONE)).toEqual([]);
  });

  test.each([
    ["a paragraph around a list", "<p><ul></ul></p>", "close-order"],
    ["a picture without alternative text", '<img src="/icon.png">', "wcag/h37"],
    ["a link without a name", '<a href="/"></a>', "wcag/h30"],
    ["a heading that skips a level", "<h4>x</h4>", "heading-level"],
    ["an attribute twice", '<p class="a" class="b">x</p>', "no-dup-attr"],
  ])("tells of %s, with its line", async (_, html, rule) => {
    const site = load(siteWith("about/index.html", "</main>", `\n${html}\n</main>`));
    const findings = await checkHtml(site, ONE);
    expect(findings).toContainEqual(
      expect.objectContaining({
        severity: "error",
        file: "about/index.html",
        what: expect.stringContaining(`(${rule})`),
      }),
    );
    expect(findings[0]?.line).toBeGreaterThan(20);
  });

  test("a page without its doctype is no document, a fragment needs none", async () => {
    const findings = await checkHtml(load(siteWith("about/index.html", "<!doctype html>\n", "")), ONE);
    expect(findings.map(({ what }) => what)).toContainEqual(expect.stringContaining("missing-doctype"));
  });

  test("several threads find what one finds", async () => {
    const bad = siteWith("about/index.html", "</main>", '<img src="/icon.png"></main>');
    const copies = Array.from({ length: 130 }, (_, index) => [
      `naqal-${index}/index.html`,
      String(bad["about/index.html"]),
    ]);
    const site = load({ ...bad, ...Object.fromEntries(copies) });
    const found = await checkHtml(site, { all: true, workers: 2 });
    expect(found.filter(({ what }) => what.includes("h37"))).toHaveLength(131);
  });
});

describe("choosePages", () => {
  test("takes every page of a small site", () => {
    expect(choosePages(load(soundSite()))).toHaveLength(14);
  });

  test("of a large site takes each page that shows something new, and a sample that moves as the site grows", () => {
    const about = String(soundSite()["about/index.html"]);
    const copies = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`naqal/${index}/index.html`, about]));
    const rare = about.replace("</main>", '<p class="viral">x</p></main>');
    const chosen = choosePages(load({ ...soundSite(), ...copies(700), "zzz/index.html": rare }));
    expect(chosen).toContain("zzz/index.html");
    expect(chosen).toContain("2025/01/17/खेत/index.html");
    expect(chosen.length).toBeLessThan(230);
    expect(choosePages(load({ ...soundSite(), ...copies(700), "zzz/index.html": rare }))).toEqual(chosen);
    expect(choosePages(load({ ...soundSite(), ...copies(701), "zzz/index.html": rare }))).not.toEqual(chosen);
  });
});
