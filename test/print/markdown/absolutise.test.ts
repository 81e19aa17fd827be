import { expect, test } from "vitest";
import { absolutise } from "../../../src/print/markdown/absolutise.ts";
import { createMarkdown } from "../../../src/print/markdown/create-markdown.ts";
import { plainText } from "../../../src/print/markdown/plain-text.ts";
import { sampleOptions } from "./sample-options.ts";

const PAGE = "https://akhbar.example/2025/01/18/barish/";
const markdown = createMarkdown(
  sampleOptions({
    resolvePicture: () => ({
      url: "/p/a.jpg",
      width: 2,
      height: 1,
      sources: [{ type: "image/avif", srcset: "/p/a.avif 400w, /p/b,c.avif 800w" }],
      sizes: "100vw",
    }),
  }),
);

test.each([
  ['<a href="/x/">', '<a href="https://akhbar.example/x/">'],
  ['<a href="#fn-1">', '<a href="https://akhbar.example/2025/01/18/barish/#fn-1">'],
  ['<a href="../x?a=1&amp;b=2">', '<a href="https://akhbar.example/2025/01/18/x?a=1&amp;b=2">'],
  ['<a href="//other.in/">', '<a href="https://other.in/">'],
  ['<a href="https://other.in/?q=&quot;">', '<a href="https://other.in/?q=&quot;">'],
  ['<a href="mailto:a@b.in">', '<a href="mailto:a@b.in">'],
  ['<img src="/p/a.jpg">', '<img src="https://akhbar.example/p/a.jpg">'],
  ["<p>&lt;a href=&quot;/x/&quot;&gt;</p>", "<p>&lt;a href=&quot;/x/&quot;&gt;</p>"],
])("absolutise(%s)", (html, expected) => {
  expect(absolutise(html, PAGE)).toBe(expected);
});

test("no address of a printed text stays relative", () => {
  const { html } = markdown.render(
    '[क](/x/)[^1] ![ख](a.jpg)\n\n![ग](b.jpg)\n\n`<a href="/नहीं/">`\n\n[^1]: टिप्पणी',
  );
  const absolute = absolutise(html, PAGE);
  for (const [, address] of absolute.matchAll(/<[^>]* (?:href|src|srcset)="([^"]*)"/g))
    expect(address).toMatch(/^https:\/\/akhbar\.example\//);
  expect(absolute).toContain("&lt;a href=&quot;/नहीं/&quot;&gt;");
});

test("of a picture only the plain file is left, with its words and its room", () => {
  const { html } = markdown.render('![नदी का पाट](a.jpg "बरसात में")');
  expect(html).toContain("<picture><source ");
  expect(absolutise(html, PAGE)).toBe(
    '<figure><img src="https://akhbar.example/p/a.jpg" alt="नदी का पाट" width="2" height="1" loading="lazy" decoding="async">' +
      "<figcaption>बरसात में</figcaption></figure>\n",
  );
});

test("plainText gives the words, a block a line, without the marks of footnotes", () => {
  const { html } = markdown.render('## मुख्य बातें\n\nक **ख** < ग & "घ"[^1]  \nनई\n\n- एक\n- दो\n\n[^1]: टिप्पणी');
  expect(plainText(html)).toBe("मुख्य बातें\nक ख < ग & “घ”\nनई\nएक\nदो\nटिप्पणी");
});

test("plainText of escaped tags is the text that was typed, not markup", () => {
  expect(plainText(markdown.render("&lt;b&gt; <i> &amp;lt;").html)).toBe("<b> <i> &lt;");
});
