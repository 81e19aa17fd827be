import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hindi } from "../../src/language/hi/hindi.ts";
import { type IndexedStory, indexPeriod, writePostings } from "../../src/search/index-period.ts";
import { codeRun, splitWords } from "../../src/search/split-words.ts";
import { fileFor, headingOf, readHeading, readParts, readPostings } from "../../src/search/word-file.ts";
import { openWordTable } from "../../src/search/word-table.ts";

function story(changes: Partial<IndexedStory> = {}): IndexedStory {
  return {
    url: "/a/",
    part: "2025-01",
    title: "",
    tags: [],
    lead: [],
    text: [],
    body: "",
    names: [],
    marks: [],
    ...changes,
  };
}

const words = openWordTable((run) => codeRun(run, hindi));

function find(files: readonly string[], word: string) {
  const [first] = splitWords(word, hindi);
  if (first === undefined) throw new Error(`'${word}' is no word.`);
  const { heading, key } = headingOf(first);
  const group = readHeading(files[fileFor(key, files.length)] ?? "", heading);
  return group.map(({ code, postings }) => ({ code, postings: readPostings(postings) }));
}

test("postings read back as they were written", () => {
  const postings = fc
    .uniqueArray(fc.nat({ max: 100_000 }))
    .chain((stories) =>
      fc.tuple(
        ...stories
          .toSorted((a, b) => a - b)
          .map((at) => fc.record({ story: fc.constant(at), weight: fc.nat({ max: 7 }) })),
      ),
    );
  fc.assert(
    fc.property(postings, (list) => {
      expect(readPostings(writePostings(list))).toEqual(list);
    }),
    { seed: 1, numRuns: 200 },
  );
});

describe("a period's word files", () => {
  const stories = [
    story({ url: "/a/", title: "ज़मीन का समझौता", body: "जमीन और पानी" }),
    story({ url: "/b/", part: "2025-02", tags: ["ईरान"], lead: ["ईरान में 2025"], body: "ईरान ईरान ईरान" }),
    story({ url: "/c/", part: "2025-02", body: "इराक और Москва में २०२५", marks: ["category:sports"] }),
  ];

  test.each([1, 2, 8])("answer for every word, whichever of %i files it is in", (count) => {
    const files = indexPeriod(stories, count, words);
    expect(files).toHaveLength(count);
    expect(find(files, "जमीन")[0]?.postings).toEqual([{ story: 0, weight: 3 }]);
    expect(find(files, "२०२५")).toContainEqual({
      code: "2025",
      postings: [
        { story: 1, weight: 1 },
        { story: 2, weight: 0 },
      ],
    });
    expect(find(files, "Москва")).toContainEqual({ code: "москва", postings: [{ story: 2, weight: 0 }] });
    expect(find(files, "नदी")).toEqual([]);
  });

  test("weigh a word by where it stands", () => {
    expect(find(indexPeriod(stories, 1, words), "ईरान")[0]?.postings).toEqual([{ story: 1, weight: 4 }]);
  });

  test("have Hindi words under what they sound like in Latin letters", () => {
    const files = indexPeriod(stories, 8, words);
    expect(find(files, "iran").map(({ code }) => code)).toContain("iiraana");
    expect(find(files, "iraq").map(({ code }) => code)).not.toContain("iiraana");
  });

  test("name the parts that the stories' cards are in", () => {
    const parts = readParts(indexPeriod(stories, 1, words)[0] ?? "");
    expect(parts.map(({ name, count }) => [name, count])).toEqual([
      ["2025-01", 1],
      ["2025-02", 2],
    ]);
  });

  test("are ASCII for Hindi and English, and the same in any order of words", () => {
    const [file = ""] = indexPeriod([story({ body: "राष्ट्रपति UPI ॐ ऋण ज्ञ" })], 1, words);
    const [other = ""] = indexPeriod([story({ body: "ज्ञ ऋण ॐ UPI राष्ट्रपति" })], 1, words);
    expect(file).toMatch(/^[\n -~]+$/);
    expect(other).toBe(file);
  });

  test("give a code the sound that its first story gives it, whatever was indexed before", () => {
    const sounds = new Map([
      ["ek", "e"],
      ["EK", "i"],
    ]);
    const table = openWordTable((run) => [{ code: "ek", sound: sounds.get(run) ?? "", isDevanagari: false }]);
    const [first] = indexPeriod([story({ title: "ek" }), story({ title: "EK" })], 1, table);
    const [second] = indexPeriod([story({ title: "EK" }), story({ title: "ek" })], 1, table);
    expect(readHeading(first ?? "", "e").map(({ code }) => code)).toEqual(["ek"]);
    expect(readHeading(second ?? "", "i").map(({ code }) => code)).toEqual(["ek"]);
    expect(readHeading(second ?? "", "e")).toEqual([]);
  });

  test("keep marks apart from words", () => {
    const [file = ""] = indexPeriod(stories, 1, words);
    expect(readHeading(file, "-").some(({ code }) => code === "category:sports")).toBe(true);
    expect(find([file], "sports").map(({ code }) => code)).not.toContain("sports");
  });
});
