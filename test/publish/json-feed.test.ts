import { expect, test } from "vitest";
import { buildJsonFeed } from "../../src/publish/json-feed.ts";
import { FORBIDDEN_TEXT, HOSTILE_TEXTS, makeCard, makeEntry, makeFeed, makeSite } from "./makers.ts";

test("the feed is JSON Feed 1.1 with both of its addresses, its language and its authors", () => {
  expect(JSON.parse(buildJsonFeed(makeFeed()))).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: "अख़बार: ताज़ा ख़बरें",
    home_page_url: "https://akhbar.example/",
    feed_url: "https://akhbar.example/feed.xml",
    language: "hi",
    authors: [{ name: "अख़बार प्रकाशन", url: "https://akhbar.example/" }],
  });
});

test("the hub is there when the paper has one, and only then", () => {
  expect(JSON.parse(buildJsonFeed(makeFeed())).hubs).toBeUndefined();
  const feed = makeFeed([makeEntry()], makeSite({ websubHub: "https://hub.example/" }));
  expect(JSON.parse(buildJsonFeed(feed)).hubs).toEqual([{ type: "WebSub", url: "https://hub.example/" }]);
});

test("an item has identity, text, times with offset, writers, tags, language and picture", () => {
  const [item] = JSON.parse(buildJsonFeed(makeFeed())).items;
  expect(item).toMatchObject({
    id: "https://akhbar.example/2025/01/18/iran-russia-deal/",
    url: "https://akhbar.example/2025/01/18/iran-russia-deal/",
    summary: "दोनों देशों ने ऊर्जा और व्यापार पर दस्तख़त किए।",
    image: "https://akhbar.example/pictures/monsoon-1600.jpg",
    date_published: "2025-01-18T09:14:00+05:30",
    date_modified: "2025-01-18T11:00:00+05:30",
    authors: [{ name: "अंतरराष्ट्रीय डेस्क", url: "https://akhbar.example/author/desk-international/" }],
    tags: ["इंटरनेशनल", "ईरान रूस समझौता", "Vladimir Putin news"],
    language: "hi",
  });
  expect(item.content_html).toContain("<p>मॉस्को में");
  expect(item._media).toMatchObject({ credit: "चित्र: अख़बार ग्राफ़िक्स", size_in_bytes: 204_800 });
});

test("a summary feed still has content, as the format demands", () => {
  const { bodyHtml: _, ...summary } = makeEntry();
  const [item] = JSON.parse(buildJsonFeed(makeFeed([summary]))).items;
  expect(item.content_text).toBe(summary.card.description);
  expect(item.content_html).toBeUndefined();
});

test.each(HOSTILE_TEXTS)("the text %j is not escaped for anything but JSON", (text) => {
  const feed = makeFeed([makeEntry({ card: makeCard({ title: text }), bodyHtml: text })]);
  const [item] = JSON.parse(buildJsonFeed(feed)).items;
  expect(item.title).toBe(text);
  expect(item.content_html.endsWith(text)).toBe(true);
});

test("controls and lone surrogates are dropped, for readers that refuse them", () => {
  const feed = makeFeed([makeEntry({ card: makeCard({ title: FORBIDDEN_TEXT.typed }) })]);
  expect(JSON.parse(buildJsonFeed(feed)).items[0].title).toBe(FORBIDDEN_TEXT.kept);
});

test("an extension's name begins with an underscore", () => {
  const known =
    /^(_.*|id|url|title|content_html|content_text|summary|image|date_published|date_modified|authors|tags|language)$/;
  const [item] = JSON.parse(buildJsonFeed(makeFeed())).items;
  expect(Object.keys(item).filter((key) => !known.test(key))).toEqual([]);
});
