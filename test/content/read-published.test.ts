import { describe, expect, test } from "vitest";
import { read } from "./content-folder.ts";

const readList = (text: string | Uint8Array) => read({ "published.txt": text });

describe("published.txt", () => {
  test("is read as addresses, each once, with those that are gone", async () => {
    const text = [
      "# पते",
      "",
      "/2025/01/18/barish/",
      "  /2024/05/01/hata-hua/   gone",
      "/2025/01/18/barish/",
      "/%E0%A4%95/x.html",
      "/ख/ gone",
      "/ख/",
      "/author/purana-naam/ gone",
    ].join("\r\n");
    const { newsroom, problems, ignored } = await readList(text);
    expect(problems).toEqual([]);
    expect(ignored).toEqual([]);
    expect(newsroom?.published).toEqual([
      { path: "/2025/01/18/barish/", gone: false, line: 3 },
      { path: "/2024/05/01/hata-hua/", gone: true, line: 4 },
      { path: "/क/x.html", gone: false, line: 6 },
      { path: "/ख/", gone: true, line: 7 },
      { path: "/author/purana-naam/", gone: true, line: 9 },
    ]);
  });

  test("may be missing, which is not the same as empty", async () => {
    expect((await read({})).newsroom?.published).toBeUndefined();
    expect((await readList("")).newsroom?.published).toEqual([]);
  });

  test.each<[string, string | Uint8Array, number, RegExp]>([
    ["another mark", "/a/\n/b/ moved\n", 2, /stands "moved"/],
    ["two marks", "/b/ gone /c/\n", 1, /stands "gone \/c\/"/],
    ["a whole address", "https://akhbar.example/a/\n", 1, /names a site/],
    ["no first stroke", "a/b/\n", 1, /does not start with/],
    ["a climb", "/a/../../etc/ gone\n", 1, /climbs/],
    ["a climb in codes", "/a/%2e%2e/ gone\n", 1, /climbs/],
    ["a query", "/?p=123\n", 1, /'\?' or '#'/],
    ["the front page as gone", "/ gone\n", 1, /is the front page, and cannot be gone/],
    ["a tag as gone", "/tag/chunav/ gone\n", 1, /cannot be gone/],
    ["a day as gone", "/2025/01/18/ gone\n", 1, /archive of a year, month or day/],
    ["a category as gone", "/sports/ gone\n", 1, /the category 'sports'/],
    ["what is served to machines as gone", "/feed.xml gone\n", 1, /'\.xml'|cannot be gone/],
    ["a control character", "/a/\n/b\u0007/\n", 2, /U\+0007/],
    ["another encoding", Buffer.from([0x2f, 0xe0, 0x2f]), 1, /UTF-8/],
  ])("with %s is refused", async (_, text, line, what) => {
    const { newsroom, problems } = await readList(text);
    expect(newsroom).toBeUndefined();
    expect(problems).toMatchObject([
      { file: "content/published.txt", line, what: expect.stringMatching(what) },
    ]);
  });

  test("of a hundred thousand addresses is read in a second", async () => {
    const text = Array.from({ length: 100_000 }, (_, index) => `/2025/01/18/khabar-${index}/\n`).join("");
    const started = process.cpuUsage().user;
    expect((await readList(text)).newsroom?.published).toHaveLength(100_000);
    expect(process.cpuUsage().user - started).toBeLessThan(1_000_000);
  });
});
