import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { assembleEdition } from "../../src/edition/assemble-edition.ts";
import { hindi } from "../../src/language/hi/hindi.ts";
import { openTagMemory, rememberTags } from "../../src/press/tag-memory.ts";
import { at, makeArticles, makeNewsroom } from "../helpers/make-newsroom.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akhbar-tags-"));
  file = join(folder, "site.tags.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** More tags than are spelled in less time than they take to write, with twins among them. */
const NEWSROOM = makeNewsroom({
  articles: makeArticles(60, (index) => ({ tags: [`ख़बर ${index}`, index % 2 === 0 ? "कमल" : "कमाल"] })),
});

const spellingsIn = (key: string) => openTagMemory(file, key).spellingsIn(hindi);

/** The tags of an edition that an earlier one's memory is at hand for. */
function tagsWith(key: string): readonly (readonly string[])[] {
  const tags = openTagMemory(file, key);
  const { table } = assembleEdition(NEWSROOM, { now: at("2030-01-01T00:00"), preview: false, tags });
  tags.save();
  return table.tagAt.map((tag) => [tag.key, tag.label, tag.slug]);
}

test("a build knows how the tags of an earlier one are spelled, and spells them the same", () => {
  const first = tagsWith("code");
  expect(first).toHaveLength(62);
  expect(spellingsIn("code").slugs.get("ख़बर 7")).toBe(hindi.slugify("ख़बर 7"));
  expect(spellingsIn("code").keys.get("कमाल")).toBe(hindi.tagKey("कमाल"));
  expect(tagsWith("code")).toEqual(first);
});

test("what is known is not asked again, and a few new tags are not worth writing down", () => {
  tagsWith("code");
  const before = readFileSync(file, "utf8");
  const tags = openTagMemory(file, "code");
  const spellings = tags.spellingsIn(hindi);
  spellings.slugs.set("बारिश", "baarish");
  tags.save();
  expect(readFileSync(file, "utf8")).toBe(before);
  spellings.slugs.set("ख़बर 7", "jaana-hua");
  const again = assembleEdition(NEWSROOM, {
    now: at("2030-01-01T00:00"),
    preview: false,
    tags: { spellingsIn: () => spellings },
  });
  expect(again.table.tagAt.find(({ label }) => label === "ख़बर 7")?.slug).toBe("jaana-hua");
});

test("what other code answered, or of another language, and what is damaged, counts as nothing", () => {
  tagsWith("code");
  expect(spellingsIn("other code").slugs.size).toBe(0);
  expect(openTagMemory(file, "code").spellingsIn({ ...hindi, code: "mr" }).slugs.size).toBe(0);
  writeFileSync(file, readFileSync(file, "utf8").replace("khabar-7", "khabar-8"));
  expect(spellingsIn("code").slugs.size).toBe(0);
});

test("a process that plans again and again keeps each language's answers by themselves", () => {
  const tags = rememberTags();
  tags.spellingsIn(hindi).slugs.set("बारिश", "baarish");
  expect(tags.spellingsIn(hindi).slugs.size).toBe(1);
  expect(tags.spellingsIn({ ...hindi, code: "mr" }).slugs.size).toBe(0);
});
