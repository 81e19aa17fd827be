import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { TEMPLATES_PATH } from "../../../src/print/templates-dir.ts";

const source = readFileSync(join(TEMPLATES_PATH, "assets", "script.js"), "utf8");

describe("the script of the pages", () => {
  test("is plain JavaScript that a browser can run as it is", () => {
    expect(() => new Script(source)).not.toThrow();
    expect(source).not.toMatch(/^\s*(?:import\b(?!\()|export\b)/m);
  });

  test("keeps to 5 KB compressed", () => {
    expect(brotliCompressSync(source).length).toBeLessThan(5 * 1024);
  });

  test("asks no other site for anything and runs no text as code", () => {
    expect(source).not.toMatch(/https?:|\beval\b|new Function|document\.write/);
  });
});

describe.each(["listen.js", "offline.js", "sw.js"])("%s", (file) => {
  const text = readFileSync(join(TEMPLATES_PATH, "assets", file), "utf8");

  test("keeps to 2 KB compressed, since it is fetched by those who use it", () => {
    expect(brotliCompressSync(text).length).toBeLessThan(2 * 1024);
  });

  test("asks no other site for anything and runs no text as code", () => {
    expect(text).not.toMatch(/https?:|\beval\b|new Function|document\.write/);
  });
});
