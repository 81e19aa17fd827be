import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { assembleEdition } from "../../src/edition/assemble-edition.ts";
import { hindi } from "../../src/language/hi/hindi.ts";
import { loadAssets } from "../../src/print/assets.ts";
import { chromeOf } from "../../src/print/chrome.ts";
import { createTemplates } from "../../src/print/nunjucks-environment.ts";
import { preloadsOf } from "../../src/print/preloads.ts";
import { TEMPLATES_PATH } from "../../src/print/templates-dir.ts";
import { at, makeNewsroom, makeSite } from "../helpers/make-newsroom.ts";
import { samplePage, sampleViews } from "../print/templates/sample-pages.ts";

const SETTINGS = [
  { fonts: "system", files: 0, preloads: 0 },
  { fonts: "headline", files: 1, preloads: 1 },
  { fonts: "full", files: 3, preloads: 2 },
] as const;

describe.each(SETTINGS)("with fonts: $fonts", ({ fonts, files, preloads }) => {
  const assets = loadAssets(hindi, { fonts });
  const fontUrls = assets.filter(({ url }) => url.endsWith(".woff2")).map(({ url }) => url);
  const css = Buffer.from(assets.find(({ source }) => source === "styles/style")?.bytes ?? []).toString();
  const newsroom = makeNewsroom({ site: makeSite({ fonts }) });
  const chrome = chromeOf(assembleEdition(newsroom, { now: at("2026-01-01T00:00"), preview: false }), assets);

  test(`the site has ${files} font files, each named by its digest`, () => {
    expect(fontUrls.length).toBe(files);
    for (const url of fontUrls) expect(url).toMatch(/^\/assets\/noto-[a-z-]+-\d{3}-[0-9a-f]{8}\.woff2$/);
  });

  test("the style sheet names these files, and no others", () => {
    const named = [...css.matchAll(/url\("([^"]+\.woff2)"\)/g)].map(([, url]) => url);
    expect(named.toSorted()).toEqual(fontUrls.toSorted());
  });

  test("no face hides the text while it loads or moves it when it comes late, and each falls back on the system for Latin letters", () => {
    const faces = css.match(/@font-face\{[^}]*\}/g) ?? [];
    const ours = faces.filter((face) => face.includes("woff2"));
    expect(ours.length).toBe(files);
    for (const face of ours) expect(face).toContain("font-display:optional");
    for (const face of faces) expect(face).toContain("unicode-range:U+20,U+A0,U+900-97F,U+200C-200D,U+20B9");
  });

  test("a page preloads the fonts of its first screen where readers arrive, and nowhere else", () => {
    expect(chrome.fontPreloads.length).toBe(preloads);
    for (const [name, view] of Object.entries(sampleViews)) {
      const fontsOf = preloadsOf(view, chrome).filter((preload) => preload.as === "font");
      const isArrival = ["article", "home", "search"].includes(view.template);
      expect(fontsOf.length, name).toBe(isArrival ? preloads : 0);
    }
  });
});

test("the headline face is asked for first, then the face that takes its room", () => {
  const sheet = loadAssets(hindi, { fonts: "headline" }).find(({ source }) => source === "styles/style");
  const css = Buffer.from(sheet?.bytes ?? []).toString();
  const last = css.match(/--font-headline:[^;}]*/g)?.at(-1);
  expect(last).toMatch(/^--font-headline:"Akhbar Headline","Akhbar Headline Fallback",Georgia,serif,/);
  const fallback = css.match(/@font-face\{[^}]*"Akhbar Headline Fallback"[^}]*\}/)?.[0];
  expect(fallback).toMatch(
    /size-adjust:92\.4%;ascent-override:100\.7%;descent-override:67\.7%;line-gap-override:0%/,
  );
});

describe("the lead picture", () => {
  const templates = createTemplates({ directory: TEMPLATES_PATH, language: hindi, dateline: "english" });

  test.each(Object.entries(sampleViews).filter(([, view]) => ["article", "home"].includes(view.template)))(
    "of %s is preloaded exactly as the page then asks for it, or not at all",
    (_, view) => {
      const data = samplePage(view);
      const html = templates.render({ ...data, preloads: preloadsOf(view, data.chrome) });
      const preload = html.match(
        /<link rel="preload" as="image" type="([^"]+)" imagesrcset="([^"]+)" imagesizes="([^"]+)"/,
      );
      const source = html.match(
        /<source type="([^"]+)" srcset="([^"]+)" sizes="([^"]+)">\s*(?:<source[^>]*>\s*)*<img[^>]*fetchpriority="high"/,
      );
      expect(preload?.slice(1)).toEqual(source?.slice(1));
    },
  );

  test("is preloaded on at least one of the samples", () => {
    const preloaded = Object.values(sampleViews).flatMap((view) => preloadsOf(view, samplePage(view).chrome));
    expect(preloaded.some(({ as }) => as === "image")).toBe(true);
  });
});

test("the font sheets keep to rules without spaced, slanted or hyphenated Devanagari", () => {
  for (const name of ["headline.css", "body.css"]) {
    const css = readFileSync(join(TEMPLATES_PATH, "styles", "fonts", name), "utf8");
    expect(css).not.toMatch(/letter-spacing|italic|oblique|hyphens/);
  }
});
