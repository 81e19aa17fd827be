import { expect, test } from "vitest";
import { parseTime } from "../../../src/content/parse-time.ts";
import { toIso } from "../../../src/model/time.ts";
import { createMarkdown } from "../../../src/print/markdown/create-markdown.ts";
import { sampleOptions } from "./sample-options.ts";

const markdown = createMarkdown(
  sampleOptions({
    parseTime(text) {
      const instant = parseTime(text);
      return instant === undefined ? undefined : { iso: toIso(instant), label: text, id: String(instant) };
    },
  }),
);
const updatesOf = (text: string) => markdown.render(text).updates;

test("an article without entries has none", () => {
  expect(updatesOf("## एक दिन\n\nकोई अपडेट नहीं।")).toEqual([]);
});

test("an entry is known by its time, its id on the page, its bold opening and its words", () => {
  const text =
    "पहले की बात।\n\n::: update 09:14 AM Jan 18, 2025 IST\n**प्रश्नकाल शुरू।** पहला घंटा *सवालों* का है।\n\nदूसरा पैरा।\n:::\n\nबाद की बात।";
  const [update, ...more] = updatesOf(text);
  expect(more).toEqual([]);
  expect(update).toEqual({
    iso: expect.stringMatching(/^2025-01-18T09:14:00\+05:30$/),
    id: expect.stringMatching(/^update-/),
    headline: "प्रश्नकाल शुरू।",
    text: "प्रश्नकाल शुरू। पहला घंटा सवालों का है।\nदूसरा पैरा।",
  });
  expect(markdown.render(text).html).toContain(`id="${update?.id}"`);
});

test("a heading at the start of an entry is its headline; an entry that opens with neither has none", () => {
  const text =
    "::: update 2025-01-18 10:00\n### मतदान\n\nजारी है।\n\n::: update 2025-01-18 11:00\nगिनती जारी है।\n:::\n";
  expect(updatesOf(text).map(({ headline }) => headline)).toEqual(["मतदान", undefined]);
});

test("a table, in a section of its own, does not end an entry", () => {
  const text =
    "::: update 2025-01-18 10:00\n| दल | सीटें |\n|---|---|\n| क | 12 |\n\nआख़िरी बात।\n:::\n\n::: update 2025-01-18 11:00\nअगली।\n:::\n";
  const updates = updatesOf(text);
  expect(updates.map(({ text: words }) => words.split("\n").at(-1))).toEqual(["आख़िरी बात।", "अगली।"]);
});
