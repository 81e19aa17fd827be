import type { Article } from "../../../src/model/article.ts";
import type { Card, Link } from "../../../src/model/card.ts";
import type { TemplateData, View } from "../../../src/print/view.ts";
import type { Head } from "../../../src/publish/head-view.ts";
import { samplePlainPages, sampleSite } from "../../../templates/sample-site.ts";
import {
  sampleAuthors,
  sampleCard,
  sampleCategories,
  sampleInstant,
  samplePicture,
} from "../../../templates/sample-stories.ts";

/** The data of a page around a view; each test changes only what it is about. */
export function samplePage(view: View, changes: Partial<TemplateData> = {}): TemplateData {
  return {
    view,
    head: sampleHead,
    chrome: {
      site: sampleSite,
      categories: sampleCategories,
      plainPages: samplePlainPages,
      stylesheets: {
        style: "/assets/style-12345678.css",
        article: "/assets/article-12345678.css",
        archive: "/assets/archive-12345678.css",
      },
      script: "/assets/script-12345678.js",
      searchScript: "/assets/search-12345678.js",
      listenScript: "/assets/listen-12345678.js",
      offlineScript: "/assets/offline-12345678.js",
      fontPreloads: [],
      logo: undefined,
      card: undefined,
      preview: false,
    },
    preloads: [],
    ...changes,
  };
}

export const sampleHead: Head = {
  title: "मानसून कैसे बनता है | अख़बार",
  description: "गर्म ज़मीन और ठंडे समुद्र के बीच हवा का खेल।",
  canonical: "https://akhbar.example/2025/01/18/mansoon-kaise-banta-hai/",
  robots: "index, follow",
  properties: [["og:title", "मानसून कैसे बनता है"]],
  metas: [["twitter:card", "summary_large_image"]],
  links: [
    {
      rel: "alternate",
      href: "https://akhbar.example/feed.xml",
      type: "application/rss+xml",
      title: "अख़बार",
    },
  ],
  structuredData: '{"@context":"https://schema.org"}',
};

export function sampleArticle(changes: Partial<Article> = {}): Article {
  return {
    file: "articles/2025/01/mansoon.md",
    title: "मानसून कैसे बनता है",
    description: "हवा का खेल।",
    publishedAt: sampleInstant,
    authors: ["desk-national"],
    category: "national",
    tags: [],
    slug: "mansoon-kaise-banta-hai",
    aliases: [],
    image: { kind: "none" },
    points: [],
    alsoRead: [],
    priority: "normal",
    draft: false,
    corrections: [],
    live: "none",
    lang: "hi",
    wordCount: 500,
    bodyPictures: [],
    digest: "0",
    ...changes,
  };
}

const bare: Card = sampleCard({ image: { kind: "none" } });
const national: Link = { id: "national", name: "नेशनल", url: "/national/" };
const other = (id: number): Card =>
  sampleCard({ url: `/2025/01/17/khabar-${id}/`, title: `ख़बर ${id}: ज़मीन, फ़सल और पानी` });
const stories = [1, 2, 3, 4, 5].map(other);
const author = {
  id: "desk-national",
  file: "authors/desk-national.md",
  name: "राष्ट्रीय डेस्क",
  links: [],
  digest: "0",
};
const html = "<p>हर साल जून में केरल के तट पर बादल पहुँचते हैं।</p>\n";
const front = { number: undefined, newer: undefined, older: undefined } as const;

/** Every page kind with as little as there can be, and with all there can be. */
export const sampleViews: Readonly<Record<string, View>> = {
  "an empty front page": { template: "home", lead: undefined, top: [], blocks: [], trending: [], latest: [] },
  "a full front page": {
    template: "home",
    lead: sampleCard({ breaking: true }),
    top: stories,
    blocks: sampleCategories.map((category) => ({ category, cards: stories })),
    trending: stories,
    latest: [bare, ...stories],
  },
  "a bare article": {
    template: "article",
    full: { card: bare, article: sampleArticle(), caption: undefined, credit: undefined, tags: [], html },
    alsoRead: [],
    previous: undefined,
    next: undefined,
  },
  "a full article": {
    template: "article",
    full: {
      card: sampleCard({
        authors: sampleAuthors,
        modifiedAt: sampleInstant + 6_360_000,
        breaking: true,
        live: "open",
      }),
      article: sampleArticle({
        points: ["पहली बात।", "दूसरी बात।"],
        corrections: [{ at: sampleInstant + 6_360_000, text: "तारीख़ सुधारी गई।" }],
      }),
      caption: "खेतों पर घिरते बादल",
      credit: "चित्र: अख़बार ग्राफ़िक्स",
      tags: [
        { label: "मानसून", lang: "hi", url: "/tag/mansoon/" },
        { label: "IMD forecast", lang: "en", url: undefined },
      ],
      html,
    },
    alsoRead: stories.slice(0, 3),
    previous: stories[3],
    next: stories[4],
  },
  "an English article": {
    template: "article",
    full: {
      card: sampleCard({ lang: "en", title: "How a monsoon forms" }),
      article: sampleArticle({ lang: "en" }),
      caption: undefined,
      credit: undefined,
      tags: [],
      html: "<p>Warm land, cool sea.</p>",
    },
    alsoRead: [],
    previous: undefined,
    next: undefined,
  },
  "a category's front": {
    template: "list",
    subject: { kind: "category", link: national, description: "देश भर की ख़बरें।" },
    cards: stories,
    ...front,
    older: "/national/page/2/",
  },
  "an empty category": {
    template: "list",
    subject: { kind: "category", link: national, description: "देश भर की ख़बरें।" },
    cards: [],
    ...front,
  },
  "a numbered page of a tag": {
    template: "list",
    subject: { kind: "tag", link: { id: "imd", name: "IMD forecast", url: "/tag/imd/" }, lang: "en" },
    cards: stories,
    number: 3,
    newer: "/tag/imd/page/4/",
    older: "/tag/imd/page/2/",
  },
  "an author's front": {
    template: "list",
    subject: {
      kind: "author",
      link: { ...author, url: "/author/desk-national/" },
      author,
      photo: undefined,
      html,
    },
    cards: [bare],
    ...front,
  },
  "a full author's front": {
    template: "list",
    subject: {
      kind: "author",
      link: { ...author, url: "/author/desk-national/" },
      author: {
        ...author,
        role: "देश की ख़बरें",
        email: "desk@akhbar.example",
        links: ["https://akhbar.example/about/"],
      },
      photo: samplePicture,
      html,
    },
    cards: stories,
    ...front,
  },
  "a day": {
    template: "list",
    subject: {
      kind: "day",
      link: { id: "2025-01-18", name: "18 जनवरी 2025", url: "/2025/01/18/" },
      previousDay: "/2025/01/17/",
      nextDay: "/2025/01/19/",
    },
    cards: stories,
    ...front,
  },
  "a month": {
    template: "month",
    year: 2025,
    month: 1,
    title: "जनवरी 2025",
    days: [{ day: 18, label: "18 जनवरी", url: "/2025/01/18/", count: 3 }],
    previous: "/2024/12/",
    next: undefined,
  },
  "a year": {
    template: "year",
    year: 2025,
    months: [{ month: 1, label: "जनवरी 2025", url: "/2025/01/", count: 3 }],
    previous: undefined,
    next: "/2026/",
  },
  "a plain page": { template: "plain", slug: "about", title: "हमारे बारे में", description: undefined, html },
  "a missing page": { template: "not-found", to: undefined },
  "a page that is gone": { template: "gone", to: undefined },
  "a redirect": { template: "redirect", to: "https://akhbar.example/2025/01/18/mansoon-kaise-banta-hai/" },
  "the search": { template: "search", authors: sampleAuthors, years: ["2025", "2024"] },
  "the feeds": {
    template: "feeds",
    authors: [{ id: "desk-national", name: "राष्ट्रीय डेस्क", url: "/author/desk-national/" }],
  },
  "the shelf": { template: "offline", to: undefined },
};
