import { expect, test } from "vitest";
import { makeCard, makeEntry, makeFeed, makeSite } from "./makers.ts";

test("a feed last changed when the newest of its articles did", () => {
  const older = makeEntry({ card: makeCard({ modifiedAt: Date.UTC(2025, 0, 20) }) });
  expect(makeFeed([makeEntry(), older]).updatedAt).toBe(Date.UTC(2025, 0, 20));
});

test("a feed without articles last changed when the paper was founded", () => {
  expect(makeFeed([]).updatedAt).toBe(Date.UTC(2024, 0, 1));
  expect(makeFeed([], makeSite({ publisher: { name: "अख़बार" } })).updatedAt).toBe(Date.UTC(2000, 0, 1));
});

test("every address in the document is complete", () => {
  const { homeUrl, selfUrl, icon, items } = makeFeed();
  const [item] = items;
  const addresses = [
    homeUrl,
    selfUrl,
    icon?.url,
    item?.link,
    item?.guid,
    item?.picture?.url,
    item?.authors[0]?.url,
  ];
  for (const address of addresses) expect(address).toMatch(/^https:\/\/akhbar\.example\//);
});

test("the whole text opens with the picture, and quotes in its words cannot end an attribute", () => {
  const image = { ...makeCard().image, alt: 'वह बोले: "चलो" <b>' };
  const card = makeCard({ image } as Parameters<typeof makeCard>[0]);
  const html = makeFeed([makeEntry({ card, caption: "A & B" })]).items[0]?.html;
  expect(html).toMatch(/^<figure><img /);
  expect(html).toContain('alt="वह बोले: &quot;चलो&quot; &lt;b&gt;"');
  expect(html).toContain("<figcaption>A &amp; B चित्र: अख़बार ग्राफ़िक्स</figcaption>");
});

test("the whole text has no figure without a picture, and no caption without words", () => {
  const plain = makeFeed([makeEntry({ card: makeCard({ image: { kind: "none" } }) })]).items[0]?.html;
  expect(plain).not.toContain("<figure");
  const { caption: _, credit: __, ...silent } = makeEntry();
  expect(makeFeed([silent]).items[0]?.html).not.toContain("<figcaption");
});

test("the text leaves out what serves the page alone, and keeps what a reader can use", () => {
  const bodyHtml =
    '<section class="table-scroll" tabindex="0" aria-label="तालिका"><table><tbody><tr><td class="align-left">aria-label="x"</td></tr></tbody></table></section>\n' +
    '<div class="embed" data-embed="youtube" data-src="https://www.youtube-nocookie.com/embed/x"><a href="https://youtu.be/x" rel="noopener">वीडियो</a></div>\n' +
    '<p id="fn-1"><a href="https://akhbar.example/x/#fnref-1" role="doc-backlink" aria-label="वापस">↩</a></p>\n';
  const html = makeFeed([makeEntry({ card: makeCard({ image: { kind: "none" } }), bodyHtml })]).items[0]
    ?.html;
  expect(html).toBe(
    '<section class="table-scroll"><table><tbody><tr><td class="align-left">aria-label="x"</td></tr></tbody></table></section>\n' +
      '<div class="embed"><a href="https://youtu.be/x" rel="noopener">वीडियो</a></div>\n' +
      '<p id="fn-1"><a href="https://akhbar.example/x/#fnref-1">↩</a></p>\n',
  );
});
