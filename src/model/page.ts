import type { Link } from "./card.ts";
import type { PictureRecipe } from "./picture-recipe.ts";
import type { Instant } from "./time.ts";

/**
 * One file of the site, as the plan decides it. `content` refers to articles by their URL; the cards
 * and articles behind those URLs are in the edition. Same fingerprint, same bytes.
 */
export interface Page {
  /** Output file below `dist/`: `2025/01/18/iran-russia-deal/index.html`. */
  readonly file: string;
  /** Path on the site: `/2025/01/18/iran-russia-deal/`. */
  readonly url: string;
  readonly content: PageContent;
  readonly fingerprint: string;
}

/** The URL of an article: how the plan refers to it. */
export type ArticleUrl = string;

export type PageContent =
  | HomeContent
  | ArticleContent
  | ListContent
  | MonthContent
  | YearContent
  | PlainContent
  | { readonly kind: "not-found" }
  | { readonly kind: "feeds" }
  | { readonly kind: "gone" }
  | { readonly kind: "redirect"; readonly to: string }
  | FragmentContent
  | FeedContent
  | SitemapContent
  | SitemapIndexContent
  | NewsSitemapContent
  | SectionSitemapContent
  | TextContent
  | RedirectListContent
  | AssetContent
  | PictureContent;

export type PageKind = PageContent["kind"];

export interface HomeContent {
  readonly kind: "home";
  readonly lead: ArticleUrl | undefined;
  readonly top: readonly ArticleUrl[];
  readonly blocks: readonly { readonly category: Link; readonly articles: readonly ArticleUrl[] }[];
  readonly trending: readonly ArticleUrl[];
  readonly latest: readonly ArticleUrl[];
}

export interface ArticleContent {
  readonly kind: "article";
  readonly article: ArticleUrl;
  readonly tags: readonly TagOnPage[];
  /** 'यह भी पढ़ें': the editor's choice, else earlier articles that share its tags. */
  readonly alsoRead: readonly ArticleUrl[];
  readonly previous: ArticleUrl | undefined;
  readonly next: ArticleUrl | undefined;
}

/** A tag as an article shows it: a link from so many articles on, plain text below. */
export interface TagOnPage {
  readonly label: string;
  readonly lang: string;
  readonly url: string | undefined;
}

/** A page of a category, a tag, an author or a day. The front shows the newest; numbered pages never change. */
export interface ListContent {
  readonly kind: "list";
  readonly of: ListSubject;
  /** Newest first. */
  readonly articles: readonly ArticleUrl[];
  /** Counted from the oldest page, which is 1; the front has none. */
  readonly number: number | undefined;
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

export type ListSubject =
  | { readonly kind: "category"; readonly link: Link; readonly description: string }
  | { readonly kind: "tag"; readonly link: Link; readonly lang: string }
  | { readonly kind: "author"; readonly link: Link; readonly authorDigest: string }
  | {
      readonly kind: "day";
      readonly link: Link;
      readonly previousDay: string | undefined;
      readonly nextDay: string | undefined;
    };

export interface MonthContent {
  readonly kind: "month";
  readonly year: number;
  readonly month: number;
  readonly days: readonly { readonly day: number; readonly url: string; readonly count: number }[];
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

export interface YearContent {
  readonly kind: "year";
  readonly year: number;
  readonly months: readonly { readonly month: number; readonly url: string; readonly count: number }[];
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

export interface PlainContent {
  readonly kind: "plain";
  readonly slug: string;
  readonly pageDigest: string;
}

/** A small piece of HTML that pages fetch, so that old pages can show what is new without being printed again. */
export interface FragmentContent {
  readonly kind: "fragment";
  readonly name: "trending" | "breaking" | "latest";
  readonly articles: readonly ArticleUrl[];
}

export interface FeedContent {
  readonly kind: "feed";
  readonly format: "rss" | "atom" | "json";
  readonly of: { readonly kind: "site" } | { readonly kind: "category" | "tag" | "author"; readonly link: Link };
  /** Newest first. */
  readonly articles: readonly ArticleUrl[];
  /** With the whole text of each article. */
  readonly fullText: boolean;
}

/** The articles published in one month; further parts when a month has more than a sitemap may hold. */
export interface SitemapContent {
  readonly kind: "sitemap";
  readonly month: string;
  readonly articles: readonly ArticleUrl[];
}

export interface SitemapIndexContent {
  readonly kind: "sitemap-index";
  readonly sitemaps: readonly { readonly url: string; readonly modifiedAt: Instant | undefined }[];
}

export interface NewsSitemapContent {
  readonly kind: "news-sitemap";
  readonly articles: readonly ArticleUrl[];
}

/** Home, categories, tags, authors, archives and plain pages. */
export interface SectionSitemapContent {
  readonly kind: "section-sitemap";
  readonly urls: readonly string[];
}

/** A file for machines that follows from the settings alone. */
export interface TextContent {
  readonly kind: "text";
  readonly name: TextName;
}

export type TextName = "robots" | "manifest" | "headers" | "security" | "opml" | "humans" | "ads" | "app-ads" | "llms" | "indexnow-key";

/** The redirects and removals, in the form that one kind of host reads. */
export interface RedirectListContent {
  readonly kind: "redirect-list";
  readonly form: "netlify" | "nginx" | "apache";
  readonly redirects: readonly { readonly from: string; readonly to: string }[];
  readonly gone: readonly string[];
}

/** A stylesheet, script or icon of the templates, already in its final bytes; named by its digest or by convention. */
export interface AssetContent {
  readonly kind: "asset";
  /** The file in the template folder that it is made from. */
  readonly source: string;
  readonly digest: string;
}

export interface PictureContent {
  readonly kind: "picture";
  /** The file from the content folder. */
  readonly source: string;
  readonly digest: string;
  readonly recipe: PictureRecipe;
}
