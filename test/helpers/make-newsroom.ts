import { type Article, type FiledArticle, fileArticle } from "../../src/model/article.ts";
import type { Newsroom } from "../../src/model/newsroom.ts";
import type { Site } from "../../src/model/site.ts";

/** A valid site; a test changes only what it is about. */
export function makeSite(changes: Partial<Site> = {}): Site {
  return {
    title: "अख़बार",
    tagline: "रोज़ की ख़बर",
    url: "https://akhbar.example",
    language: "hi",
    timezone: "Asia/Kolkata",
    permalink: "/:year/:month/:day/:slug/",
    dateline: "english",
    pageSize: 20,
    tagPageThreshold: 3,
    limits: { articleBytes: 1_048_576, tags: 40, pictureBytes: 104_857_600 },
    feeds: { items: 30, content: "full", tagFormats: ["rss"] },
    fonts: "system",
    hosts: [],
    social: [],
    publisher: { name: "अख़बार" },
    ...changes,
  };
}

/** A valid article; its file and digest follow from the slug. */
export function makeArticle(changes: Partial<Article> = {}): Article {
  const slug = changes.slug ?? "barish";
  return {
    file: `articles/${slug}.md`,
    title: "राजधानी में झमाझम बारिश",
    description: "तेज़ हवा के साथ पानी बरसा।",
    publishedAt: at("2025-01-18T09:14"),
    authors: ["desk-national"],
    category: "national",
    tags: [],
    slug,
    aliases: [],
    image: { kind: "none" },
    points: [],
    alsoRead: [],
    priority: "normal",
    draft: false,
    corrections: [],
    live: "none",
    lang: "hi",
    wordCount: 400,
    bodyPictures: [],
    digest: `digest of ${slug}`,
    ...changes,
  };
}

/** A newsroom as it is once read. Articles are filed as they are read anew: with the whole of each at hand. */
export function makeNewsroom(
  changes: Partial<Omit<Newsroom, "articles">> & {
    readonly articles?: readonly (Article | FiledArticle)[];
  } = {},
): Newsroom {
  const articles = changes.articles ?? [];
  return {
    site: makeSite(),
    categories: [
      { id: "national", name: "नेशनल", description: "देश की ख़बरें।" },
      { id: "sports", name: "खेल", description: "खेल की ख़बरें।" },
    ],
    tags: [],
    authors: [
      {
        id: "desk-national",
        file: "authors/desk-national.md",
        name: "राष्ट्रीय डेस्क",
        links: [],
        digest: "author 1",
      },
      { id: "desk-sports", file: "authors/desk-sports.md", name: "खेल डेस्क", links: [], digest: "author 2" },
    ],
    plainPages: [],
    trending: [],
    pictures: new Map(),
    ...changes,
    articles: articles.map((article) => ("whole" in article ? article : fileArticle(article))),
  };
}

/** An instant from India's clock: `2025-01-18T09:14`. */
export function at(indianTime: string): number {
  return Date.parse(`${indianTime}:00+05:30`);
}

/** `count` articles, a day apart from 1 January 2025, the oldest first. */
export function makeArticles(
  count: number,
  changes: (index: number) => Partial<Article> = () => ({}),
): Article[] {
  const day = 24 * 60 * 60 * 1000;
  return Array.from({ length: count }, (_, index) =>
    makeArticle({
      slug: `khabar-${index + 1}`,
      title: `ख़बर ${index + 1}`,
      publishedAt: at("2025-01-01T08:00") + index * day,
      ...changes(index),
    }),
  );
}
