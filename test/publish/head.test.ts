import { describe, expect, test } from "vitest";
import { phrases } from "../../src/language/hi/phrases.ts";
import type { View } from "../../src/print/view.ts";
import { headOf } from "../../src/publish/head.ts";
import type { HeadContext, HeadView } from "../../src/publish/head-view.ts";
import { openGraphLocale } from "../../src/publish/open-graph.ts";
import { HOSTILE_TEXTS, makeCard, makePictureFile, makePictureSet, makeSite } from "./makers.ts";

function makeContext(changes: Partial<HeadContext> = {}): HeadContext {
  return {
    site: makeSite(),
    url: "/2025/01/18/iran-russia-deal/",
    logo: makePictureSet("logo"),
    plainPages: [],
    preview: false,
    phrases,
    ...changes,
  };
}

const category = { id: "international", name: "इंटरनेशनल", url: "/international/" };

const article: HeadView = {
  template: "article",
  full: {
    card: makeCard(),
    article: { wordCount: 412, corrections: [] },
    caption: "मॉस्को में दस्तख़त के बाद।",
    credit: "चित्र: अख़बार ग्राफ़िक्स",
    tags: [{ label: "ईरान रूस समझौता" }, { label: "Vladimir Putin news" }],
  },
};

type ListHead = Extract<HeadView, { template: "list" }>;

function makeList(changes: Partial<ListHead> = {}): ListHead {
  return {
    template: "list",
    subject: { kind: "category", link: category, description: "दुनिया भर की ख़बरें" },
    cards: [makeCard()],
    number: undefined,
    newer: undefined,
    older: undefined,
    ...changes,
  };
}

const author = { role: "दुनिया", email: "world@akhbar.example", links: [] };
const tag: ListHead["subject"] = {
  kind: "tag",
  link: { id: "upi", name: "UPI", url: "/tag/upi/" },
  lang: "en",
};
const day: ListHead["subject"] = {
  kind: "day",
  link: { id: "2025-01-18", name: "18 जनवरी 2025", url: "/2025/01/18/" },
  previousDay: "/2025/01/17/",
  nextDay: "/2025/01/19/",
};
const desk: ListHead["subject"] = {
  kind: "author",
  link: { id: "desk-world", name: "विश्व डेस्क", url: "/author/desk-world/" },
  author,
  photo: makePictureSet("desk"),
};

const EVERY_VIEW: readonly HeadView[] = [
  { template: "home", lead: makeCard(), top: [], latest: [] },
  article,
  makeList(),
  makeList({ subject: tag }),
  makeList({ subject: desk }),
  makeList({ subject: day }),
  { template: "month", title: "जनवरी 2025", year: 2025, previous: undefined, next: "/2025/02/" },
  { template: "year", year: 2025, previous: "/2024/", next: undefined },
  { template: "plain", slug: "about", title: "हमारे बारे में" },
  { template: "not-found", to: undefined },
  { template: "gone", to: undefined },
  { template: "redirect", to: "https://akhbar.example/new/" },
  { template: "feeds" },
  { template: "fragment", name: "trending" },
];

/** The compiler's word that every template's view is one that a head can be made for. */
test("a head is made from what templates are given", () => {
  const headOfView = (view: View) => headOf(view, makeContext());
  expect(headOfView).toBeTypeOf("function");
});

test.each(EVERY_VIEW)(
  "a page of the kind $template has title, description and its own full address",
  (view) => {
    const head = headOf(view, makeContext());
    expect(head.title).toContain("अख़बार");
    expect(head.description).not.toBe("");
    expect(head.canonical).toMatch(/^https:\/\/akhbar\.example\/.*\/$/);
    expect(JSON.stringify(head)).not.toMatch(/undefined|\[object/);
  },
);

describe("titles", () => {
  test.each<[string, HeadView]>([
    ["अख़बार: ख़बर वही, जो जाँची जा सके", { template: "home", lead: undefined, top: [], latest: [] }],
    ["ईरान और रूस में बीस साल का समझौता | अख़बार", article],
    ["इंटरनेशनल की ख़बरें | अख़बार", makeList()],
    ["UPI से जुड़ी ख़बरें | अख़बार", makeList({ subject: tag })],
    ["18 जनवरी 2025 की ख़बरें | अख़बार", makeList({ subject: day })],
    ["पन्ना नहीं मिला | अख़बार", { template: "not-found", to: undefined }],
  ])("'%s'", (title, view) => {
    expect(headOf(view, makeContext()).title).toBe(title);
  });

  test("a numbered page differs from its list's front in title and description", () => {
    const front = headOf(makeList(), makeContext());
    const seventh = headOf(makeList({ number: 7 }), makeContext());
    expect(seventh.title).toBe("इंटरनेशनल की ख़बरें - पन्ना 7 | अख़बार");
    expect(seventh.description).not.toBe(front.description);
  });
});

describe("robots", () => {
  test.each(EVERY_VIEW)("a page of the kind $template", (view) => {
    const unlisted = ["not-found", "gone", "redirect", "fragment"].includes(view.template);
    expect(headOf(view, makeContext()).robots).toBe(
      unlisted ? "noindex" : "index, follow, max-image-preview:large, max-snippet:-1",
    );
    expect(headOf(view, makeContext({ preview: true })).robots).toBe("noindex, nofollow");
  });

  test("a numbered list page is its own canonical and stays in the index", () => {
    const head = headOf(makeList({ number: 7 }), makeContext({ url: "/international/page/7/" }));
    expect(head.canonical).toBe("https://akhbar.example/international/page/7/");
    expect(head.robots).toContain("index, follow");
  });

  test("a redirect's canonical is where it leads", () => {
    expect(headOf({ template: "redirect", to: "/new/" }, makeContext()).canonical).toBe(
      "https://akhbar.example/new/",
    );
  });
});

describe("Open Graph", () => {
  const properties = headOf(article, makeContext()).properties;

  test("an article has its times, section, tags and writer", () => {
    expect(properties).toEqual(
      expect.arrayContaining([
        ["og:type", "article"],
        ["og:locale", "hi_IN"],
        ["og:title", "ईरान और रूस में बीस साल का समझौता"],
        ["og:url", "https://akhbar.example/2025/01/18/iran-russia-deal/"],
        ["article:published_time", "2025-01-18T09:14:00+05:30"],
        ["article:modified_time", "2025-01-18T11:00:00+05:30"],
        ["article:section", "इंटरनेशनल"],
        ["article:tag", "ईरान रूस समझौता"],
        ["article:tag", "Vladimir Putin news"],
        ["article:author", "https://akhbar.example/author/desk-international/"],
      ]),
    );
  });

  test("an article's picture is its wide crop, with size, type and alternative text", () => {
    expect(properties.filter(([name]) => name.startsWith("og:image"))).toEqual([
      ["og:image", "https://akhbar.example/pictures/monsoon-16x9.jpg"],
      ["og:image:type", "image/jpeg"],
      ["og:image:width", "1600"],
      ["og:image:height", "900"],
      ["og:image:alt", "हाथ मिलाते दो नेता"],
    ]);
  });

  test("a drawn card comes before the photograph", () => {
    const socialCard = makePictureFile("card.png", 1200, 630, "image/png");
    const head = headOf(article, makeContext({ socialCard }));
    expect(head.properties).toContainEqual(["og:image", "https://akhbar.example/pictures/card.png"]);
  });

  test("a page without a picture has the logo, and one without a logo none", () => {
    expect(headOf(makeList(), makeContext()).properties).toContainEqual([
      "og:image",
      "https://akhbar.example/pictures/logo-1600.jpg",
    ]);
    const bare = headOf(makeList(), makeContext({ logo: undefined }));
    expect(bare.properties.filter(([name]) => name.startsWith("og:image"))).toEqual([]);
  });

  test("an author's page is a profile, a list a website", () => {
    expect(headOf(makeList({ subject: desk }), makeContext()).properties).toContainEqual([
      "og:type",
      "profile",
    ]);
    expect(headOf(makeList(), makeContext()).properties).toContainEqual(["og:type", "website"]);
  });

  test.each([
    ["hi", "hi_IN"],
    ["en-GB", "en_GB"],
    ["hi-Deva-IN", "hi_IN"],
  ])("the locale of %s is %s", (lang, locale) => {
    expect(openGraphLocale(lang)).toBe(locale);
  });
});

describe("the card on X", () => {
  test("is large with a picture and names the paper's account", () => {
    const { metas } = headOf(article, makeContext());
    expect(metas).toContainEqual(["twitter:card", "summary_large_image"]);
    expect(metas).toContainEqual(["twitter:site", "@akhbar_example"]);
    expect(metas).toContainEqual(["twitter:image", "https://akhbar.example/pictures/monsoon-16x9.jpg"]);
  });

  test("is small with the logo", () => {
    expect(headOf(makeList(), makeContext()).metas).toContainEqual(["twitter:card", "summary"]);
  });

  test("names nobody when the account's address is no account", () => {
    const site = makeSite({ social: [{ network: "x", url: "https://x.com/i/lists/1" }] });
    expect(headOf(article, makeContext({ site })).metas.map(([name]) => name)).not.toContain("twitter:site");
  });
});

describe("links", () => {
  function feedsOf(view: HeadView): readonly string[] {
    const { links } = headOf(view, makeContext());
    return links
      .filter(({ rel, type }) => rel === "alternate" && type)
      .map(({ href }) => new URL(href).pathname);
  }
  const siteFeeds = ["/feed.xml", "/atom.xml", "/feed.json"];

  test("every page offers the site's feeds, after its own", () => {
    expect(feedsOf({ template: "plain", slug: "about", title: "परिचय" })).toEqual(siteFeeds);
    const ofCategory = ["/international/feed.xml", "/international/atom.xml", "/international/feed.json"];
    expect(feedsOf(makeList())).toEqual([...ofCategory, ...siteFeeds]);
    expect(feedsOf(article)).toEqual([...ofCategory, ...siteFeeds]);
    expect(feedsOf(makeList({ subject: tag }))).toEqual(["/tag/upi/feed.xml", ...siteFeeds]);
    expect(feedsOf(makeList({ subject: day }))).toEqual(siteFeeds);
  });

  test("no two feeds have one title", () => {
    const titles = headOf(makeList(), makeContext()).links.flatMap(({ title }) =>
      title === undefined ? [] : [title],
    );
    expect(new Set(titles).size).toBe(titles.length);
  });

  function relation(view: HeadView, rel: string): readonly string[] {
    return headOf(view, makeContext())
      .links.filter((link) => link.rel === rel)
      .map(({ href }) => href);
  }

  test("a list leads to its neighbours, a day to the days beside it, a month to months", () => {
    const list = makeList({ newer: "/international/", older: "/international/page/6/" });
    expect(relation(list, "prev")).toEqual(["https://akhbar.example/international/"]);
    expect(relation(list, "next")).toEqual(["https://akhbar.example/international/page/6/"]);
    expect(relation(makeList({ subject: day }), "prev")).toEqual(["https://akhbar.example/2025/01/17/"]);
    expect(relation({ template: "year", year: 2025, previous: "/2024/", next: undefined }, "next")).toEqual(
      [],
    );
  });

  test("an article names its writers", () => {
    expect(relation(article, "author")).toEqual(["https://akhbar.example/author/desk-international/"]);
  });

  test("other languages are named with this one and a default; one language needs nothing", () => {
    expect(headOf(article, makeContext()).links.some(({ hreflang }) => hreflang)).toBe(false);
    const alternates = [{ lang: "mr", url: "https://akhbar.example/mr/a/" }];
    const { links } = headOf(article, makeContext({ alternates }));
    expect(links.filter(({ hreflang }) => hreflang).map(({ hreflang }) => hreflang)).toEqual([
      "hi",
      "mr",
      "x-default",
    ]);
  });
});

test.each(HOSTILE_TEXTS)(
  "the headline %j stands in the head unescaped, for the template to escape",
  (text) => {
    const full = { ...article.full, card: makeCard({ title: text }) };
    const head = headOf({ ...article, full }, makeContext());
    expect(head.title).toBe(`${text} | अख़बार`);
    expect(head.properties).toContainEqual(["og:title", text]);
    expect(JSON.parse(head.structuredData)["@graph"][0].headline).toBe(text);
  },
);
