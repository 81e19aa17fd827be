import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { TEMPLATES_PATH } from "../../../src/print/templates-dir.ts";

const files = readdirSync(TEMPLATES_PATH, { recursive: true, encoding: "utf8" });
const read = (file: string) => readFileSync(join(TEMPLATES_PATH, file), "utf8");

/** Attributes whose text a reader reads or hears. */
const SPOKEN = /\s(?:aria-label|aria-description|alt|title|placeholder|value|label)="([^"]*)"/g;

/** What a template says by itself: text between tags and spoken attributes, without what it takes from the data. */
function ownWords(template: string): string[] {
  const html = template
    .replace(/\{#.*?#\}/gs, "")
    .replace(/\{\{.*?\}\}|\{%.*?%\}/gs, "\u0000")
    .replace(/<!doctype html>/i, "");
  const spoken = [...html.matchAll(SPOKEN)].map(([, value = ""]) => value);
  const text = html.replace(/<(?:[^<>"]|"[^"]*")*>/g, "\u0000");
  return [text, ...spoken].join("\u0000").match(/[\p{L}\p{N}]+/gu) ?? [];
}

describe("templates", () => {
  test.each(files.filter((file) => file.endsWith(".njk")))(
    "%s takes every word from the language",
    (file) => {
      expect(ownWords(read(file))).toEqual([]);
    },
  );

  test.each(files.filter((file) => /\.(?:njk|css|js)$/.test(file)))(
    "%s has no Hindi beyond its comments",
    (file) => {
      const code = read(file)
        .replace(/\{#.*?#\}|\/\*.*?\*\//gs, "")
        .replace(/^\s*\/\/.*$/gm, "");
      expect(code).not.toMatch(/\p{Script=Devanagari}/u);
    },
  );

  test.each([
    ["<p>{{ t.nav.home }} home</p>", ["home"]],
    ['<a aria-label="घर" href="/x/">{{ x }}</a>', ["घर"]],
    ['<a class="site" href="/x/">{{ x }} | </a>{# a comment #}', []],
  ])("the search for words finds those in %s", (template, words) => {
    expect(ownWords(template)).toEqual(words);
  });

  test("only our own Markdown and structured data are printed unescaped", () => {
    const unescaped = files
      .filter((file) => file.endsWith(".njk"))
      .flatMap((file) =>
        [...read(file).matchAll(/\{\{[^}]*\|\s*safe[^}]*\}\}/g)].map(([use]) => `${file}: ${use}`),
      );
    expect(unescaped.sort()).toEqual([
      "components/prose/macro.njk: {{ html | safe }}",
      "layouts/page.njk: {{ head.structuredData | safe }}",
    ]);
  });
});
