import { describe, expect, test } from "vitest";
import {
  contentSecurityPolicy,
  metaContentSecurityPolicy,
} from "../../src/publish/content-security-policy.ts";
import { buildHeaders } from "../../src/publish/headers.ts";
import { makeSite } from "./makers.ts";

describe("the content security policy", () => {
  test("allows nothing inline and nothing by default", () => {
    expect(contentSecurityPolicy()).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(contentSecurityPolicy()).not.toContain("unsafe-inline");
  });

  test("forbids foreign frames around a page in the header, and is silent on it in a meta element", () => {
    expect(contentSecurityPolicy()).toContain("frame-ancestors 'self'");
    expect(metaContentSecurityPolicy()).not.toContain("frame-ancestors");
  });

  test("opens to WebAssembly and other frames only when told", () => {
    expect(contentSecurityPolicy()).not.toContain("wasm");
    expect(contentSecurityPolicy({ webAssembly: true })).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(contentSecurityPolicy({ frames: [] })).toContain("frame-src 'none'");
  });
});

/** The headers of a pattern, by name. */
function rulesOf(file: string, pattern: string): Readonly<Record<string, string>> {
  const block = file.split("\n\n").find((lines) => lines.split("\n")[0] === pattern) ?? "";
  const lines = block
    .split("\n")
    .slice(1)
    .filter((line) => line !== "");
  return Object.fromEntries(
    lines.map((line) =>
      line
        .trim()
        .split(/: (.*)/s)
        .slice(0, 2),
    ),
  );
}

describe("_headers", () => {
  const file = buildHeaders(makeSite({ websubHub: "https://hub.example/" }), { immutable: ["/pictures/*"] });

  test("secures every page", () => {
    expect(rulesOf(file, "/*")).toMatchObject({
      "Content-Security-Policy": contentSecurityPolicy(),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
    });
  });

  test.each([
    ["/feed.xml", "application/xml; charset=utf-8"],
    ["/:list/atom.xml", "application/xml; charset=utf-8"],
    ["/:kind/:list/feed.json", "application/feed+json; charset=utf-8"],
  ])("serves %s as %s", (pattern, type) => {
    expect(rulesOf(file, pattern)["Content-Type"]).toBe(type);
  });

  test("names hub and self of the site's feeds, only with a hub", () => {
    expect(rulesOf(file, "/feed.xml").Link).toBe(
      '<https://hub.example/>; rel="hub", <https://akhbar.example/feed.xml>; rel="self"',
    );
    expect(buildHeaders(makeSite())).not.toContain("Link:");
  });

  test("lets named files be kept for ever and the service worker never", () => {
    expect(rulesOf(file, "/pictures/*")["Cache-Control"]).toContain("immutable");
    expect(rulesOf(file, "/sw.js")["Cache-Control"]).toBe("no-store");
  });

  test("stays within Cloudflare's 100 rules of 2,000 characters", () => {
    expect(file.split("\n\n").length).toBeLessThanOrEqual(100);
    expect(Math.max(...file.split("\n").map((line) => line.length))).toBeLessThanOrEqual(2_000);
  });

  test("tells crawlers of a preview to stay out", () => {
    expect(rulesOf(buildHeaders(makeSite(), { preview: true }), "/*")["X-Robots-Tag"]).toBe(
      "noindex, nofollow",
    );
  });
});
