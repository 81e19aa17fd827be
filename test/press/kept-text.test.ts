import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepTextsIn } from "../../src/press/kept-text.ts";

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "akhbar-kept-"));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

test("a text is made once for what it follows from and for the code that makes it", () => {
  const make = vi.fn(() => "खोज();");
  for (let time = 0; time < 2; time++)
    expect(keepTextsIn(cache, "क")("search-hi.js", ["स्रोत"], make)).toBe("खोज();");
  expect(make).toHaveBeenCalledTimes(1);
  keepTextsIn(cache, "क")("search-hi.js", ["नया स्रोत"], make);
  keepTextsIn(cache, "ख")("search-hi.js", ["नया स्रोत"], make);
  expect(make).toHaveBeenCalledTimes(3);
});

test("a text that was damaged is made again, and so is one that cannot be kept", () => {
  const keep = keepTextsIn(cache, "क");
  keep("search-hi.js", ["स्रोत"], () => "खोज();");
  const [file = ""] = readdirSync(join(cache, "texts"));
  writeFileSync(join(cache, "texts", file), "टूटा");
  expect(keep("search-hi.js", ["स्रोत"], () => "नई खोज();")).toBe("नई खोज();");
  const nowhere = keepTextsIn(join(cache, "texts", file), "क");
  expect(nowhere("search-hi.js", ["स्रोत"], () => "खोज();")).toBe("खोज();");
});
