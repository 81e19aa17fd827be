import { expect, test } from "vitest";
import { buildRobots } from "../../src/publish/robots.ts";
import { makeSite } from "./makers.ts";

test("search engines may read everything and are told of the sitemaps in full", () => {
  expect(buildRobots(makeSite())).toBe(
    "User-agent: *\nAllow: /\n\n" +
      "Sitemap: https://akhbar.example/sitemap.xml\nSitemap: https://akhbar.example/news-sitemap.xml\n",
  );
});

/** The rule of the group that names the agent. */
function ruleFor(robots: string, agent: string): string | undefined {
  const group = robots.split("\n\n").find((lines) => lines.split("\n").includes(`User-agent: ${agent}`));
  return group?.split("\n").at(-1);
}

test.each([
  ["GPTBot", { training: "refuse", answers: "allow" }, "Disallow: /"],
  ["OAI-SearchBot", { training: "refuse", answers: "allow" }, undefined],
  ["PerplexityBot", { training: "allow", answers: "refuse" }, "Disallow: /"],
  ["Google-Extended", { training: "allow", answers: "refuse" }, undefined],
  ["*", { training: "refuse", answers: "refuse" }, "Allow: /"],
] as const)("the rule for %s with %j is %j", (agent, ai, rule) => {
  expect(ruleFor(buildRobots(makeSite(), { ai }), agent)).toBe(rule);
});

test("a preview is closed to all", () => {
  expect(buildRobots(makeSite(), { preview: true })).toBe("User-agent: *\nDisallow: /\n");
});
