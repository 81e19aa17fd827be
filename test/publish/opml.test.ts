import { expect, test } from "vitest";
import { buildOpml } from "../../src/publish/opml.ts";
import { HOSTILE_TEXTS, makeSite } from "./makers.ts";
import { childOf, parseXml, textOf } from "./parse-xml.ts";

test("the list has the site's feed first, then each group's", () => {
  const lists = [{ id: "sports", name: "खेल", url: "/sports/" }];
  const { root } = parseXml(
    buildOpml(makeSite(), [
      { heading: "विषय", lists },
      { heading: "लेखक", lists: [] },
    ]),
  );
  const [site, group, ...others] = childOf(root, "body").children;
  expect(root.attributes.version).toBe("2.0");
  expect(textOf(childOf(root, "head"), "title")).toBe("अख़बार");
  expect(site?.attributes).toMatchObject({
    type: "rss",
    xmlUrl: "https://akhbar.example/feed.xml",
    htmlUrl: "https://akhbar.example/",
  });
  expect(group?.attributes).toEqual({ text: "विषय" });
  expect(group?.children[0]?.attributes.xmlUrl).toBe("https://akhbar.example/sports/feed.xml");
  expect(others).toEqual([]);
});

test.each(HOSTILE_TEXTS)("the name %j reaches the list as it is", (text) => {
  const lists = [{ id: "x", name: text, url: "/x/" }];
  const { root } = parseXml(buildOpml(makeSite({ title: "अ" }), [{ heading: text, lists }]));
  const group = childOf(root, "body").children[1];
  expect(group?.attributes.text).toBe(text);
  expect(group?.children[0]?.attributes.text).toBe(`अ: ${text}`);
});
