import { describe, expect, test } from "vitest";
import { shareTargets } from "../../../src/print/share-targets.ts";

describe("shareTargets", () => {
  const story = {
    url: "https://akhbar.example/2025/01/18/mansoon/",
    title: "75% बारिश & “चार महीने”? #मानसून",
  };

  test("puts WhatsApp first, for that is where readers are", () => {
    expect(shareTargets(story).map(({ network }) => network)).toEqual([
      "whatsapp",
      "telegram",
      "x",
      "facebook",
      "email",
    ]);
  });

  test("carries headline and address whole, whatever marks are in them", () => {
    for (const { network, href } of shareTargets(story)) {
      const url = new URL(href);
      const values = [...url.searchParams.values()].join("\n");
      expect(values, network).toContain(story.url);
      if (network !== "facebook") expect(values, network).toContain(story.title);
    }
  });

  test("gives WhatsApp the headline and the address on lines of their own", () => {
    const text = new URL(shareTargets(story)[0]?.href ?? "").searchParams.get("text");
    expect(text).toBe(`${story.title}\n${story.url}`);
  });

  test("survives half a surrogate pair in a headline", () => {
    expect(() => shareTargets({ ...story, title: "टूटा \ud83d" })).not.toThrow();
  });
});
