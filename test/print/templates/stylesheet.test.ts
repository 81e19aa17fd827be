import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { hindi } from "../../../src/language/hi/hindi.ts";
import { createTemplates } from "../../../src/print/nunjucks-environment.ts";
import { buildStylesheets, minifyCss, STYLESHEET_NAMES } from "../../../src/print/stylesheet.ts";
import { TEMPLATES_PATH } from "../../../src/print/templates-dir.ts";
import { samplePage, sampleViews } from "./sample-pages.ts";

const sheets = buildStylesheets(TEMPLATES_PATH);
const css = STYLESHEET_NAMES.map((name) => sheets[name]).join("");

describe("minifyCss", () => {
  test.each([
    ["a { color: red; }\n\nb { color: blue }", "a{color:red}b{color:blue}"],
    ["/* why */ a { b: c; /* more */ }", "a{b:c}"],
    ['a::before { content: "/* no; comment */  }"; }', 'a::before{content:"/* no; comment */  }"}'],
    ["a { content: 'it\\'s  ;}' }", "a{content:'it\\'s  ;}'}"],
    ["a { background: url(data:image/svg+xml;a, b) }", "a{background:url(data:image/svg+xml;a, b)}"],
    [".a :is(h2, h3) > b + c {}", ".a :is(h2,h3)>b + c{}"],
    [
      "@media (min-width: 40em) and (hover) { a { b: calc(1px + 2px) } }",
      "@media (min-width:40em) and (hover){a{b:calc(1px + 2px)}}",
    ],
    [".a:hover .b :focus {}", ".a:hover .b :focus{}"],
    ["a { b: c;\n\n  /* gap */\n\n  d: e; }", "a{b:c;d:e}"],
    ['a { font: 1rem "A B" , c }', 'a{font:1rem "A B",c}'],
  ])("%s becomes %s", (source, expected) => {
    expect(minifyCss(source)).toBe(expected);
  });

  test("changes nothing when there is nothing left to take out", () => {
    expect(minifyCss(css)).toBe(css);
  });
});

describe("the style sheets", () => {
  test("order their layers before they use one, and leave no rule outside them", () => {
    expect(sheets.style.startsWith("@layer tokens,base,compositions,components,utilities;")).toBe(true);
    expect(
      topLevelRules(css)
        .slice(1)
        .filter((rule) => !/^@layer [a-z]+\{/.test(rule)),
    ).toEqual([]);
  });

  test("keep, with an article page, to one round trip of 14 KB compressed, and to 7 KB themselves", () => {
    const templates = createTemplates({ directory: TEMPLATES_PATH, language: hindi, dateline: "english" });
    const view = sampleViews["a full article"];
    if (view?.template !== "article") throw new Error("The sample is not an article.");
    // A body of 900 words, each of its own, compresses as badly as a real one.
    const words = Array.from({ length: 900 }, (_, i) =>
      String.fromCodePoint(0x915 + (i % 30), 0x93e + (i % 7), 0x915 + ((i * 7) % 33)),
    );
    const full = { ...view.full, html: `<p>${words.join(" ")}</p>` };
    const html = templates.render(samplePage({ ...view, full }));
    const size = brotliCompressSync(sheets.style).length + brotliCompressSync(sheets.article).length;
    expect(size).toBeLessThan(7 * 1024);
    expect(size + brotliCompressSync(html).length).toBeLessThan(14 * 1024);
  });

  test("keep what all pages wait for to three segments of TCP, with its headers", () => {
    expect(brotliCompressSync(sheets.style).length).toBeLessThan(3 * 1460 - 400);
  });

  test.each(Object.entries(sampleViews))("style all that is on the page: %s", (_, view) => {
    const html = createTemplates({ directory: TEMPLATES_PATH, language: hindi, dateline: "english" }).render(
      samplePage(view),
    );
    const shown = new Set(
      [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(" ")),
    );
    const unlinked = STYLESHEET_NAMES.filter((name) => !html.includes(`href="/assets/${name}-12345678.css"`));
    const elsewhere = unlinked.flatMap((name) => classesOf(sheets[name])).filter((name) => shown.has(name));
    const missing = elsewhere.filter((name) => !classesOf(sheets.style).includes(name));
    expect(missing).toEqual([]);
  });

  test.each([
    ["a space between letters", /letter-spacing:(?!0[;}])/],
    ["a slanted face", /font-style:(?:italic|oblique)/],
    ["automatic hyphens", /hyphens:auto/],
    ["justified lines", /text-align:justify/],
    ["changed case", /text-transform/],
    [
      "a side named by direction",
      /(?:margin|padding|border)-(?:left|right|top|bottom)|[;{](?:left|right|top|bottom):|text-align:(?:left|right)/,
    ],
    ["a largest width in a query", /@media[^{]*max-width/],
    ["a line too low for the marks of Devanagari", /line-height:(?:0?\.\d|1;|1\}|1\.[0-2])/],
  ])("has nowhere %s", (_, pattern) => {
    expect(css).not.toMatch(pattern);
  });

  test("takes colours only from tokens", () => {
    const rules = topLevelRules(css).filter(
      (rule) => !rule.startsWith("@layer tokens{") && !rule.startsWith("@layer utilities{"),
    );
    expect(rules.join("")).not.toMatch(/#[0-9a-f]{3,8}\b|\brgb|\bhsl|\boklch/i);
  });

  test("styles no class that nothing has", () => {
    const markup = [...filesBelow("templates", ".njk"), ...filesBelow("src/print/markdown", ".ts")].join(
      "\n",
    );
    expect(classesOf(css).filter((name) => !markup.includes(name))).toEqual([]);
  });
});

describe("the colours", () => {
  const themes = {
    light: tokensOf(/:root\{([^}]*)\}/),
    dark: tokensOf(/:root\[data-theme="dark"\]\{([^}]*)\}/),
    "dark by preference": tokensOf(/:root:not\(\[data-theme="light"\]\)\{([^}]*)\}/),
  };

  test.each(
    Object.entries(themes).flatMap(([theme, tokens]) =>
      [
        ["ink", "paper"],
        ["ink", "tint"],
        ["ink-soft", "paper"],
        ["ink-soft", "tint"],
        ["accent", "paper"],
        ["accent", "tint"],
        ["on-accent", "accent"],
        ["paper", "ink"],
      ].map(([ink = "", ground = ""]) => ({ theme, tokens, ink, ground })),
    ),
  )("$ink on $ground can be read by everyone: $theme", ({ tokens, ink, ground }) => {
    expect(contrast(tokens.get(ink) ?? "", tokens.get(ground) ?? "")).toBeGreaterThanOrEqual(4.5);
  });

  test("the dark theme is one, chosen or preferred", () => {
    expect(themes.dark).toEqual(themes["dark by preference"]);
  });
});

function tokensOf(block: RegExp): ReadonlyMap<string, string> {
  const declarations = block.exec(css)?.[1] ?? "";
  return new Map(
    [...declarations.matchAll(/--color-([a-z-]+):(#[0-9a-f]+)/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, "$&$&") : hex.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function topLevelRules(text: string): string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}") depth--;
    else if (text[at] !== ";" || depth > 0) continue;
    if (depth > 0) continue;
    rules.push(text.slice(start, at + 1));
    start = at + 1;
  }
  return rules;
}

function classesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\.(-?[a-z][\w-]*)/gi)].map(([, name = ""]) => name))];
}

function filesBelow(folder: string, ending: string): string[] {
  const root = join(TEMPLATES_PATH, "..", folder);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(root, file), "utf8"));
}
