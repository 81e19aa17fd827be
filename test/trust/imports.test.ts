import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { findUnsafe } from "../../scripts/fuzz/find-unsafe.ts";
import { formatProblem } from "../../src/model/problem.ts";
import { articleText, FRAME, storyAt } from "../whole-site/newspaper.ts";
import { type Files, withSite } from "../whole-site/site-folder.ts";

const PAGE = "2025/01/02/khabar-1/index.html";

/** The page of an article with this body, or what was told of it. */
async function printed(
  files: Files,
  page = PAGE,
): Promise<{ readonly html: string } | { readonly told: string }> {
  return withSite({ ...FRAME, ...files }, async (site) => {
    const result = await site.build();
    if (result.kind === "refused")
      return { told: result.problems.map(formatProblem).join("\n").replaceAll(site.content, "") };
    return { html: readFileSync(join(site.dist, page), "utf8") };
  });
}

const withBody = (body: string): Files => ({ "articles/x.md": articleText({ ...storyAt(1), body }) });
const withKeys = (...more: string[]): Files => ({ "articles/x.md": articleText({ ...storyAt(1), more }) });

/** The words that readers see, with single spaces. */
function wordsOf(html: string): string {
  const main = /<main.*<\/main>/s.exec(html)?.[0] ?? "";
  let text = "";
  const waiting: unknown[] = [parse(main)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { value, childNodes = [] } = node as { value?: string; childNodes?: readonly unknown[] };
    if (value !== undefined) text += value;
    waiting.push(...[...childNodes].reverse());
  }
  return text.replace(/\s+/g, " ");
}

describe("what comes out of WordPress", () => {
  test.each<[string, string, readonly string[]]>([
    ["block comments", "<!-- wp:paragraph -->\n<p>पहला शब्द</p>\n<!-- /wp:paragraph -->", ["पहला शब्द"]],
    ["paragraphs as HTML", "<p>पहला <strong>शब्द</strong></p>\n<p>दूसरा</p>", ["पहला", "शब्द", "दूसरा"]],
    ["a caption's short code", '[caption id="a" width="300"]पहला शब्द[/caption]', ["पहला शब्द"]],
    ["a gallery's short code", '[gallery ids="1,2,3"] पहला', ["पहला"]],
    ["no-break spaces by name", "पहला&nbsp;शब्द &#8220;दूसरा&#8221; &hellip;", ["पहला", "दूसरा"]],
    ["the mark for more", "पहला\n\n<!--more-->\n\nदूसरा", ["पहला", "दूसरा"]],
    ["a frame", '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>\n\nपहला', ["पहला"]],
    ["a script", "<script async src='//platform.twitter.com/widgets.js'></script>\n\nपहला", ["पहला"]],
    ["styles", "<div style='text-align:center'>पहला</div><style>p{color:red}</style>दूसरा", ["पहला", "दूसरा"]],
    ["a text area that is never closed", "पहला <textarea> दूसरा\n\nतीसरा", ["पहला", "दूसरा", "तीसरा"]],
    ["a table as HTML", "<table><tr><td>पहला</td><td>दूसरा</td></tr></table>", ["पहला", "दूसरा"]],
    [
      "an advertisement",
      "<ins class='adsbygoogle'></ins><script>(adsbygoogle=[]).push({})</script>पहला",
      ["पहला"],
    ],
  ])("%s: every word is on the page and nothing of it runs", async (_, body, words) => {
    const result = await printed(withBody(body));
    if ("told" in result) return expect.fail(result.told);
    expect(findUnsafe(result.html, "https://akhbar.example")).toEqual([]);
    for (const word of words) expect(wordsOf(result.html)).toContain(word);
  });

  test.each<[string, Files, RegExp]>([
    ["its own keys", withKeys("post_status: publish"), /articles\/x\.md:9: .*post_status.*not known/],
    ["a layout", withKeys("layout: post"), /layout.*not known/],
    ["a number as key", withKeys("id: 1234"), /'?id'?.*not known/],
    ["a list of categories", withKeys("categories: [नेशनल]"), /categories.*not known.*category/s],
    [
      "a picture on the old server",
      withBody("![x](https://old.example/wp-content/uploads/2014/05/a.jpg)"),
      /lies on another site/,
    ],
    [
      "a picture that was not brought along",
      withBody("![x](/wp-content/uploads/2014/05/a.jpg)"),
      /does not lie in content\/media/,
    ],
    ["an address with a query", withKeys("aliases: [/?p=1234]"), /'\?' or '#'/],
    ["a whole address", withKeys("permalink: https://old.example/2014/05/a/"), /names a site/],
    [
      "a time of nothing",
      { "articles/x.md": articleText({ ...storyAt(1), date: "0000-00-00 00:00:00" }) },
      /not a (?:time|date)/,
    ],
    ["a link to the server's shell", withBody("[x](javascript:void(0))"), /may not begin with "javascript:"/],
    ["an exporter's byte order mark in the middle", withBody("पहला \u0008 शब्द"), /U\+0008/],
    [
      "half a letter at the end",
      {
        "articles/x.md": Buffer.concat([
          Buffer.from(articleText(storyAt(1)).trimEnd()),
          Buffer.from([0xe0, 0xa4]),
        ]),
      },
      /UTF-8/,
    ],
  ])("%s: refused with its line", async (_, files, told) => {
    const result = await printed(files);
    if ("html" in result) return expect.fail("It was printed.");
    expect(result.told).toMatch(told);
  });

  test.each([
    ["letters", "/2014/05/दिल्ली-में-बारिश/"],
    [
      "codes",
      "/2014/05/%E0%A4%A6%E0%A4%BF%E0%A4%B2%E0%A5%8D%E0%A4%B2%E0%A5%80-%E0%A4%AE%E0%A5%87%E0%A4%82-%E0%A4%AC%E0%A4%BE%E0%A4%B0%E0%A4%BF%E0%A4%B6/",
    ],
    [
      "small codes",
      "/2014/05/%e0%a4%a6%e0%a4%bf%e0%a4%b2%e0%a5%8d%e0%a4%b2%e0%a5%80-%e0%a4%ae%e0%a5%87%e0%a4%82-%e0%a4%ac%e0%a4%be%e0%a4%b0%e0%a4%bf%e0%a4%b6/",
    ],
  ])("an old address in %s is kept as the permalink", async (_, permalink) => {
    const result = await printed(withKeys(`permalink: ${permalink}`), "2014/05/दिल्ली-में-बारिश/index.html");
    expect(result).toHaveProperty("html");
  });
});

describe("what looks like a template", () => {
  const TEMPLATES = [
    "{{ 7 * 191 }}",
    "{{ 7 | times: 191 }}",
    "{% include '/etc/passwd' %}",
    "{% for x in y %}क{% endfor %}",
    "{# छिपा #}",
    "{%- raw -%}क{%- endraw -%}",
    "{{ range.constructor('return process')() }}",
    "{{ site.publisher }}",
    "\u0024{7 * 191}",
    "<%= 7 * 191 %>",
    "#{7 * 191}",
    "{{{ title }}}",
    "[[ 7 * 191 ]]",
    "{{",
    "%}",
    "{{< ref x >}}",
  ];

  test.each(TEMPLATES)(
    "%s stays as it was typed, in title, summary, tag, bullet, body and code",
    async (typed) => {
      const story = {
        ...storyAt(1),
        title: `${typed} शीर्षक`,
        description: typed,
        tags: [`${typed} टैग`],
        body: `${typed}\n\n    ${typed}\n\n\`\`\`njk\n${typed}\n\`\`\``,
        more: [`points: [${JSON.stringify(typed)}]`],
      };
      const result = await printed({ "articles/x.md": articleText(story) });
      if ("told" in result) return expect.fail(result.told);
      const plain = wordsOf(result.html).replace(/[“”″]/g, '"').replace(/[‘’′]/g, "'").replace(/[–—]/g, "-");
      const count = plain.split(typed.replace(/\s+/g, " ")).length - 1;
      expect(count).toBeGreaterThanOrEqual(6);
      if (!typed.includes("1337")) expect(result.html).not.toContain("1337");
    },
  );
});
