import { describe, expect, test } from "vitest";
import { hindi } from "../../../src/language/hi/hindi.ts";
import { createTemplates } from "../../../src/print/nunjucks-environment.ts";
import { TEMPLATES_PATH } from "../../../src/print/templates-dir.ts";
import type { View } from "../../../src/print/view.ts";
import { SPEAKABLE_SELECTORS } from "../../../src/publish/structured-data/news-article.ts";
import { sampleCard, sampleInstant } from "../../../templates/sample-stories.ts";
import { sampleArticle, sampleHead, samplePage, sampleViews } from "./sample-pages.ts";
import { faultsOf, inPage } from "./validate-html.ts";

const options = { directory: TEMPLATES_PATH, language: hindi, dateline: "english" } as const;
const templates = createTemplates(options);

function view(name: string): View {
  const found = sampleViews[name];
  if (found === undefined) throw new Error(`There is no sample view '${name}'.`);
  return found;
}

/** The text as a reader sees it, blanks made one. */
function textOf(html: string): string {
  return html
    .replace(/<(script|head)\b.*?<\/\1>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ");
}

test("the check that pages go through finds faults", () => {
  expect(faultsOf(inPage('<main><h3>ख़बर</h3><img src="/a.jpg"><nav></nav><nav></nav></main>'))).not.toEqual(
    [],
  );
});

describe("every page", () => {
  test.each(Object.keys(sampleViews))("is valid, accessible HTML: %s", (name) => {
    expect(faultsOf(templates.render(samplePage(view(name))))).toEqual([]);
  });

  test.each(Object.keys(sampleViews))("has one h1: %s", (name) => {
    expect(templates.render(samplePage(view(name))).match(/<h1\b/g)).toHaveLength(1);
  });

  test.each(Object.keys(sampleViews))(
    "obeys a policy of `script-src 'self'; style-src 'self'`: %s",
    (name) => {
      const html = templates.render(samplePage(view(name)));
      expect(html).not.toMatch(/<[^>]*\s(?:style|on[a-z]+)=/i);
      expect(html).not.toMatch(/<style\b|javascript:/i);
      const inline = [...html.matchAll(/<script\b([^>]*)>/g)].filter(
        ([, attributes = ""]) => !attributes.includes("src="),
      );
      expect(inline.every(([, attributes]) => attributes === ' type="application/ld+json"')).toBe(true);
    },
  );

  test("of an article has what its data gives voice assistants to read, each once", () => {
    const html = templates.render(samplePage(view("a bare article")));
    for (const selector of SPEAKABLE_SELECTORS)
      expect(html.match(new RegExp(` class="${selector.slice(1)}"`, "g")), selector).toHaveLength(1);
  });

  test("links to every category, the plain pages, the feeds and the search", () => {
    const html = templates.render(samplePage(view("a bare article")));
    for (const path of [
      "/national/",
      "/sports/",
      "/health/",
      "/about/",
      "/contact/",
      "/feeds/",
      "/search/",
    ]) {
      expect(html).toContain(`href="${path}"`);
    }
  });

  test("says that it is a preview only when it is one", () => {
    const page = samplePage(view("a bare article"));
    expect(templates.render(page)).not.toContain("preview-banner");
    const preview = { ...page, chrome: { ...page.chrome, preview: true } };
    expect(templates.render(preview)).toContain(hindi.phrases.site.previewBanner);
  });

  test("carries its head in the given order", () => {
    const html = templates.render(samplePage(view("a bare article")));
    expect(html).toContain('<meta property="og:title" content="मानसून कैसे बनता है">');
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">');
    expect(html).toContain(
      '<link rel="alternate" type="application/rss+xml" title="अख़बार" href="https://akhbar.example/feed.xml">',
    );
    expect(html).toContain('<script type="application/ld+json">{"@context":"https://schema.org"}</script>');
  });
});

describe("an article page", () => {
  const html = templates.render(samplePage(view("a full article")));
  const text = textOf(html);

  test("gives time and byline as the newspaper writes them", () => {
    const plain = textOf(templates.render(samplePage(view("a bare article"))));
    expect(plain).toContain("09:14 AM Jan 18, 2025 IST | राष्ट्रीय डेस्क");
    expect(plain).not.toContain(hindi.phrases.article.updated);
  });

  test("names both moments once the story was updated, and joins authors as Hindi does", () => {
    expect(text).toContain("प्रकाशित: 09:14 AM Jan 18, 2025 IST | राष्ट्रीय डेस्क और समझिए डेस्क");
    expect(text).toContain("अपडेट: 11:00 AM Jan 18, 2025 IST");
    expect(html).toContain('datetime="2025-01-18T11:00:00+05:30" lang="en"');
  });

  test("writes times in Hindi, without a mark of another language, where the site says so", () => {
    const hindiTimes = createTemplates({ ...options, dateline: "hindi" }).render(
      samplePage(view("a bare article")),
    );
    expect(textOf(hindiTimes)).toContain("18 जनवरी 2025, सुबह 9:14");
    expect(hindiTimes).not.toContain('<time class="timestamp" datetime="2025-01-18T09:14:00+05:30" lang');
  });

  test.each([
    ["the breadcrumb", 'aria-label="आप यहाँ हैं"'],
    ["the picture first of all", 'fetchpriority="high"'],
    [
      "sizes for the browser to choose from",
      'srcset="/pictures/monsoon-480.webp 480w, /pictures/monsoon-960.webp 960w"',
    ],
    ["the caption", "खेतों पर घिरते बादल"],
    ["the credit", "चित्र: अख़बार ग्राफ़िक्स"],
    ["the points", "दूसरी बात।"],
    ["the body as it is", "<p>हर साल जून में केरल के तट पर बादल पहुँचते हैं।</p>"],
    ["also read", "यह भी पढ़ें"],
    [
      "a Hindi tag with a page",
      '<li lang="hi"><a class="tag-list__tag" href="/tag/mansoon/" rel="tag">मानसून</a></li>',
    ],
    ["an English tag without one", '<li lang="en"><span class="tag-list__tag">IMD forecast</span></li>'],
    ["trending, to be fetched", 'data-fragment="/fragments/trending.html"'],
    ["trending, as a link until then", 'href="/#trending"'],
    ["the story before", 'rel="prev"'],
    ["the story after", 'rel="next"'],
    ["the correction", "तारीख़ सुधारी गई।"],
    ["the breaking label", "ब्रेकिंग न्यूज़"],
    ["the live label", "लाइव"],
    ["the reading time", "लगभग 4 मिनट में पढ़ें"],
    ["the authors' page", 'href="/author/desk-explainer/"'],
  ])("carries %s", (_, part) => {
    expect(html).toContain(part);
  });

  test("offers WhatsApp first, and the script's buttons only to those who run it", () => {
    const targets = [
      ...html.matchAll(
        /href="(https:\/\/wa\.me|https:\/\/t\.me|https:\/\/x\.com\/intent|https:\/\/www\.facebook|mailto:)/g,
      ),
    ];
    expect(targets.map(([, target]) => target)).toEqual([
      "https://wa.me",
      "https://t.me",
      "https://x.com/intent",
      "https://www.facebook",
      "mailto:",
    ]);
    for (const button of html.match(/<button\b[^>]*>/g) ?? []) {
      // Those of two groups are hidden with their group.
      expect(/ hidden\b| data-step=| data-play\b/.test(button), button).toBe(true);
    }
  });

  test("says when a story is in another language", () => {
    expect(templates.render(samplePage(view("an English article")))).toContain(
      '<article class="stack" lang="en" data-story>',
    );
  });

  test("marks its category in the navigation", () => {
    expect(html).toContain('href="/national/" aria-current="true"');
  });
});

describe("a list", () => {
  test("links to older and newer pages only where there are any", () => {
    const front = templates.render(samplePage(view("a category's front")));
    expect(front).toContain('href="/national/page/2/" rel="next"');
    expect(front).not.toContain('rel="prev"');
    const middle = templates.render(samplePage(view("a numbered page of a tag")));
    expect(middle).toContain('href="/tag/imd/page/4/" rel="prev"');
    expect(middle).toContain('href="/tag/imd/page/2/" rel="next"');
  });

  test("marks the page that it is in the navigation", () => {
    const html = templates.render(samplePage(view("a category's front")));
    expect(html).toContain('href="/national/" aria-current="page"');
  });

  test("marks its category in the navigation behind the front", () => {
    const front = view("a category's front");
    if (front.template !== "list") throw new Error("The front of a category is a list.");
    const html = templates.render(samplePage({ ...front, number: 3 }));
    expect(html).toContain('href="/national/" aria-current="true"');
  });

  test("tells a day's neighbours", () => {
    const html = templates.render(samplePage(view("a day")));
    expect(html).toContain('href="/2025/01/17/"');
    expect(html).toContain('href="/2025/01/19/"');
    expect(textOf(html)).toContain("18 जनवरी 2025 की ख़बरें");
  });
});

describe("the other pages", () => {
  test("a redirect leads on at once, and by a link", () => {
    const html = templates.render(samplePage(view("a redirect")));
    const to = "https://akhbar.example/2025/01/18/mansoon-kaise-banta-hai/";
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`);
    expect(html).toContain(`<a href="${to}">`);
    expect(html).not.toContain("<script");
  });

  test("the feeds of the site and of each category are linked in three formats", () => {
    const html = templates.render(samplePage(view("the feeds")));
    for (const path of [
      "/feed.xml",
      "/atom.xml",
      "/feed.json",
      "/sports/feed.xml",
      "/sports/atom.xml",
      "/sports/feed.json",
    ]) {
      expect(html).toContain(`href="${path}"`);
    }
  });

  test.each(["a missing page", "a page that is gone"])(
    "%s leads to the search and shows what is new",
    (name) => {
      const html = templates.render(samplePage(view(name)));
      expect(html).toContain('<a href="/search/">');
      expect(html).toContain('data-fragment="/fragments/latest.html"');
    },
  );

  test("a fragment is the inside of a block, and of the strip only the first story", () => {
    const cards = [sampleCard({ breaking: true }), sampleCard({ url: "/2025/01/17/doosri/" })];
    const draw = (name: "breaking" | "trending" | "latest") =>
      templates.render(samplePage({ template: "fragment", name, cards }));
    for (const name of ["breaking", "trending", "latest"] as const)
      expect(draw(name)).not.toMatch(/<html|<main|<!doctype/i);
    expect(draw("breaking")).not.toContain("/2025/01/17/doosri/");
    expect(draw("trending")).toContain("/2025/01/17/doosri/");
    expect(draw("latest")).toContain("/2025/01/17/doosri/");
    expect(templates.render(samplePage({ template: "fragment", name: "breaking", cards: [] })).trim()).toBe(
      "",
    );
  });
});

describe("text from the newsroom", () => {
  const hostile = `{{ 7 * 7 }}{% include "x" %}</title></h1><script>alert(1)</script>"'&<b onmouseover=x`;

  test("is never markup and never a template, wherever it stands", () => {
    const card = sampleCard({
      title: hostile,
      description: hostile,
      authors: [{ id: "a", name: hostile, url: "/author/a/" }],
      category: { id: "national", name: hostile, url: "/national/" },
    });
    const image = card.image.kind === "photo" ? { ...card.image, alt: hostile } : card.image;
    const data = samplePage(
      {
        template: "article",
        full: {
          card: { ...card, image, lang: '"><script>alert(1)</script>' },
          article: sampleArticle({ points: [hostile], corrections: [{ at: sampleInstant, text: hostile }] }),
          caption: hostile,
          credit: hostile,
          tags: [{ label: hostile, lang: hostile, url: undefined }],
          html: "<p>ठीक</p>",
        },
        alsoRead: [card],
        previous: card,
        next: card,
      },
      { head: { ...sampleHead, title: hostile, description: hostile, properties: [["og:title", hostile]] } },
    );
    const html = templates.render(data);
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain("<b onmouseover");
    expect(html).not.toContain("49");
    expect(html).toContain("{{ 7 * 7 }}");
    expect(faultsOf(html).filter((fault) => !/^(long-title|valid-for|aria-label)/.test(fault))).toEqual([]);
  });

  test("is an error where a template asks for what is not there", () => {
    const data = samplePage(view("a bare article"));
    const broken = { ...data, head: { ...data.head, title: undefined } } as unknown as typeof data;
    expect(() => templates.render(broken)).toThrow(/undefined/);
  });
});
