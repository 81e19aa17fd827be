import type { Card } from "../../src/model/card.ts";
import type { LeadPictureSet, PictureFile } from "../../src/model/picture.ts";
import type { Site } from "../../src/model/site.ts";
import {
  type FeedDocument,
  type FeedEntry,
  feedDocument,
  feedItem,
} from "../../src/publish/feed-document.ts";

export function makeSite(changes: Partial<Site> = {}): Site {
  return {
    title: "अख़बार",
    tagline: "ख़बर वही, जो जाँची जा सके",
    url: "https://akhbar.example",
    language: "hi",
    timezone: "Asia/Kolkata",
    permalink: "/:year/:month/:day/:slug/",
    dateline: "english",
    pageSize: 12,
    tagPageThreshold: 3,
    limits: { articleBytes: 1_000_000, tags: 40, pictureBytes: 100_000_000 },
    feeds: { items: 30, content: "full", tagFormats: ["rss"] },
    fonts: "headline",
    hosts: ["netlify"],
    social: [
      { network: "x", url: "https://x.com/akhbar_example" },
      { network: "facebook", url: "https://www.facebook.com/akhbar.example" },
    ],
    publisher: { name: "अख़बार प्रकाशन", email: "desk@akhbar.example", founded: 2024 },
    ...changes,
  } as Site;
}

export function makePictureFile(
  name: string,
  width: number,
  height: number,
  type = "image/jpeg",
): PictureFile {
  return { url: `/pictures/${name}`, type, width, height };
}

export function makePictureSet(name = "monsoon"): LeadPictureSet {
  return {
    fallback: makePictureFile(`${name}-1600.jpg`, 1600, 1000),
    sources: [],
    crops: {
      wide: makePictureFile(`${name}-16x9.jpg`, 1600, 900),
      standard: makePictureFile(`${name}-4x3.jpg`, 1333, 1000),
      square: makePictureFile(`${name}-1x1.jpg`, 1200, 1200),
    },
  };
}

export function makeCard(changes: Partial<Card> = {}): Card {
  return {
    url: "/2025/01/18/iran-russia-deal/",
    title: "ईरान और रूस में बीस साल का समझौता",
    description: "दोनों देशों ने ऊर्जा और व्यापार पर दस्तख़त किए।",
    publishedAt: Date.UTC(2025, 0, 18, 3, 44),
    modifiedAt: Date.UTC(2025, 0, 18, 5, 30),
    authors: [{ id: "desk-international", name: "अंतरराष्ट्रीय डेस्क", url: "/author/desk-international/" }],
    category: { id: "international", name: "इंटरनेशनल", url: "/international/" },
    image: { kind: "photo", alt: "हाथ मिलाते दो नेता", picture: makePictureSet() },
    lang: "hi",
    minutes: 4,
    live: "none",
    breaking: false,
    ...changes,
  };
}

export function makeEntry(changes: Partial<FeedEntry> = {}): FeedEntry {
  return {
    card: makeCard(),
    tags: [
      { label: "ईरान रूस समझौता", lang: "hi" },
      { label: "Vladimir Putin news", lang: "en" },
    ],
    bodyHtml: '<p>मॉस्को में <a href="https://akhbar.example/international/">समझौता</a> हुआ।</p>\n',
    caption: "मॉस्को में दस्तख़त के बाद।",
    credit: "चित्र: अख़बार ग्राफ़िक्स",
    pictureBytes: 204_800,
    ...changes,
  };
}

export function makeFeed(
  entries: readonly FeedEntry[] = [makeEntry()],
  site: Site = makeSite(),
): FeedDocument {
  const subject = {
    title: "अख़बार: ताज़ा ख़बरें",
    description: "अख़बार की सबसे नई ख़बरें",
    home: "/",
    self: "/feed.xml",
    icon: makePictureFile("icon-144.png", 144, 144, "image/png"),
  };
  return feedDocument(
    site,
    subject,
    entries.map((entry) => feedItem(site, entry)),
  );
}

/** Texts that have broken feeds: markup, entities, CDATA ends, controls, joiners, emoji, lone surrogates. */
export const HOSTILE_TEXTS: readonly string[] = [
  "R&D पर <2% ख़र्च",
  "AT&amp;T &lt;b&gt; &#2325;",
  "]]> और ]]> फिर ]]>",
  `"दोहरे" और 'इकहरे' उद्धरण`,
  "क्‍ष में ZWJ और र्‌क में ZWNJ",
  "परिवार 👨‍👩‍👧 और झंडा 🇮🇳",
  "<script>alert(1)</script> <!-- -- --> <?xml?>",
  "ज़िंदगी, फ़िल्म, क़लम और ड़/ढ़।",
  "$& $1 $$ $`",
];

/** A text with what no XML file can hold, and the text without it. */
export const FORBIDDEN_TEXT = {
  typed: "मान\u0008सून\u0000 \u001fकी\ufffe \uffff\ud800बा\udc00रिश\u000b",
  kept: "मानसून की बारिश",
} as const;
