import { describe, expect, test } from "vitest";
import { phrases } from "../../../src/language/hi/phrases.ts";
import { headOf } from "../../../src/publish/head.ts";
import type { HeadContext, HeadView } from "../../../src/publish/head-view.ts";
import { makeCard, makePictureFile, makePictureSet, makeSite } from "../makers.ts";

// biome-ignore lint/suspicious/noExplicitAny: the tests read JSON.
type Json = any;

function dataOf(view: HeadView, changes: Partial<HeadContext> = {}): readonly Json[] {
  const context = {
    site: makeSite(),
    url: "/2025/01/18/iran-russia-deal/",
    logo: makePictureSet("logo"),
    plainPages: [],
    preview: false,
    phrases,
    ...changes,
  };
  const { structuredData } = headOf(view, context);
  if (structuredData === "") return [];
  const data = JSON.parse(structuredData);
  expect(data["@context"]).toBe("https://schema.org");
  return data["@graph"] ?? [data];
}

function makeArticle(changes: Partial<Extract<HeadView, { template: "article" }>["full"]> = {}): HeadView {
  return {
    template: "article",
    full: {
      card: makeCard(),
      article: { wordCount: 412, corrections: [] },
      caption: "मॉस्को में दस्तख़त के बाद।",
      credit: "चित्र: अख़बार ग्राफ़िक्स",
      tags: [{ label: "ईरान रूस समझौता" }, { label: "UPI" }],
      ...changes,
    },
  };
}

describe("an article", () => {
  const [data, breadcrumb] = dataOf(makeArticle());

  test("has what Google requires and recommends of a news article", () => {
    expect(data).toMatchObject({
      "@type": "NewsArticle",
      headline: "ईरान और रूस में बीस साल का समझौता",
      description: "दोनों देशों ने ऊर्जा और व्यापार पर दस्तख़त किए।",
      datePublished: "2025-01-18T09:14:00+05:30",
      dateModified: "2025-01-18T11:00:00+05:30",
      mainEntityOfPage: "https://akhbar.example/2025/01/18/iran-russia-deal/",
      articleSection: "इंटरनेशनल",
      keywords: ["ईरान रूस समझौता", "UPI"],
      inLanguage: "hi",
      isAccessibleForFree: true,
      wordCount: 412,
    });
  });

  test("names the tags as the page shows them, though the article itself has them as typed", () => {
    const article = { wordCount: 412, corrections: [], tags: ["upi", "हिंदी"] };
    expect(dataOf(makeArticle({ article }))[0].keywords).toEqual(["ईरान रूस समझौता", "UPI"]);
  });

  test("has its photograph in three shapes, with caption and credit", () => {
    expect(data.image.map((image: Json) => new URL(image.url).pathname)).toEqual([
      "/pictures/monsoon-16x9.jpg",
      "/pictures/monsoon-4x3.jpg",
      "/pictures/monsoon-1x1.jpg",
    ]);
    expect(data.image[0]).toMatchObject({
      "@type": "ImageObject",
      width: "1600",
      creditText: "चित्र: अख़बार ग्राफ़िक्स",
      caption: "मॉस्को में दस्तख़त के बाद।",
    });
  });

  test("has the drawn card where there is no photograph, else no picture", () => {
    const card = makeCard({ image: { kind: "none" } });
    const socialCard = makePictureFile("card.png", 1200, 630, "image/png");
    expect(dataOf(makeArticle({ card }), { socialCard })[0].image[0].url).toContain("/pictures/card.png");
    expect(dataOf(makeArticle({ card }))[0]).not.toHaveProperty("image");
  });

  test("has its writer with address: a desk is an organisation, anyone else a person", () => {
    expect(data.author).toEqual([
      {
        "@type": "Organization",
        "@id": "https://akhbar.example/author/desk-international/#author",
        name: "अंतरराष्ट्रीय डेस्क",
        url: "https://akhbar.example/author/desk-international/",
      },
    ]);
    const card = makeCard({ authors: [{ id: "sampadak", name: "संपादक", url: "/author/sampadak/" }] });
    expect(dataOf(makeArticle({ card }))[0].author[0]["@type"]).toBe("Person");
  });

  test("has its publisher with logo in place", () => {
    expect(data.publisher).toMatchObject({
      "@type": "NewsMediaOrganization",
      name: "अख़बार प्रकाशन",
      logo: { "@type": "ImageObject", url: "https://akhbar.example/pictures/logo-1600.jpg" },
    });
  });

  test("has a selector for what may be read aloud", () => {
    expect(data.speakable.cssSelector).toHaveLength(2);
  });

  test("has its corrections, and none when there is none", () => {
    const corrections = [{ at: Date.UTC(2025, 0, 19, 6), text: "संख्या सुधारी गई।" }];
    const [corrected] = dataOf(makeArticle({ article: { wordCount: 1, corrections } }));
    expect(corrected.correction).toEqual([
      { "@type": "CorrectionComment", text: "संख्या सुधारी गई।", datePublished: "2025-01-19T11:30:00+05:30" },
    ]);
    expect(data).not.toHaveProperty("correction");
  });

  test("has the way to it: home, section, itself", () => {
    expect(breadcrumb["@type"]).toBe("BreadcrumbList");
    expect(
      breadcrumb.itemListElement.map(({ position, name, item }: Json) => [position, name, item]),
    ).toEqual([
      [1, "होम", "https://akhbar.example/"],
      [2, "इंटरनेशनल", "https://akhbar.example/international/"],
      [3, "ईरान और रूस में बीस साल का समझौता", "https://akhbar.example/2025/01/18/iran-russia-deal/"],
    ]);
  });
});

describe("a live blog", () => {
  test("is a live blog posting with its entries, and ends when it is closed", () => {
    const liveUpdates = [{ at: Date.UTC(2025, 0, 18, 4), text: "बैठक शुरू।", anchor: "update-20250118-0930" }];
    const closed = { ...makeArticle({ card: makeCard({ live: "closed" }) }), liveUpdates } as HeadView;
    const [data] = dataOf(closed);
    expect(data).toMatchObject({
      "@type": "LiveBlogPosting",
      coverageStartTime: "2025-01-18T09:14:00+05:30",
      coverageEndTime: "2025-01-18T11:00:00+05:30",
    });
    expect(data.liveBlogUpdate[0]).toMatchObject({
      "@type": "BlogPosting",
      articleBody: "बैठक शुरू।",
      datePublished: "2025-01-18T09:30:00+05:30",
      url: "https://akhbar.example/2025/01/18/iran-russia-deal/#update-20250118-0930",
    });
  });

  test("has no end while it is open", () => {
    expect(dataOf(makeArticle({ card: makeCard({ live: "open" }) }))[0]).not.toHaveProperty(
      "coverageEndTime",
    );
  });
});

describe("the front page", () => {
  const home: HeadView = { template: "home", lead: makeCard(), top: [makeCard({ url: "/b/" })], latest: [] };
  const plainPages = [
    { id: "corrections-policy", name: "भूल-सुधार नीति", url: "/corrections-policy/" },
    { id: "editorial-policy", name: "संपादकीय नीति", url: "/editorial-policy/" },
    { id: "contact", name: "संपर्क", url: "/contact/" },
  ];
  const [website, organization, list] = dataOf(home, { url: "/", plainPages });

  test("is a website with its search", () => {
    expect(website["@type"]).toBe("WebSite");
    expect(website.potentialAction).toEqual({
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: "https://akhbar.example/search/?q={search_term_string}" },
      "query-input": "required name=search_term_string",
    });
  });

  test("names the paper with its policies, contact, accounts and founding", () => {
    expect(organization).toMatchObject({
      "@type": "NewsMediaOrganization",
      "@id": website.publisher["@id"],
      foundingDate: "2024",
      sameAs: ["https://x.com/akhbar_example", "https://www.facebook.com/akhbar.example"],
      correctionsPolicy: "https://akhbar.example/corrections-policy/",
      ethicsPolicy: "https://akhbar.example/editorial-policy/",
      contactPoint: { email: "desk@akhbar.example", url: "https://akhbar.example/contact/" },
    });
    expect(organization).not.toHaveProperty("ownershipFundingInfo");
  });

  test("lists the lead and the top stories in order", () => {
    expect(list["@type"]).toBe("ItemList");
    expect(list.itemListElement.map(({ url }: Json) => url)).toEqual([
      "https://akhbar.example/2025/01/18/iran-russia-deal/",
      "https://akhbar.example/b/",
    ]);
  });
});

describe("a list", () => {
  const category = { id: "international", name: "इंटरनेशनल", url: "/international/" };
  const list: HeadView = {
    template: "list",
    subject: { kind: "category", link: category, description: "दुनिया भर की ख़बरें" },
    cards: [makeCard(), makeCard({ url: "/b/" })],
    number: 7,
    newer: undefined,
    older: undefined,
  };

  test("is a collection of what it shows", () => {
    const [collection, breadcrumb] = dataOf(list, { url: "/international/page/7/" });
    expect(collection).toMatchObject({
      "@type": "CollectionPage",
      url: "https://akhbar.example/international/page/7/",
      name: "इंटरनेशनल",
      mainEntity: {
        "@type": "ItemList",
        numberOfItems: 2,
        itemListElement: [
          {
            "@type": "ListItem",
            position: 1,
            url: "https://akhbar.example/2025/01/18/iran-russia-deal/",
          },
          { "@type": "ListItem", position: 2, url: "https://akhbar.example/b/" },
        ],
      },
    });
    expect(breadcrumb.itemListElement.map(({ name }: Json) => name)).toEqual(["होम", "इंटरनेशनल", "पन्ना 7"]);
  });

  test("of an author is a profile that articles point to", () => {
    const subject = {
      kind: "author",
      link: { id: "desk-international", name: "अंतरराष्ट्रीय डेस्क", url: "/author/desk-international/" },
      author: { role: "दुनिया", email: "world@akhbar.example", links: ["https://x.com/akhbar_world"] },
      photo: undefined,
    } as const;
    const [profile] = dataOf({ ...list, subject, number: undefined }, { url: subject.link.url });
    expect(profile["@type"]).toBe("ProfilePage");
    expect(profile.mainEntity).toMatchObject({
      "@type": "Organization",
      "@id": "https://akhbar.example/author/desk-international/#author",
      sameAs: ["https://x.com/akhbar_world"],
    });
  });
});

test("the page about the paper names it too", () => {
  const [organization] = dataOf(
    { template: "plain", slug: "about", title: "हमारे बारे में" },
    { url: "/about/" },
  );
  expect(organization["@type"]).toBe("NewsMediaOrganization");
});

test.each(["not-found", "gone", "redirect", "feeds"] as const)(
  "a page of the kind %s has no data",
  (template) => {
    expect(dataOf({ template, to: "/a/" })).toEqual([]);
  },
);
