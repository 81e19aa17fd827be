import { describe, expect, test } from "vitest";
import { checkPolicyPages } from "../../src/checks/policy-pages.ts";
import { load, siteWith, soundSite } from "./sound-site.ts";

describe("checkPolicyPages", () => {
  test("is content with a site that has them all", () => {
    expect(checkPolicyPages(load(soundSite()))).toEqual([]);
  });

  test.each([
    "about",
    "contact",
    "corrections-policy",
    "editorial-policy",
    "ownership",
    "grievance",
    "privacy",
  ])("remarks on a missing page '%s', and tells of a blank one", (slug) => {
    const { [`${slug}/index.html`]: _, ...others } = soundSite();
    expect(checkPolicyPages(load(others))).toMatchObject([
      { severity: "notice", fix: `Write content/pages/${slug}.md.` },
    ]);
    const blank = siteWith(`${slug}/index.html`, /<p>यह[\s\S]*?<\/p>/, "<p>जल्द।</p>");
    expect(checkPolicyPages(load(blank))).toMatchObject([{ severity: "error", file: `${slug}/index.html` }]);
  });

  test("takes another usual name for the page", () => {
    const { "privacy/index.html": privacy = "", ...others } = soundSite();
    expect(checkPolicyPages(load({ ...others, "privacy-policy/index.html": privacy }))).toEqual([]);
  });
});
