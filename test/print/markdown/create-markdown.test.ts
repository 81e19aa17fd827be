import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { createMarkdown } from "../../../src/print/markdown/create-markdown.ts";
import { sampleOptions } from "./sample-options.ts";

const markdown = createMarkdown(sampleOptions());

function html(text: string): string {
  return markdown.render(text).html;
}

describe("emphasis beside Hindi", () => {
  test.each([
    ["**'नए अध्याय'**की शुरुआत", "<p><strong>‘नए अध्याय’</strong>की शुरुआत</p>\n"],
    ["भारत**'नया'**की", "<p>भारत<strong>‘नया’</strong>की</p>\n"],
    ["**समझौता।**इसके बाद", "<p><strong>समझौता।</strong>इसके बाद</p>\n"],
    ["**(ईरान)**के", "<p><strong>(ईरान)</strong>के</p>\n"],
    ["ने**“नया”**कहा", "<p>ने<strong>“नया”</strong>कहा</p>\n"],
    ["**रूस**ने", "<p><strong>रूस</strong>ने</p>\n"],
    ["**2025-26**में", "<p><strong>2025-26</strong>में</p>\n"],
    ["**₹500**का", "<p><strong>₹500</strong>का</p>\n"],
    ["*“ग़ज़ल”*का", "<p><em>“ग़ज़ल”</em>का</p>\n"],
    ["~~'पुराना'~~की", "<p><s>‘पुराना’</s>की</p>\n"],
    ["५ * ३ * २", "<p>५ * ३ * २</p>\n"],
    ['a**"b"**c', "<p>a**“b”**c</p>\n"],
  ])("%s", (text, expected) => {
    expect(html(text)).toBe(expected);
  });
});

describe("typography", () => {
  test.each([
    ['"समझौता"ने', "“समझौता”ने"],
    ['कहा:"ठीक है।"उन्होंने', "कहा:“ठीक है।”उन्होंने"],
    ["'नया'ने", "‘नया’ने"],
    ["\"उन्होंने 'हाँ' कहा\"", "“उन्होंने ‘हाँ’ कहा”"],
    ["don't", "don’t"],
    ["90's के गीत", "90’s के गीत"],
    ["'90 का दशक", "’90 का दशक"],
    ['5" की स्क्रीन', "5″ की स्क्रीन"],
    ["5'10\" लंबा", "5′10″ लंबा"],
    ["players' union", "players’ union"],
    ["2019--2024", "2019–2024"],
    ["रुको --- सुनो", "रुको — सुनो"],
    ["और फिर...", "और फिर…"],
    ["(a) (b) (c)", "(a) (b) (c)"],
  ])("%s is set as %s", (text, expected) => {
    expect(html(text)).toBe(`<p>${expected}</p>\n`);
  });

  test("marks pair off across emphasis, within one paragraph only", () => {
    expect(html('"**नया** भारत"')).toBe("<p>“<strong>नया</strong> भारत”</p>\n");
    expect(html('"खुला\n\n"फिर"')).toBe("<p>“खुला</p>\n<p>“फिर”</p>\n");
  });

  test("code keeps its marks", () => {
    expect(html('`"क" -- \'`')).toBe("<p><code>&quot;क&quot; -- '</code></p>\n");
  });
});

describe("links", () => {
  test("a bare https address ends before the danda", () => {
    expect(html("देखें https://pib.gov.in/abc। और")).toContain(
      '<a href="https://pib.gov.in/abc" rel="noopener">https://pib.gov.in/abc</a>।',
    );
    expect(html("https://pib.gov.in/abc॥")).toContain("</a>॥");
  });

  test.each(["example.com पर", "http://example.com", "editor@example.com", "ftp://a.b/c", "//a.b/c"])(
    "%s stays text",
    (text) => {
      expect(html(text)).toBe(`<p>${text}</p>\n`);
    },
  );

  test("only links that leave the site say noopener", () => {
    expect(html("[क](/2025/)")).toBe('<p><a href="/2025/">क</a></p>\n');
    expect(html("[क](https://akhbar.example/x/)")).toBe('<p><a href="https://akhbar.example/x/">क</a></p>\n');
    expect(html("[क](https://akhbar.example.evil.in/)")).toContain('rel="noopener"');
    expect(html("[क](//other.in/)")).toContain('rel="noopener"');
    expect(html("[क](mailto:a@b.in)")).toBe('<p><a href="mailto:a@b.in">क</a></p>\n');
  });

  test("a link without words shows its address", () => {
    expect(html("[](https://pib.gov.in/)")).toBe(
      '<p><a href="https://pib.gov.in/" rel="noopener">https://pib.gov.in/</a></p>\n',
    );
  });

  test("resolveLink gives the address to print", () => {
    const own = createMarkdown(
      sampleOptions({ resolveLink: (href) => (href === "barish.md" ? "/2025/barish/" : undefined) }),
    );
    expect(own.render("[क](barish.md) [ख](x.md)").html).toBe(
      '<p><a href="/2025/barish/">क</a> <a href="x.md">ख</a></p>\n',
    );
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&#115;cript:alert(1)",
    "javascript&colon;alert(1)",
    "&#1;javascript:alert(1)",
    "data:text/html,x",
    "data:image/png;base64,AAAA",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://a.b/c",
  ])("a link to %s stays text", (address) => {
    for (const text of [
      `[शब्द](${address})`,
      `[शब्द](<${address}>)`,
      `<${address}>`,
      `![शब्द](${address})`,
      `[शब्द][क]\n\n[क]: ${address}`,
    ]) {
      for (const [, target = ""] of html(text).matchAll(/ (?:href|src)="([^"]*)"/g)) {
        expect(new URL(target.replaceAll("&amp;", "&"), "https://akhbar.example").protocol).toBe("https:");
      }
    }
    expect(html(`[शब्द](${address})`)).toContain("शब्द");
  });
});

describe("headings", () => {
  test("start at h2 and never skip a level on the way down", () => {
    const { headings } = markdown.render("# a\n## b\n#### c\n##### d\n## e\n### f");
    expect(headings.map(({ level, text }) => `${text}${level}`)).toEqual([
      "a2",
      "b2",
      "c3",
      "d4",
      "e2",
      "f3",
    ]);
  });

  test("have romanised ids, told apart by a number, and not those of the page", () => {
    const own = createMarkdown(sampleOptions({ reservedIds: ["kya-hua"] }));
    const { html, headings } = own.render(
      "## मुख्य बातें\n\n## मुख्य बातें\n\n## क्या हुआ?\n\n## २०२५ में\n\n## टिप्पणी\n\n## ज़",
    );
    expect(headings.map((heading) => heading.id)).toEqual([
      "mukhya-baten",
      "mukhya-baten-2",
      "kya-hua-2",
      "s-2025-mein",
      "s-fn-1",
      "section",
    ]);
    expect(html).toContain('<h2 id="mukhya-baten">मुख्य बातें</h2>');
  });

  test("one render does not know the headings of the last", () => {
    expect(markdown.render("## मुख्य बातें").headings[0]?.id).toBe("mukhya-baten");
    expect(markdown.render("## मुख्य बातें").headings[0]?.id).toBe("mukhya-baten");
  });

  test("an empty heading is left out", () => {
    expect(html("##\n\nपाठ")).not.toMatch(/<h\d/);
  });
});

describe("pictures", () => {
  test("alone in a paragraph a picture is a figure in all its formats, its title the caption", () => {
    expect(html('![बारिश में छाते](barish.jpg "दिल्ली में \\"पहली\\" बारिश")')).toBe(
      "<figure><picture>" +
        '<source type="image/avif" srcset="/pictures/barish-400.avif 400w, /pictures/barish-800.avif 800w" sizes="100vw">' +
        '<source type="image/webp" srcset="/pictures/barish-400.webp 400w, /pictures/barish-800.webp 800w" sizes="100vw">' +
        '<img src="/pictures/barish-800.jpg" alt="बारिश में छाते" width="800" height="600" loading="lazy" decoding="async">' +
        "</picture><figcaption>दिल्ली में &quot;पहली&quot; बारिश</figcaption></figure>\n",
    );
  });

  test("a linked picture is a linked figure, and two in one paragraph are two", () => {
    expect(html("[![छाते](barish.jpg)](/x/)")).toMatch(
      /^<figure><a href="\/x\/"><picture>.*<img [^>]*><\/picture><\/a><\/figure>\n$/,
    );
    expect(html("![क](barish.jpg)\n![ख](barish.jpg)").match(/<figure>/g)).toHaveLength(2);
  });

  test("within a sentence a picture stays in it", () => {
    expect(html("देखें ![छाता](barish.jpg) यहाँ")).toMatch(
      /^<p>देखें <picture>.*<img [^>]*><\/picture> यहाँ<\/p>\n$/,
    );
  });

  test("is found by the name as typed, and has an alt", () => {
    expect(html("![](/media/नक़्शा.png)")).toContain('alt=""');
  });

  test("a drawing, which is served as it is, needs no other formats", () => {
    const own = createMarkdown(
      sampleOptions({
        resolvePicture: () => ({ url: "/a.svg", width: 2, height: 1, sources: [], sizes: "100vw" }),
      }),
    );
    expect(own.render("![क](x)").html).toBe(
      '<figure><img src="/a.svg" alt="क" width="2" height="1" loading="lazy" decoding="async"></figure>\n',
    );
  });

  test("one that is not in the plan is words, and never loaded from another site", () => {
    expect(html('![छाता](missing.jpg "शीर्षक")')).toBe("<p>छाता – शीर्षक</p>\n");
    expect(html("![](https://other.in/a.png)")).toBe(
      '<p><a href="https://other.in/a.png" rel="noopener">https://other.in/a.png</a></p>\n',
    );
  });
});

describe("footnotes", () => {
  test("are numbered in the order of the text and lead back to each reference", () => {
    const out = html("पहला[^ख] दूसरा[^क] फिर[^ख]\n\n[^क]: टिप्पणी क\n[^ख]: टिप्पणी ख");
    expect(out).toContain('<a href="#fn-1" id="fnref-1-2" aria-label="पाद टिप्पणी 1">[1]</a>');
    expect(out.indexOf("टिप्पणी ख")).toBeLessThan(out.indexOf("टिप्पणी क"));
    for (const [, target = ""] of out.matchAll(/href="#([^"]*)"/g)) expect(out).toContain(`id="${target}"`);
  });

  test("one that nothing refers to, and one defined twice, still keep their words", () => {
    const out = html("पाठ[^1]\n\n[^1]: पहली\n\n[^1]: दोबारा\n\n[^2]: अनाथ");
    for (const word of ["पहली", "दोबारा", "अनाथ"]) expect(out).toContain(word);
  });

  test("may hold several paragraphs and refer to each other", () => {
    const out = html("क[^a]\n\n[^a]: एक[^b]\n\n    दो\n\n[^b]: तीन\n\nबाद में");
    expect(out).toMatch(/<li id="fn-1"><p>एक<sup.*<p>दो <a [^>]*footnote-back/s);
    expect(out.indexOf("<p>बाद में</p>")).toBeLessThan(out.indexOf("<section"));
  });

  test("inside a link's words the reference stands after the link", () => {
    expect(html("[क[^1]](/x/)\n\n[^1]: ख")).toContain('<a href="/x/">क</a><sup');
  });

  test("without a definition the mark is text", () => {
    expect(html("क[^1]")).toBe("<p>क[^1]</p>\n");
  });
});

describe("tables", () => {
  test("scroll in a named box and say what their heads head", () => {
    const out = html("| राज्य | सीटें |\n|---|--:|\n| उत्तर प्रदेश | 80 |\n\n| क |\n|---|\n| ख |");
    expect(out).toContain('<section class="table-scroll" tabindex="0" aria-label="तालिका">');
    expect(out).toContain('aria-label="तालिका 2"');
    expect(out).toContain('<th scope="col" class="align-right">सीटें</th>');
    expect(out).not.toContain("style=");
  });

  test("a row with too many cells loses none of them", () => {
    expect(html("| क | ख |\n|---|---|\n| 1 | 2 | तीन \\| और | चार |")).toContain(
      "<td>2 | तीन | और | चार</td>",
    );
  });
});

describe("spans of another language", () => {
  test.each([
    ["[UPI]{lang=en}", '<span lang="en">UPI</span>'],
    ['[UPI]{lang="en-IN"}', '<span lang="en-IN">UPI</span>'],
    ["[**UPI** भुगतान]{lang=en}", '<span lang="en"><strong>UPI</strong> भुगतान</span>'],
    ["[[UPI]{lang=en} क्या है](/upi/)", '<a href="/upi/"><span lang="en">UPI</span> क्या है</a>'],
    ["[UPI]{lang=en onclick=x}", "[UPI]{lang=en onclick=x}"],
    ["[UPI]{#id .class}", "[UPI]{#id .class}"],
    ["पाठ {शब्द}", "पाठ {शब्द}"],
  ])("%s", (text, expected) => {
    expect(html(text)).toBe(`<p>${expected}</p>\n`);
  });
});

describe("live entries", () => {
  const entry = "::: update 09:14 AM Jan 18, 2025 IST";

  test("are sections with a link to themselves", () => {
    expect(html(`${entry}\nपहली ख़बर\n:::\n\nबाद में`)).toBe(
      '<section class="live-update" id="update-20250118-0914">\n' +
        '<p class="live-update__time"><a href="#update-20250118-0914" aria-label="इस अपडेट का लिंक: 09:14 AM Jan 18, 2025 IST">' +
        '<time datetime="2025-01-18T09:14:00+05:30">09:14 AM Jan 18, 2025 IST</time></a></p>\n' +
        "<p>पहली ख़बर</p>\n</section>\n<p>बाद में</p>\n",
    );
  });

  test("end at the next entry too, and two at one minute have two ids", () => {
    const out = html(`${entry}\n\nएक\n\n${entry}\nदो`);
    expect(out.match(/<section/g)).toHaveLength(2);
    expect(out).toContain('</section>\n<section class="live-update" id="update-20250118-0914-2">');
  });

  test("hold embeds, with or without a caption, and go on after them", () => {
    const out = html(
      `${entry}\n::: embed https://x.com/a/status/1\nवीडियो\n:::\nफिर\n:::\n\n${entry}\n\n::: embed https://x.com/a/status/2\n\nआगे\n\n:::\n\nबाहर`,
    );
    expect(out).toContain("<figcaption>\n<p>वीडियो</p>\n</figcaption>");
    expect(out).toMatch(/<p>फिर<\/p>\n<\/section>/);
    expect(out).toMatch(/<p>आगे<\/p>\n<\/section>\n<p>बाहर<\/p>\n$/);
  });

  test("with a time that cannot be read keep their words", () => {
    expect(html("::: update कल सुबह\nख़बर\n:::")).toBe(
      '<section class="live-update">\n<p>कल सुबह</p>\n<p>ख़बर</p>\n</section>\n',
    );
  });
});

describe("embeds", () => {
  const video = "https://youtu.be/dQw4w9WgXcQ";
  const box =
    '<div class="embed" data-embed="youtube" data-src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ">' +
    `<a href="${video}" rel="noopener">वीडियो YouTube पर देखें</a></div>\n`;

  test("load nothing before a click", () => {
    expect(html(video)).toBe(box);
    expect(html(`::: embed ${video}`)).toBe(box);
    expect(html(`::: video ${video}\n:::`)).toBe(box);
  });

  test("an address alone on a line parts the paragraph around it", () => {
    expect(html(`पहले\n${video}\nबाद में`)).toBe(`<p>पहले</p>\n${box}<p>बाद में</p>\n`);
  });

  test("in a sentence, a list or a quotation the address stays a link", () => {
    for (const text of [`देखें ${video} अभी`, `- ${video}`, `> ${video}`])
      expect(html(text)).not.toContain("data-src");
  });

  test("take a caption on the line or below it", () => {
    expect(html(`::: embed ${video} संसद में भाषण`)).toContain(
      `${box}<figcaption>\n<p>संसद में भाषण</p>\n</figcaption>\n</figure>`,
    );
    expect(html(`::: embed ${video}\n\nसंसद में **भाषण**\n\n:::`)).toContain(
      "<figcaption>\n<p>संसद में <strong>भाषण</strong></p>\n",
    );
  });

  test("from elsewhere stay links, with every word", () => {
    const out = html("::: embed https://evil.example/x शीर्षक\nविवरण\n:::");
    expect(out).toBe(
      '<p><a href="https://evil.example/x" rel="noopener">https://evil.example/x</a> शीर्षक</p>\n<p>विवरण</p>\n',
    );
  });
});

describe("what is not Markdown", () => {
  test("raw HTML is text", () => {
    expect(html("<script>alert(1)</script>\n\n<b>क</b> <!-- नोट -->")).toBe(
      "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>&lt;b&gt;क&lt;/b&gt; &lt;!-- नोट --&gt;</p>\n",
    );
  });

  test("template braces pass through", () => {
    expect(html("{{ 7 * 7 }} {% include 'x' %}")).toBe("<p>{{ 7 * 7 }} {% include ‘x’ %}</p>\n");
  });

  test("what looks like a link definition but leads nowhere stays text", () => {
    expect(html("[संपादक]: असहमत")).toBe("<p>[संपादक]: असहमत</p>\n");
    expect(html("[नीति]\n\n[नीति]: /नीति/")).toContain('<p><a href="/%E0%A4');
  });

  test("words after a code block's language are its caption", () => {
    expect(html("```js उदाहरण\n1<2\n```")).toBe(
      '<figure>\n<figcaption>उदाहरण</figcaption>\n<pre tabindex="0"><code class="language-js">1&lt;2\n</code></pre>\n</figure>\n',
    );
  });

  test("hard breaks are kept", () => {
    expect(html("पहली  \nदूसरी\\\nतीसरी")).toBe("<p>पहली<br>\nदूसरी<br>\nतीसरी</p>\n");
  });
});

test("a text that uses everything is valid HTML", async () => {
  const text = `# मुख्य बातें

पाठ[^1] और **"[UPI]{lang=en}"**का ~~पुराना~~ \`code\`[^1] [](https://a.in/) [![](barish.jpg)](/x/)

### उपशीर्षक

#

![छाता](barish.jpg "कैप्शन")

[![](barish.jpg)](/x/)

| क |  |
|---|:-:|
| 1 | 2 | 3 |

| क |
|---|

1. एक
   - दो
2. > तीन

\`\`\`js शीर्षक
x
\`\`\`

    code

* * *

https://x.com/a/status/1

::: embed https://youtu.be/dQw4w9WgXcQ कैप्शन

::: update 09:14 AM Jan 18, 2025 IST
## क्या हुआ?
:::

::: update नहीं
:::

[^1]: टिप्पणी
[^2]:
    - सूची
`;
  const page = `<!DOCTYPE html><html lang="hi"><head><title>क</title></head><body><main><h1>शीर्षक</h1>${html(text)}</main></body></html>`;
  const report = await new HtmlValidate({
    extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
    rules: { "no-trailing-whitespace": "off", "require-sri": "off" },
  }).validateString(page);
  expect(report.results.flatMap((result) => result.messages.map((m) => `${m.ruleId}: ${m.message}`))).toEqual(
    [],
  );
});
