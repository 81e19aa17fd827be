import { parseFragment } from "parse5";
import RssParser from "rss-parser";
import { describe, expect, test } from "vitest";
import { buildAtom } from "../../src/publish/atom.ts";
import { buildRss } from "../../src/publish/rss.ts";
import { FORBIDDEN_TEXT, HOSTILE_TEXTS, makeCard, makeEntry, makeFeed, makeSite } from "./makers.ts";
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from "./parse-xml.ts";

const ATOM = "{http://www.w3.org/2005/Atom}";
const CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded";
const CREATOR = "{http://purl.org/dc/elements/1.1/}creator";
const MEDIA = "{http://search.yahoo.com/mrss/}";

function channelOf(rss: string): XmlElement {
  return childOf(parseXml(rss).root, "channel");
}

function firstItem(rss: string): XmlElement {
  const [item] = childrenOf(channelOf(rss), "item");
  if (item === undefined) throw new Error("The feed has no item.");
  return item;
}

describe("the channel", () => {
  const channel = channelOf(buildRss(makeFeed()));

  test("has title, link, description and language", () => {
    expect(textOf(channel, "title")).toBe("अख़बार: ताज़ा ख़बरें");
    expect(textOf(channel, "link")).toBe("https://akhbar.example/");
    expect(textOf(channel, "description")).toBe("अख़बार की सबसे नई ख़बरें");
    expect(textOf(channel, "language")).toBe("hi");
    expect(textOf(channel, "ttl")).toBe("15");
  });

  test("was last built when its content last changed, in Indian time", () => {
    expect(textOf(channel, "lastBuildDate")).toBe("Sat, 18 Jan 2025 11:00:00 +0530");
  });

  test("names itself exactly as published, and no hub without one", () => {
    expect(childrenOf(channel, `${ATOM}link`).map((link) => link.attributes)).toEqual([
      { href: "https://akhbar.example/feed.xml", rel: "self", type: "application/rss+xml" },
    ]);
  });

  test("has a picture with the channel's own title and link, at most 144 by 400", () => {
    const image = childOf(channel, "image");
    expect(textOf(image, "title")).toBe(textOf(channel, "title"));
    expect(textOf(image, "link")).toBe(textOf(channel, "link"));
    expect(textOf(image, "url")).toBe("https://akhbar.example/pictures/icon-144.png");
    expect(Number(textOf(image, "width"))).toBeLessThanOrEqual(144);
    expect(Number(textOf(image, "height"))).toBeLessThanOrEqual(400);
  });

  test("stands before the items with all that it says of itself", () => {
    const names = channel.children.map(({ name }) => name);
    expect(names.indexOf("item")).toBe(names.length - 1);
  });

  test("names the hub when the paper has one", () => {
    const feed = makeFeed([makeEntry()], makeSite({ websubHub: "https://hub.example/?a=1&b=2" }));
    const links = childrenOf(channelOf(buildRss(feed)), `${ATOM}link`);
    expect(links[1]?.attributes).toEqual({ href: "https://hub.example/?a=1&b=2", rel: "hub" });
  });

  test("is whole without any item", () => {
    const empty = channelOf(buildRss(makeFeed([])));
    expect(childrenOf(empty, "item")).toEqual([]);
    expect(textOf(empty, "lastBuildDate")).toBe("Mon, 01 Jan 2024 05:30:00 +0530");
  });
});

describe("an item", () => {
  const item = firstItem(buildRss(makeFeed()));

  test("has headline, link and publication in Indian time", () => {
    expect(textOf(item, "title")).toBe("ईरान और रूस में बीस साल का समझौता");
    expect(textOf(item, "link")).toBe("https://akhbar.example/2025/01/18/iran-russia-deal/");
    expect(textOf(item, "pubDate")).toBe("Sat, 18 Jan 2025 09:14:00 +0530");
  });

  test("has the summary first, then the whole text with picture, caption and credit", () => {
    const names = item.children.map(({ name }) => name);
    expect(names.indexOf("description")).toBeLessThan(names.indexOf(CONTENT));
    expect(textOf(item, "description")).toBe("दोनों देशों ने ऊर्जा और व्यापार पर दस्तख़त किए।");
    expect(textOf(item, CONTENT)).toContain('<img src="https://akhbar.example/pictures/monsoon-1600.jpg"');
    expect(textOf(item, CONTENT)).toContain("मॉस्को में दस्तख़त के बाद। चित्र: अख़बार ग्राफ़िक्स");
    expect(textOf(item, CONTENT)).toContain("<p>मॉस्को में");
  });

  test("names its writers as creators and never as an author without e-mail", () => {
    expect(textOf(item, CREATOR)).toBe("अंतरराष्ट्रीय डेस्क");
    expect(childrenOf(item, "author")).toEqual([]);
  });

  test("has its section and tags as categories, each once", () => {
    const tags = [
      { label: "इंटरनेशनल", lang: "hi" },
      { label: "UPI", lang: "en" },
    ];
    const repeated = firstItem(buildRss(makeFeed([makeEntry({ tags })])));
    expect(childrenOf(repeated, "category").map(({ text }) => text)).toEqual(["इंटरनेशनल", "UPI"]);
  });

  test("has its picture with size, type, length, credit and description, and no enclosure", () => {
    const media = childOf(item, `${MEDIA}content`);
    expect(media.attributes).toEqual({
      url: "https://akhbar.example/pictures/monsoon-1600.jpg",
      fileSize: "204800",
      type: "image/jpeg",
      medium: "image",
      width: "1600",
      height: "1000",
    });
    expect(textOf(media, `${MEDIA}credit`)).toBe("चित्र: अख़बार ग्राफ़िक्स");
    expect(textOf(media, `${MEDIA}description`)).toBe("हाथ मिलाते दो नेता");
    expect(childrenOf(item, "enclosure")).toEqual([]);
  });

  test("has its address as a guid that can be opened", () => {
    expect(childOf(item, "guid")).toMatchObject({
      attributes: { isPermaLink: "true" },
      text: "https://akhbar.example/2025/01/18/iran-russia-deal/",
    });
  });

  test("keeps its first address as the guid when it has moved", () => {
    const moved = firstItem(buildRss(makeFeed([makeEntry({ firstPath: "/old/iran/" })])));
    expect(childOf(moved, "guid")).toMatchObject({
      attributes: { isPermaLink: "false" },
      text: "https://akhbar.example/old/iran/",
    });
  });

  test("has no text and no picture where there is none", () => {
    const { bodyHtml: _, ...summary } = makeEntry({ card: makeCard({ image: { kind: "none" } }) });
    const bare = firstItem(buildRss(makeFeed([summary])));
    expect(childrenOf(bare, CONTENT)).toEqual([]);
    expect(childrenOf(bare, `${MEDIA}content`)).toEqual([]);
    expect(textOf(bare, CREATOR)).toBe("अंतरराष्ट्रीय डेस्क");
  });
});

test.each(HOSTILE_TEXTS)("the text %j reaches title, writer, tag and credit as it is", (text) => {
  const card = makeCard({ title: text, authors: [{ id: "desk-x", name: text, url: "/author/desk-x/" }] });
  const item = firstItem(
    buildRss(makeFeed([makeEntry({ card, tags: [{ label: text, lang: "hi" }], credit: text })])),
  );
  expect(textOf(item, "title")).toBe(text);
  expect(textOf(item, CREATOR)).toBe(text);
  expect(childrenOf(item, "category")[1]?.text).toBe(text);
  expect(textOf(childOf(item, `${MEDIA}content`), `${MEDIA}credit`)).toBe(text);
});

test.each([
  ["हेल्थ & लाइफ स्टाइल", "हेल्थ & लाइफ स्टाइल"],
  ["R&D पर <2% ख़र्च", "R&amp;D पर &lt;2% ख़र्च"],
  ["क&ख, 1&2, &", "क&amp;ख, 1&amp;2, &"],
  ["AT&amp;T <b>मोटा</b>", "AT&amp;amp;T &lt;b>मोटा&lt;/b>"],
])("the summary %j is HTML without a mistake, and no more escaped than that", (summary, expected) => {
  const item = firstItem(buildRss(makeFeed([makeEntry({ card: makeCard({ description: summary }) })])));
  const mistakes: string[] = [];
  const html = parseFragment(textOf(item, "description"), {
    onParseError: ({ code }) => mistakes.push(code),
  });
  expect(textOf(item, "description")).toBe(expected);
  expect(html.childNodes).toMatchObject([{ nodeName: "#text", value: summary }]);
  expect(mistakes).toEqual([]);
});

test("plain text is escaped by the references that the RSS Advisory Board's profile asks for", () => {
  const text = "पढ़ें &lt;b&gt; और 1&2 <b";
  const card = makeCard({ title: text, authors: [{ id: "a", name: text, url: "/author/a/" }] });
  const entry = makeEntry({ card, tags: [{ label: text, lang: "hi" }], credit: text });
  const site = makeSite({ publisher: { name: text } });
  for (const feed of [buildRss, buildAtom].map((build) =>
    build({ ...makeFeed([entry], site), title: text }),
  )) {
    const plain = feed.replace(/<(description|summary|content:encoded|content)\b.*?<\/\1>/gs, "");
    expect(plain).not.toMatch(/&(?:amp|lt);/);
    expect(plain.split("&#x26;lt;b&#x26;gt; और 1&#x26;2 &#x3C;b").length).toBeGreaterThan(5);
  }
});

test("every `]]>` in the body is kept, not only the first", () => {
  const bodyHtml = "<p>a ]]> b ]]> c ]]> d</p>";
  const item = firstItem(buildRss(makeFeed([makeEntry({ bodyHtml })])));
  expect(textOf(item, CONTENT)).toContain("a ]]> b ]]> c ]]> d");
});

test("characters that XML forbids reach no element", () => {
  const { typed, kept } = FORBIDDEN_TEXT;
  const card = makeCard({ title: typed, description: typed });
  const item = firstItem(buildRss(makeFeed([makeEntry({ card, bodyHtml: `<p>${typed}</p>` })])));
  expect(textOf(item, "title")).toBe(kept);
  expect(textOf(item, "description")).toBe(kept);
  expect(textOf(item, CONTENT)).toContain(`<p>${kept}</p>`);
});

test("the stylesheet stands before the first element, only when asked for", () => {
  const styled = parseXml(buildRss(makeFeed(), { stylesheet: "/feed.css" }));
  expect(styled.instructions).toEqual([
    { target: "xml-stylesheet", body: 'href="/feed.css" type="text/css"' },
  ]);
  expect(parseXml(buildRss(makeFeed())).instructions).toEqual([]);
});

test("rss-parser reads the same instants, writers, guids and texts", async () => {
  const feed = await new RssParser().parseString(buildRss(makeFeed()));
  expect(feed.feedUrl).toBe("https://akhbar.example/feed.xml");
  expect(feed.items[0]).toMatchObject({
    title: "ईरान और रूस में बीस साल का समझौता",
    isoDate: "2025-01-18T03:44:00.000Z",
    creator: "अंतरराष्ट्रीय डेस्क",
    guid: "https://akhbar.example/2025/01/18/iran-russia-deal/",
    categories: ["इंटरनेशनल", "ईरान रूस समझौता", "Vladimir Putin news"],
  });
  expect(feed.items[0]?.["content:encoded"]).toContain("<p>मॉस्को में");
});

test("the same content gives the same bytes", () => {
  expect(buildRss(makeFeed())).toBe(buildRss(makeFeed()));
});
