import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Page } from "../../src/model/page.ts";
import { clearUnusedPictures } from "../../src/pictures/clear-unused.ts";
import { build } from "../../src/press/build.ts";
import { placePictures } from "../../src/press/place-files.ts";
import { article, FILE, withFolder } from "../content/content-folder.ts";
import { makePng } from "../content/pictures.ts";
import { makeRecipe } from "./make-recipe.ts";

const DAY = 24 * 60 * 60 * 1000;
const TODAY = Date.parse("2026-11-24T12:00:00+05:30");

let folder: string;
let cache: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akhbar-unused-"));
  cache = join(folder, "cache");
  for (const kind of ["cards", "pictures"]) mkdirSync(join(cache, kind), { recursive: true });
  writeFileSync(join(folder, "nadi.png"), makePng(40, 30));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function photo(fingerprint: string): Page {
  const recipe = { format: "webp", width: 20, height: 15, fit: "resize", focus: { x: 50, y: 50 } } as const;
  const file = `pictures/nadi-${fingerprint}.webp`;
  return {
    file,
    url: `/${file}`,
    content: { kind: "picture", source: "nadi.png", digest: "", recipe },
    fingerprint,
  };
}

function card(fingerprint: string): Page {
  const file = `cards/pul-${fingerprint}.png`;
  return {
    file,
    url: `/${file}`,
    content: { kind: "card", article: "/pul/", recipe: makeRecipe() },
    fingerprint,
  };
}

/** As a build does: makes what is not kept yet. */
async function make(...pages: readonly Page[]): Promise<void> {
  await placePictures(pages, {
    contentDir: folder,
    cacheDir: cache,
    outputDir: mkdtempSync(join(folder, "dist-")),
  });
}

const kept = () =>
  ["cards", "pictures"].flatMap((kind) =>
    readdirSync(join(cache, kind)).map((name) => name.replace(/-\d+(?=\.|$)/, "")),
  );

describe("a kept picture", () => {
  test("is cleared, with its sum, once nothing has used it for thirty days", async () => {
    const [old, current] = [photo("old"), photo("current")];
    await make(old, current, card("old-card"), card("current-card"));
    const site = [current, card("current-card")];
    for (const day of [0, 10, 20, 29]) clearUnusedPictures(cache, () => site, TODAY + day * DAY);
    expect(kept()).toHaveLength(8);
    clearUnusedPictures(cache, () => site, TODAY + 30 * DAY);
    expect(kept()).toEqual(["current-card", "current-card.sum", "current", "current.sum"]);
  });

  test("stays for as long as it is used, however old it is", async () => {
    const used = photo("used");
    await make(used);
    for (let day = 0; day < 400; day += 40) clearUnusedPictures(cache, () => [used], TODAY + day * DAY);
    expect(kept()).toEqual(["used", "used.sum"]);
  });

  test("that was used again begins its thirty days anew: a branch was left and taken up", async () => {
    const branch = photo("branch");
    await make(branch);
    clearUnusedPictures(cache, () => [], TODAY);
    clearUnusedPictures(cache, () => [branch], TODAY + 25 * DAY);
    clearUnusedPictures(cache, () => [], TODAY + 35 * DAY);
    clearUnusedPictures(cache, () => [], TODAY + 64 * DAY);
    expect(kept()).toHaveLength(2);
    clearUnusedPictures(cache, () => [], TODAY + 65 * DAY);
    expect(kept()).toEqual([]);
  });

  test("is not cleared at once by the first build after a long pause", async () => {
    await make(photo("old"));
    clearUnusedPictures(cache, () => [], TODAY);
    expect(kept()).toHaveLength(2);
  });

  test("is not looked for more than once a day", async () => {
    await make(photo("old"));
    clearUnusedPictures(cache, () => [], TODAY);
    const note = join(cache, "unused-pictures.json");
    writeFileSync(note, JSON.stringify({ lookedAt: TODAY, unusedSince: { "pictures/old-1": 0 } }));
    clearUnusedPictures(cache, () => [], TODAY + DAY - 1);
    expect(kept()).toHaveLength(2);
    clearUnusedPictures(cache, () => [], TODAY + DAY);
    expect(kept()).toEqual([]);
  });

  test.each(["", "{", '{"lookedAt":1}', "null"])("outlives a damaged note: %j", async (text) => {
    await make(photo("old"));
    writeFileSync(join(cache, "unused-pictures.json"), text);
    clearUnusedPictures(cache, () => [], TODAY + 31 * DAY);
    expect(kept()).toHaveLength(2);
  });
});

test("a build that ended well looks after its cache, and keeps what the site shows", async () => {
  const note = { lookedAt: 0, unusedSince: { "pictures/stale-1": 0 } };
  writeFileSync(join(cache, "pictures", "stale-1"), "");
  writeFileSync(join(cache, "unused-pictures.json"), JSON.stringify(note));
  const files = { [FILE]: article("image: nadi.png"), "articles/nadi.png": makePng(40, 30) };
  const outputDir = join(folder, "dist");
  const options = {
    cacheDir: cache,
    outputDir,
    now: TODAY,
    url: undefined,
    full: false,
    workers: 1,
    preview: false,
  };
  const result = await withFolder(files, (contentDir) => build({ ...options, contentDir }));
  expect(result.kind).toBe("built");
  expect(existsSync(join(cache, "pictures", "stale-1"))).toBe(false);
  expect(kept().length).toBe(2 * readdirSync(join(outputDir, "pictures")).length);
  const { unusedSince } = JSON.parse(readFileSync(join(cache, "unused-pictures.json"), "utf8"));
  expect(unusedSince).toEqual({});
});

test("what a killed build left half written is cleared too", async () => {
  const half = join(cache, "pictures", "abc-1.4711.tmp");
  writeFileSync(half, "half");
  clearUnusedPictures(cache, () => [], TODAY);
  clearUnusedPictures(cache, () => [], TODAY + 31 * DAY);
  expect(existsSync(half)).toBe(false);
});

test("a cache without pictures is no fault, and the clock is the disk's", () => {
  clearUnusedPictures(join(cache, "new"), () => []);
  expect(readdirSync(join(cache, "new"))).toEqual(["unused-pictures.json"]);
});
