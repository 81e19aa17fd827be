import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { findTraces } from "../../src/checks/find-traces.ts";
import { soundSite, writeSite } from "./sound-site.ts";

const WORD = "गुप्त 'बैठक' & <फ़ैसला>";

function found(file: string, content: string | Buffer, words = [WORD]): string[] {
  const dir = writeSite({ ...soundSite(), [file]: content });
  return findTraces(dir, words).map((finding) => `${finding.file}:${finding.line}: ${finding.what}`);
}

describe("findTraces", () => {
  test("finds nothing where there is nothing", () => {
    expect(findTraces(writeSite(soundSite()), [WORD, "gupt-baithak"])).toEqual([]);
  });

  test.each([
    ["plain", `x\n${WORD}`],
    ["in decomposed Unicode", `x\n${WORD}`.normalize("NFD")],
    ["escaped for HTML", "x\n<p>गुप्त 'बैठक' &amp; &lt;फ़ैसला&gt;"],
    ["escaped for HTML with its quotes", "x\n<p>गुप्त &#39;बैठक&#39; &amp; &lt;फ़ैसला&gt;"],
    ["percent-encoded", `x\n/search/?q=${encodeURIComponent(WORD)}`],
    ["percent-encoded in small letters", `x\n/search/?q=${encodeURIComponent(WORD).toLowerCase()}`],
    [
      "escaped for JSON",
      `x\n{"t":"${WORD.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)}"}`,
    ],
    ["inside gzip", gzipSync(`x\n${WORD}`)],
  ])("finds a word that is %s", (_, content) => {
    expect(found("data/x.bin", content)).toEqual([`data/x.bin:2: The file holds "${WORD}".`]);
  });

  test("finds a slug in any case, in the name of a file and of a folder", () => {
    expect(found("pictures/Gupt-Baithak.jpg", "", ["gupt-baithak"])).toEqual([
      `pictures/Gupt-Baithak.jpg:1: The name of the file holds "gupt-baithak".`,
    ]);
    expect(found("gupt-baithak/index.html", "", ["gupt-baithak"])[0]).toContain("The name of the file holds");
  });
});
