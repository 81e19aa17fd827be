import { expect, test } from "vitest";
import { phrases } from "../../src/language/hi/phrases.ts";
import { feedStylesheet } from "../../src/publish/feed-stylesheet.ts";

test("the stylesheet explains feeds in the pack's words and heads the list of stories", () => {
  const css = feedStylesheet(phrases);
  expect(css).toContain(`content: "${phrases.feeds.forReaders} ${phrases.feeds.explanation}"`);
  expect(css).toContain(`content: "${phrases.list.stories}"`);
});

test("no phrase can end its string", () => {
  const css = feedStylesheet({
    feeds: { forReaders: 'a"b\\c\nd', explanation: "</style>" },
    list: { stories: "s" },
  });
  expect(css).toContain('content: "a\\22 b\\5c c\\a d \\3c /style>"');
});
