import { expect, test } from "vitest";
import { searchableText } from "../../src/search/searchable-text.ts";
import { RUN } from "../../src/search/split-words.ts";

const wordsOf = (markdown: string) => searchableText(markdown).match(RUN) ?? [];

test.each([
  ["a link's target", "[रेल बजट](https://akhbar.example/rail_(1)/ 'शीर्षक') आया", ["रेल", "बजट", "आया"]],
  ["a bare address", "देखें https://akhbar.example/a/b?c=d।अब", ["देखें", "अब"]],
  ["an address in angle brackets", "<https://akhbar.example/> पर", ["पर"]],
  ["the target of a reference", "[नियम][1]\n\n[1]: https://akhbar.example/niyam/\n", ["नियम", "1"]],
  ["a directive", "::: update 09:14 AM Jan 18, 2025 IST\nबारिश\n:::", ["बारिश"]],
  ["attributes", "[UPI]{lang=en .wide} से", ["UPI", "से"]],
])("%s is no word of the story", (_, markdown, words) => {
  expect(wordsOf(markdown)).toEqual(words);
});

test.each([
  ["stress", "**रूस** ने *कहा*", ["रूस", "ने", "कहा"]],
  ["a picture's text", "![हरे खेत](khet.jpg)", ["हरे", "खेत"]],
  ["a table", "| राज्य | सीटें |\n|---|---|\n| केरल | २० |", ["राज्य", "सीटें", "केरल", "२०"]],
  ["a footnote", "बात[^1]\n\n[^1]: स्रोत का नाम", ["बात", "1", "1", "स्रोत", "का", "नाम"]],
  ["code", "`git status` चलाएँ", ["git", "status", "चलाएँ"]],
  ["text in brackets", "ईरान (तेहरान) में", ["ईरान", "तेहरान", "में"]],
])("%s is read", (_, markdown, words) => {
  expect(wordsOf(markdown)).toEqual(words);
});
