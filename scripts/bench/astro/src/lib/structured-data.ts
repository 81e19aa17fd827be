import type { Story, StoryList } from "./archive.ts";
import type { ListPage } from "./pagination.ts";
import { absolute, SITE } from "./site.ts";

/** A page on the way to another one, by name and path. */
export interface Step {
  readonly name: string;
  readonly url: string;
}

const HOME = absolute("/");
const WEBSITE = { "@id": absolute("/#website") };
const PUBLISHER = {
  "@type": "NewsMediaOrganization",
  "@id": absolute("/#publisher"),
  name: SITE.title,
  url: HOME,
};

/** What an article says of itself to machines. */
export function articleData({ url, title, description, moment, desk, tags, words }: Story): object[] {
  const author = absolute(desk.author);
  const article = {
    "@type": "NewsArticle",
    "@id": absolute(`${url}#article`),
    url: absolute(url),
    mainEntityOfPage: absolute(url),
    headline: title,
    description,
    datePublished: moment.iso,
    dateModified: moment.iso,
    author: [{ "@type": "Organization", "@id": `${author}#author`, name: desk.authorName, url: author }],
    publisher: PUBLISHER,
    articleSection: desk.name,
    keywords: tags,
    inLanguage: "hi",
    isAccessibleForFree: true,
    isPartOf: WEBSITE,
    wordCount: words,
    speakable: {
      "@type": "SpeakableSpecification",
      cssSelector: [".article-header__headline", ".article-header__standfirst"],
    },
  };
  return [article, breadcrumbData([desk, { name: title, url }])];
}

/** What a page of a list says of itself to machines. */
export function listData({ list, url, stories }: ListPage, description: string, steps: Step[]): object[] {
  const collection = {
    "@type": "CollectionPage",
    "@id": absolute(url),
    url: absolute(url),
    name: list.name,
    description,
    inLanguage: "hi",
    isPartOf: WEBSITE,
    mainEntity: itemList(stories),
  };
  return [collection, breadcrumbData(steps)];
}

/** What an author's first page says of itself to machines. */
export function authorData({ name, url }: StoryList): object[] {
  const address = absolute(url);
  const profile = {
    "@type": "ProfilePage",
    "@id": address,
    url: address,
    name,
    inLanguage: "hi",
    isPartOf: WEBSITE,
    mainEntity: {
      "@type": "Organization",
      "@id": `${address}#author`,
      name,
      url: address,
      parentOrganization: { "@id": PUBLISHER["@id"] },
    },
  };
  return [profile, breadcrumbData([{ name, url }])];
}

/** What the front page says of the paper to machines. */
export function homeData(stories: readonly Story[]): object[] {
  const website = {
    "@type": "WebSite",
    ...WEBSITE,
    name: SITE.title,
    url: HOME,
    description: SITE.tagline,
    inLanguage: "hi",
    publisher: { "@id": PUBLISHER["@id"] },
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: absolute("/search/?q={search_term_string}") },
      "query-input": "required name=search_term_string",
    },
  };
  return [website, PUBLISHER, itemList(stories)];
}

/** The way from the front page to a page. */
export function breadcrumbData(steps: readonly Step[]): object {
  const way = [{ name: "होम", url: "/" }, ...steps];
  const itemListElement = way.map(({ name, url }, index) => {
    return { "@type": "ListItem", position: index + 1, name, item: absolute(url) };
  });
  return { "@type": "BreadcrumbList", itemListElement };
}

function itemList(stories: readonly Story[]): object {
  const itemListElement = stories.map(({ url }, index) => {
    return { "@type": "ListItem", position: index + 1, url: absolute(url) };
  });
  return { "@type": "ItemList", numberOfItems: stories.length, itemListElement };
}
