import fc from "fast-check";
import { expect, test } from "vitest";
import { buildAtom } from "../../src/publish/atom.ts";
import { buildJsonFeed } from "../../src/publish/json-feed.ts";
import { buildRss } from "../../src/publish/rss.ts";
import { buildNewsSitemap } from "../../src/publish/sitemap.ts";
import { cleanText } from "../../src/publish/xml.ts";
import { HOSTILE_TEXTS, makeCard, makeEntry, makeFeed } from "../publish/makers.ts";
import { childOf, childrenOf, parseXml, textOf } from "../publish/parse-xml.ts";
import { INJECTIONS } from "./hostile-paper.ts";

const ATOM = "{http://www.w3.org/2005/Atom}";
const NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}";

/** Any code units, halves of letters and what XML does not know among them. */
const anyText = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...INJECTIONS,
      ...HOSTILE_TEXTS,
      "]]>",
      "&",
      "<",
      "\u0000",
      "\ufffe",
      "\ud800",
      "\u2028",
      "क़",
      "क\u094d\u200dष",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
  ),
  { minLength: 1, maxLength: 8 },
);
const text = anyText.map((pieces) => pieces.join(""));

/** What a parser gives back: line ends and blanks at the ends are its own affair. */
function plain(typed: string): string {
  return cleanText(typed).replace(/\s+/g, " ").trim();
}

test("whatever an article says, every feed can be read and says the same", () => {
  fc.assert(
    fc.property(text, text, text, text, (title, description, label, name) => {
      const entry = makeEntry({
        card: makeCard({ title, description, authors: [{ id: "a", name, url: "/author/a/" }] }),
        tags: [{ label, lang: "hi" }],
        bodyHtml: `<p>${plain(description).replace(/[<>&]/g, "")}</p>`,
      });
      const feed = makeFeed([entry]);

      const item = childOf(childOf(parseXml(buildRss(feed)).root, "channel"), "item");
      expect(plain(textOf(item, "title"))).toBe(plain(title));
      expect(childrenOf(item, "category").map((category) => plain(category.text))).toContain(plain(label));

      const atom = childOf(parseXml(buildAtom(feed)).root, `${ATOM}entry`);
      expect(plain(textOf(atom, `${ATOM}title`))).toBe(plain(title));
      expect(
        childrenOf(atom, `${ATOM}category`).map(({ attributes }) => plain(attributes.term ?? "")),
      ).toContain(plain(label));

      const json = JSON.parse(buildJsonFeed(feed));
      expect(plain(json.items[0].title)).toBe(plain(title));

      const entries = [{ loc: "https://akhbar.example/x/", title, publishedAt: 0 }];
      const news = childOf(
        parseXml(buildNewsSitemap({ name, language: "hi", entries })).root,
        "{http://www.sitemaps.org/schemas/sitemap/0.9}url",
      );
      expect(plain(textOf(childOf(news, `${NEWS}news`), `${NEWS}title`))).toBe(plain(title));
    }),
    { seed: 6, numRuns: 1000 },
  );
});
