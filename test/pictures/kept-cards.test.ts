import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Page } from "../../src/model/page.ts";
import type { SocialCardRecipe } from "../../src/model/social-card.ts";
import { PictureError, placePictures } from "../../src/press/place-files.ts";
import { read } from "../content/content-folder.ts";
import { makeRecipe } from "./make-recipe.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akhbar-cards-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const FILE = "cards/x-12345678.png";

function cardPage(recipe: SocialCardRecipe, fingerprint = "one"): Page {
  return { file: FILE, url: `/${FILE}`, content: { kind: "card", article: "/x/", recipe }, fingerprint };
}

async function place(page: Page, output: string): Promise<string> {
  const places = { contentDir: folder, cacheDir: join(folder, "cache"), outputDir: join(folder, output) };
  await placePictures([page], places);
  return join(folder, output, FILE);
}

describe("a card", () => {
  test("is drawn once and then taken from the cache", async () => {
    const first = await place(cardPage(makeRecipe()), "first");
    const kept = statSync(join(folder, "cache", "cards", "one"));
    const second = await place(cardPage(makeRecipe()), "second");
    expect(statSync(join(folder, "cache", "cards", "one")).mtimeMs).toBe(kept.mtimeMs);
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
  });

  test("is drawn again after somebody wrote over it in the site", async () => {
    const first = await place(cardPage(makeRecipe()), "first");
    const whole = readFileSync(first);
    writeFileSync(first, "no picture");
    expect(readFileSync(await place(cardPage(makeRecipe()), "second")).equals(whole)).toBe(true);
  });

  test("names the photograph that it cannot be drawn over", async () => {
    writeFileSync(join(folder, "broken.jpg"), "no picture");
    const photo = { source: "broken.jpg", digest: "", width: 1600, height: 1000, focus: { x: 50, y: 50 } };
    const drawing = place(cardPage(makeRecipe({ photo })), "first");
    await expect(drawing).rejects.toThrow(PictureError);
    await expect(drawing).rejects.toThrow(/broken\.jpg/);
  });
});

describe("the setting social_cards", () => {
  test.each([
    ["all", "all"],
    ["without-photo", "without-photo"],
    ["none", undefined],
    [undefined, undefined],
  ])("of %s is read as %s", async (written, expected) => {
    const line = written === undefined ? "" : `social_cards: ${written}\n`;
    const { newsroom, problems } = await read({
      "site.yaml": `title: क\nurl: https://akhbar.example\n${line}`,
    });
    expect(problems).toEqual([]);
    expect(newsroom?.site.socialCards).toBe(expected);
  });

  test("is refused when it is none of these", async () => {
    const { problems } = await read({
      "site.yaml": "title: क\nurl: https://akhbar.example\nsocial_cards: some\n",
    });
    expect(problems).toMatchObject([
      { file: "content/site.yaml", line: 3, what: expect.stringContaining("social_cards") },
    ]);
  });
});
