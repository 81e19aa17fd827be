import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseEmbed } from "../../src/print/markdown/embed.ts";
import {
  contentSecurityPolicy,
  FRAME_ORIGINS,
  metaContentSecurityPolicy,
} from "../../src/publish/content-security-policy.ts";
import { articleText, newspaper, storyAt } from "../whole-site/newspaper.ts";
import { withSite } from "../whole-site/site-folder.ts";

test.each([
  "https://youtu.be/dQw4w9WgXcQ",
  "https://x.com/akhbar/status/1234567890",
  "https://www.instagram.com/p/Cabcdefghij/",
  "https://www.facebook.com/akhbar/posts/1234567890",
  "https://www.google.com/maps/place/Delhi/",
])("the policy lets the frame of %s be opened", (address) => {
  const frame = parseEmbed(address)?.frameUrl ?? "";
  expect(FRAME_ORIGINS).toContain(new URL(frame).origin);
  expect(contentSecurityPolicy()).toContain(` ${new URL(frame).origin}`);
});

test("the policy opens nothing that nobody embeds, and nothing beyond our own site for scripts, styles, fonts and pictures", () => {
  const directives = new Map(
    contentSecurityPolicy()
      .split("; ")
      .map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1)]),
  );
  expect(directives.get("default-src")).toEqual(["'none'"]);
  for (const name of ["script-src", "style-src", "img-src", "font-src", "connect-src", "form-action"]) {
    expect(directives.get(name), name).toEqual(["'self'"]);
  }
  expect(directives.get("base-uri")).toEqual(["'none'"]);
  expect(directives.get("frame-src")).toEqual([...FRAME_ORIGINS]);
  expect(contentSecurityPolicy()).not.toMatch(/unsafe|\*|https:(?!\/\/)|http:/);
});

describe("in a built site", () => {
  const files = {
    ...newspaper(3),
    "site.yaml": "title: परीक्षण समाचार\nurl: https://akhbar.example\nhosts: [netlify, nginx, apache]\n",
    "articles/old.md": articleText({ ...storyAt(4), more: ["aliases: [/old/]"] }),
    "articles/gone.md": articleText({ ...storyAt(5), more: ["expires: 2025-02-01T00:00+05:30"] }),
  };

  test("every page states the policy before anything that it rules, and _headers states it for all", () =>
    withSite(files, async (site) => {
      await site.built();
      const pages = readdirSync(site.dist, { recursive: true, encoding: "utf8" }).filter(
        (file) => file.endsWith(".html") && !file.startsWith("fragments"),
      );
      for (const file of ["index.html", "old/index.html", "404.html", "2025/01/06/khabar-5/index.html"]) {
        expect(pages).toContain(file);
      }
      const meta = metaContentSecurityPolicy().replaceAll("'", "&#39;");
      for (const file of pages) {
        const html = readFileSync(join(site.dist, file), "utf8");
        const at = html.indexOf(`<meta http-equiv="Content-Security-Policy" content="${meta}">`);
        expect(at, file).toBeGreaterThan(0);
        expect(html.search(/<(?:link|script|img|style)\b/), file).toSatisfy(
          (first: number) => first === -1 || first > at,
        );
        expect(html.match(/<script\b(?![^>]*\bsrc=)(?![^>]*ld\+json)[^>]*>/), file).toBeNull();
        expect(html.match(/ style=| on[a-z]+=/), file).toBeNull();
      }
      const headers = readFileSync(join(site.dist, "_headers"), "utf8");
      const everywhere = headers.slice(headers.indexOf("/*"), headers.indexOf("\n\n"));
      for (const name of [
        "Content-Security-Policy",
        "Permissions-Policy",
        "Referrer-Policy",
        "Cross-Origin-Opener-Policy",
        "X-Content-Type-Options: nosniff",
      ]) {
        expect(everywhere).toContain(`  ${name}`);
      }
      expect(everywhere).toContain(contentSecurityPolicy());
    }));
});
