/**
 * Where the grammar of our articles reads CommonMark 0.31.2 differently, by the number of the specification's example.
 * All of it is meant, and every other example comes out as the specification says, with raw HTML allowed and typography
 * off for the comparison.
 */
export const GRAMMAR_DEVIATIONS: ReadonlyMap<number, string> = new Map([
  [500, "An address with a colon before its first slash could be read as a scheme that is not allowed."],
  [596, "Only http, https, mailto and tel become links: irc does not."],
  [598, "Only http, https, mailto and tel become links: an unknown scheme does not."],
  [599, "Only http, https, mailto and tel become links: an unknown scheme does not."],
  [601, "Only http, https, mailto and tel become links: `localhost:` is a scheme."],
]);

/** What every page does besides, whatever the grammar: typed text, the standard's HTML, ours. */
export const PAGE_DEVIATIONS: readonly (readonly [
  why: string,
  markdown: string,
  standard: string,
  ours: string,
])[] = [
  ["raw HTML is text", "<b>क</b>", "<p><b>क</b></p>", "<p>&lt;b&gt;क&lt;/b&gt;</p>"],
  ["elements are HTML, not XHTML", "***", "<hr />", "<hr>"],
  ["the page's h1 is its headline, and headings have ids", "# a", "<h1>a</h1>", '<h2 id="a">a</h2>'],
  ["an empty heading is left out", "क\n\n#", "<p>क</p>\n<h1></h1>", "<p>क</p>"],
  ["quotation marks are curled", 'क "ख"', "<p>क &quot;ख&quot;</p>", "<p>क “ख”</p>"],
  ["dashes and the ellipsis are set", "क -- ख...", "<p>क -- ख...</p>", "<p>क – ख…</p>"],
  ["emphasis may touch an Indic letter", "**'क'**ख", "<p>**'क'**ख</p>", "<p><strong>‘क’</strong>ख</p>"],
  [
    "https addresses link themselves",
    "https://akhbar.example/",
    "<p>https://akhbar.example/</p>",
    '<p><a href="https://akhbar.example/">https://akhbar.example/</a></p>',
  ],
  [
    "links off the site say noopener",
    "[क](https://a.in/)",
    '<p><a href="https://a.in/">क</a></p>',
    '<p><a href="https://a.in/" rel="noopener">क</a></p>',
  ],
  [
    "a link without words shows its address",
    "[](/x/)",
    '<p><a href="/x/"></a></p>',
    '<p><a href="/x/">/x/</a></p>',
  ],
  ["a picture outside the plan is words", "![क](/x.png)", '<p><img src="/x.png" alt="क" /></p>', "<p>क</p>"],
  [
    "code blocks can be reached by keyboard",
    "    क",
    "<pre><code>क\n</code></pre>",
    '<pre tabindex="0"><code>क\n</code></pre>',
  ],
  ["a definition that leads to Hindi words is text", "[क]: ख", "", "<p>[क]: ख</p>"],
  [
    "a fence's further words are its caption",
    "```js ख\n```",
    '<pre><code class="language-js"></code></pre>',
    '<figure>\n<figcaption>ख</figcaption>\n<pre tabindex="0"><code class="language-js"></code></pre>\n</figure>',
  ],
];
