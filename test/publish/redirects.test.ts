import { describe, expect, test } from "vitest";
import {
  buildApacheRedirects,
  buildNginxRedirects,
  buildRedirectsFile,
  CLOUDFLARE_LIMITS,
} from "../../src/publish/redirects.ts";

const redirects = [
  { from: "/old/monsoon/", to: "/2025/01/18/monsoon/" },
  { from: `/${encodeURIComponent("मानसून")}/`, to: "/2025/01/18/monsoon/" },
];
const gone = ["/2025/01/01/offer/"];

describe("_redirects", () => {
  test("has a line for each old address, percent-encoded", () => {
    expect(buildRedirectsFile({ redirects, gone })).toBe(
      "/old/monsoon/ /2025/01/18/monsoon/ 301\n" +
        "/%E0%A4%AE%E0%A4%BE%E0%A4%A8%E0%A4%B8%E0%A5%82%E0%A4%A8/ /2025/01/18/monsoon/ 301\n",
    );
  });

  test("keeps to what Cloudflare reads", () => {
    const many = Array.from({ length: 2_500 }, (_, index) => ({ from: `/${index}/`, to: "/a/" }));
    const long = { from: `/${"x".repeat(1_000)}/`, to: "/a/" };
    const lines = buildRedirectsFile({ redirects: [long, ...many], gone })
      .trimEnd()
      .split("\n");
    expect(lines).toHaveLength(CLOUDFLARE_LIMITS.lines);
    expect(lines.every((line) => line.length <= CLOUDFLARE_LIMITS.lineCharacters)).toBe(true);
  });
});

describe("the nginx maps", () => {
  test("compare the decoded address and answer with the encoded one", () => {
    const maps = buildNginxRedirects({ redirects, gone });
    expect(maps).toContain('  "/मानसून/" "/2025/01/18/monsoon/";');
    expect(maps).toContain('  "/2025/01/01/offer/" 1;');
  });

  test("nothing in an address can end its string or its line", () => {
    const from = `/${encodeURIComponent('a"; } evil\n\\')}/`;
    const maps = buildNginxRedirects({ redirects: [{ from, to: "/a/" }], gone: [] });
    expect(maps).toContain('  "/a\\"; } evil%0A\\\\/" "/a/";\n');
  });
});

describe("the Apache lines", () => {
  test("match the whole decoded address and nothing else", () => {
    const lines = buildApacheRedirects({ redirects: [{ from: "/a.b+(c)/", to: "/x/" }, ...redirects], gone });
    expect(lines).toContain('RedirectMatch 301 "^/a\\.b\\+\\(c\\)/$" "/x/"\n');
    expect(lines).toContain('RedirectMatch 301 "^/मानसून/$" "/2025/01/18/monsoon/"\n');
    expect(lines).toContain('RedirectMatch 410 "^/2025/01/01/offer/$"\n');
  });
});

test("without old addresses the lists are empty", () => {
  expect(buildRedirectsFile({ redirects: [], gone: [] })).toBe("");
  expect(buildApacheRedirects({ redirects: [], gone: [] })).toBe("");
});
