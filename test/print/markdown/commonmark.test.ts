import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { createMarkdown } from "../../../src/print/markdown/create-markdown.ts";
import { createParser } from "../../../src/print/markdown/create-parser.ts";
import { GRAMMAR_DEVIATIONS, PAGE_DEVIATIONS } from "./commonmark-deviations.ts";
import { sampleOptions } from "./sample-options.ts";

/** Our grammar with what the standard also has: raw HTML, XHTML's slashes, straight quotation marks, pictures in paragraphs. */
function neutralParser() {
  const parser = createParser();
  parser.set({ html: true, xhtmlOut: true, linkify: false, typographer: false });
  parser.core.ruler.disable("figures");
  return parser;
}

// One of each construct, in our own words, for a checkout without the specification.
test.each([
  ["क\nख\n\nग", "<p>क\nख</p>\n<p>ग</p>\n"],
  ["# क #\n\nख\n===\n\nग\n---", "<h1>क</h1>\n<h1>ख</h1>\n<h2>ग</h2>\n"],
  ["#क", "<p>#क</p>\n"],
  ["* * *\n---\n___", "<hr />\n<hr />\n<hr />\n"],
  ["    क\n\n    ख", "<pre><code>क\n\nख\n</code></pre>\n"],
  ["```hi\nक\n````", '<pre><code class="language-hi">क\n</code></pre>\n'],
  ["~~~\nक\n", "<pre><code>क\n</code></pre>\n"],
  ["> क\nख\n> - ग", "<blockquote>\n<p>क\nख</p>\n<ul>\n<li>ग</li>\n</ul>\n</blockquote>\n"],
  ["- क\n- ख\n\n+ ग", "<ul>\n<li>क</li>\n<li>ख</li>\n</ul>\n<ul>\n<li>ग</li>\n</ul>\n"],
  ["- क\n\n- ख", "<ul>\n<li>\n<p>क</p>\n</li>\n<li>\n<p>ख</p>\n</li>\n</ul>\n"],
  ["3. क\n4. ख", '<ol start="3">\n<li>क</li>\n<li>ख</li>\n</ol>\n'],
  ["२. क", "<p>२. क</p>\n"],
  ["- क\n  - ख\n    1. ग", "<ul>\n<li>क\n<ul>\n<li>ख\n<ol>\n<li>ग</li>\n</ol>\n</li>\n</ul>\n</li>\n</ul>\n"],
  [
    "*क* _ख_ **ग** __घ__ ***ङ***",
    "<p><em>क</em> <em>ख</em> <strong>ग</strong> <strong>घ</strong> <em><strong>ङ</strong></em></p>\n",
  ],
  ["क*ख*ग क_ख_ग", "<p>क<em>ख</em>ग क_ख_ग</p>\n"],
  ["`` क ` ख ``", "<p><code>क ` ख</code></p>\n"],
  ["\\*क\\* \\क", "<p>*क* \\क</p>\n"],
  ["&copy; &#2325; &#x0916; &nope;", "<p>© क ख &amp;nope;</p>\n"],
  [
    '[क](/x "ख") [ग](</a b>) [घ][च] [च]\n\n[च]: /y',
    '<p><a href="/x" title="ख">क</a> <a href="/a%20b">ग</a> <a href="/y">घ</a> <a href="/y">च</a></p>\n',
  ],
  ["[क [ख](/y)](/x)", '<p>[क <a href="/y">ख</a>](/x)</p>\n'],
  ['![क *ख*](/x.png "ग")', '<p><img src="/x.png" alt="क ख" title="ग" /></p>\n'],
  [
    "<https://a.in/क> <a@b.in>",
    '<p><a href="https://a.in/%E0%A4%95">https://a.in/क</a> <a href="mailto:a@b.in">a@b.in</a></p>\n',
  ],
  ["क  \nख\\\nग", "<p>क<br />\nख<br />\nग</p>\n"],
  ["<div>\n*क*\n</div>\n\nख <b>ग</b>", "<div>\n*क*\n</div>\n<p>ख <b>ग</b></p>\n"],
])("%j reads as CommonMark says", (text, expected) => {
  expect(neutralParser().render(text)).toBe(expected);
});

test.each(PAGE_DEVIATIONS)("unlike CommonMark, %s", (_why, text, standard, ours) => {
  const page = createMarkdown(sampleOptions()).render(text).html.trim();
  expect(page).toBe(ours);
  expect(page).not.toBe(standard);
});

interface Example {
  readonly number: number;
  readonly markdown: string;
  readonly html: string;
}

/** The specification's examples from npm's `commonmark-spec`, where it is installed. */
function loadExamples(): readonly Example[] | undefined {
  try {
    return createRequire(import.meta.url)("commonmark-spec").tests;
  } catch {
    return undefined;
  }
}

const examples = loadExamples();

test.skipIf(examples === undefined)(
  "the specification's 652 examples come out as it says, but for those we mean",
  () => {
    const parser = neutralParser();
    const different = (examples ?? []).filter(({ markdown, html }) => {
      const tabbed = (text: string) => text.replaceAll("→", "\t");
      // markdown-it sets no line break in an empty quotation, which says the same.
      const expected = tabbed(html).replaceAll("<blockquote>\n</blockquote>", "<blockquote></blockquote>");
      return parser.render(tabbed(markdown)) !== expected;
    });
    expect(examples?.length).toBe(652);
    expect(different.map((example) => example.number)).toEqual([...GRAMMAR_DEVIATIONS.keys()]);
  },
);
