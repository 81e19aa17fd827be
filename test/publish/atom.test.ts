import { describe, expect, test } from "vitest";
import { buildAtom } from "../../src/publish/atom.ts";
import { FORBIDDEN_TEXT, HOSTILE_TEXTS, makeCard, makeEntry, makeFeed, makeSite } from "./makers.ts";
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from "./parse-xml.ts";

const ATOM = "{http://www.w3.org/2005/Atom}";
const MEDIA = "{http://search.yahoo.com/mrss/}";

function entryOf(atom: string): XmlElement {
  return childOf(parseXml(atom).root, `${ATOM}entry`);
}

describe("the feed", () => {
  const { root } = parseXml(buildAtom(makeFeed()));

  test("says its language, once", () => {
    expect(root.attributes["xml:lang"]).toBe("hi");
  });

  test("has one id, title, updated and author", () => {
    expect(textOf(root, `${ATOM}id`)).toBe("https://akhbar.example/feed.xml");
    expect(textOf(root, `${ATOM}title`)).toBe("अख़बार: ताज़ा ख़बरें");
    expect(textOf(root, `${ATOM}updated`)).toBe("2025-01-18T11:00:00+05:30");
    expect(textOf(childOf(root, `${ATOM}author`), `${ATOM}name`)).toBe("अख़बार प्रकाशन");
  });

  test("links to its page and to itself with their types, and to the hub when there is one", () => {
    const withHub = parseXml(buildAtom(makeFeed([], makeSite({ websubHub: "https://hub.example/" })))).root;
    expect(childrenOf(withHub, `${ATOM}link`).map((link) => link.attributes)).toEqual([
      { rel: "alternate", type: "text/html", href: "https://akhbar.example/" },
      { rel: "self", type: "application/atom+xml", href: "https://akhbar.example/feed.xml" },
      { rel: "hub", href: "https://hub.example/" },
    ]);
  });

  test("has only elements that RFC 4287 knows, or of another namespace", () => {
    const known = ["id", "title", "updated", "author", "subtitle", "icon", "link", "entry"];
    expect(
      root.children.map(({ name }) => name.replace(ATOM, "")).filter((name) => !known.includes(name)),
    ).toEqual([]);
  });
});

describe("an entry", () => {
  const entry = entryOf(buildAtom(makeFeed()));

  test("has a permanent id, a plain title, both times with offset and one alternate link", () => {
    expect(textOf(entry, `${ATOM}id`)).toBe("https://akhbar.example/2025/01/18/iran-russia-deal/");
    expect(childOf(entry, `${ATOM}title`).attributes).toEqual({});
    expect(textOf(entry, `${ATOM}published`)).toBe("2025-01-18T09:14:00+05:30");
    expect(textOf(entry, `${ATOM}updated`)).toBe("2025-01-18T11:00:00+05:30");
    expect(childOf(entry, `${ATOM}link`).attributes).toEqual({
      rel: "alternate",
      type: "text/html",
      href: "https://akhbar.example/2025/01/18/iran-russia-deal/",
    });
  });

  test("has its writer with address", () => {
    const author = childOf(entry, `${ATOM}author`);
    expect(textOf(author, `${ATOM}name`)).toBe("अंतरराष्ट्रीय डेस्क");
    expect(textOf(author, `${ATOM}uri`)).toBe("https://akhbar.example/author/desk-international/");
  });

  test("has a term in every category, with the Hindi name as its label", () => {
    const categories = childrenOf(entry, `${ATOM}category`).map(({ attributes }) => attributes);
    expect(categories[0]).toEqual({
      term: "international",
      scheme: "https://akhbar.example/",
      label: "इंटरनेशनल",
    });
    expect(categories[2]).toMatchObject({ term: "Vladimir Putin news", "xml:lang": "en" });
  });

  test("has the summary as text, the whole text as HTML and the picture with its credit", () => {
    expect(childOf(entry, `${ATOM}summary`).attributes).toEqual({});
    expect(childOf(entry, `${ATOM}content`).attributes).toEqual({ type: "html" });
    expect(textOf(entry, `${ATOM}content`)).toContain("<p>मॉस्को में");
    expect(childOf(entry, `${MEDIA}content`).attributes).toMatchObject({
      type: "image/jpeg",
      fileSize: "204800",
    });
    expect(textOf(childOf(entry, `${MEDIA}content`), `${MEDIA}credit`)).toBe("चित्र: अख़बार ग्राफ़िक्स");
  });

  test("says its language when it is not the feed's", () => {
    expect(entry.attributes).toEqual({});
    const english = entryOf(buildAtom(makeFeed([makeEntry({ card: makeCard({ lang: "en" }) })])));
    expect(english.attributes).toEqual({ "xml:lang": "en" });
  });
});

test.each(HOSTILE_TEXTS)("the text %j reaches title, summary, tag, writer and body as it is", (text) => {
  const card = makeCard({
    title: text,
    description: text,
    authors: [{ id: "desk-x", name: text, url: "/author/desk-x/" }],
  });
  const feed = makeFeed([makeEntry({ card, tags: [{ label: text, lang: "hi" }], bodyHtml: text })]);
  const entry = entryOf(buildAtom(feed));
  expect(textOf(entry, `${ATOM}title`)).toBe(text);
  expect(textOf(entry, `${ATOM}summary`)).toBe(text);
  expect(childrenOf(entry, `${ATOM}category`)[1]?.attributes.label).toBe(text);
  expect(textOf(childOf(entry, `${ATOM}author`), `${ATOM}name`)).toBe(text);
  expect(textOf(entry, `${ATOM}content`).endsWith(text)).toBe(true);
});

test.each(HOSTILE_TEXTS)("the text %j reaches the feed's own title and publisher as it is", (text) => {
  const site = makeSite({ publisher: { name: text } });
  const { root } = parseXml(buildAtom({ ...makeFeed([makeEntry()], site), title: text }));
  expect(textOf(root, `${ATOM}title`)).toBe(text);
  expect(textOf(childOf(root, `${ATOM}author`), `${ATOM}name`)).toBe(text);
});

test("characters that XML forbids reach no element", () => {
  const { typed, kept } = FORBIDDEN_TEXT;
  const entry = entryOf(
    buildAtom(makeFeed([makeEntry({ card: makeCard({ title: typed }), bodyHtml: typed })])),
  );
  expect(textOf(entry, `${ATOM}title`)).toBe(kept);
  expect(textOf(entry, `${ATOM}content`).endsWith(kept)).toBe(true);
});

test("the stylesheet stands before the first element", () => {
  const { instructions } = parseXml(buildAtom(makeFeed(), { stylesheet: "/feed.css" }));
  expect(instructions).toEqual([{ target: "xml-stylesheet", body: 'href="/feed.css" type="text/css"' }]);
});
