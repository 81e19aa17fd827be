import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { hindi } from "../../src/language/hi/hindi.ts";
import { buildSearchScript } from "../../src/print/search-script.ts";
import { TEMPLATES_PATH } from "../../src/print/templates-dir.ts";

const page = readFileSync(join(TEMPLATES_PATH, "assets", "search.js"), "utf8");
const script = buildSearchScript(page, "hi");

describe("the script of the search page", () => {
  test("is one file that asks no other site for anything and runs no text as code", () => {
    expect(script).not.toMatch(/^\s*(?:import|export)\b/m);
    expect(script).not.toMatch(/https?:|\beval\b|new Function|innerHTML|document\.write/);
  });

  test("codes words as the index does", () => {
    const context = createContext({});
    runInContext(
      `${buildSearchScript("", "hi")}\nthis.encode = encodeForSearch; this.roman = encodeRomanised;`,
      context,
    );
    const { encode, roman } = context as {
      encode: (text: string) => string;
      roman: (text: string) => string;
    };
    const text = "राष्ट्रपति का ३० ज़िलों में दौरा, हिन्दी-हिंदी। UPI से समझौते Café दिल्\u200dली ॐ ऋण";
    expect(encode(text)).toBe(hindi.encodeForSearch(text));
    expect(roman(text)).toBe(hindi.encodeRomanised(text));
  });

  test("keeps to 6 KB compressed, the coding of words included", () => {
    expect(brotliCompressSync(script).length).toBeLessThan(6 * 1024);
  });

  test("is the same each time", () => {
    expect(buildSearchScript(page, "hi")).toBe(script);
  });
});
