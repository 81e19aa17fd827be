import type { Link } from "./card.ts";
import type { PictureFile } from "./picture.ts";
import type { PictureRecipe } from "./picture-recipe.ts";
import type { CardRecipe } from "./social-card.ts";
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
  | FeedsContent
  | { readonly kind: "offline" }
  | { readonly kind: "gone" }
  | SearchContent
  | SearchWordsContent
  | SearchStoriesContent
  | SearchPeriodsContent
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
  | PictureContent
  | SocialCardContent;

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
  /** The picture drawn for links to it, when the paper has such cards. */
  readonly socialCard: PictureFile | undefined;
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

/** The page that readers search on. */
export interface SearchContent {
  readonly kind: "search";
  /** Those that have published something, in the order of the dictionary. */
  readonly authors: readonly Link[];
  /** `2025`, newest first. */
  readonly years: readonly string[];
}

/** A stretch of time that is indexed as one. */
export interface SearchPeriod {
  /** `2025`, `2025-01` or `2025-01-18`, in India. */
  readonly name: string;
  /** Stories in it. */
  readonly count: number;
  /** How many word files it has. */
  readonly files: number;
  /** Stands for all that the files hold. */
  readonly digest: string;
}

/** Which stories of a period have which words; one of its files. */
export interface SearchWordsContent {
  readonly kind: "search-words";
  readonly period: SearchPeriod;
  /** Counted from 0. */
  readonly file: number;
  /** All of the period, oldest first. */
  readonly articles: readonly ArticleUrl[];
}

/** What search results show of the stories of a month or a day. */
export interface SearchStoriesContent {
  readonly kind: "search-stories";
  /** Oldest first. */
  readonly articles: readonly ArticleUrl[];
  /** Stands for all that the file holds. */
  readonly digest: string;
}

export interface SearchPeriodsContent {
  readonly kind: "search-periods";
  /** Newest first. */
  readonly periods: readonly SearchPeriod[];
}

export interface FeedContent {
  readonly kind: "feed";
  readonly format: "rss" | "atom" | "json";
  readonly of:
    | { readonly kind: "site" }
    | { readonly kind: "category" | "tag" | "author"; readonly link: Link };
  /** Newest first. */
  readonly articles: readonly ArticleUrl[];
  /** With the whole text of each article. */
  readonly fullText: boolean;
}

/** The articles published in one month; further parts when a month has more than a sitemap may hold. */
export interface SitemapContent {
  readonly kind: "sitemap";
  readonly month: string;
  /** Oldest first. */
  readonly entries: readonly SitemapEntry[];
}

export interface SitemapEntry {
  readonly url: ArticleUrl;
  readonly modifiedAt: Instant;
  /** Path of the photograph that the article opens with. */
  readonly picture: string | undefined;
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

/** The page that says where every feed stands. */
export interface FeedsContent {
  readonly kind: "feeds";
  /** Those that have published something. */
  readonly authors: readonly Link[];
}

/** A file for machines that follows from the settings and a few names. */
export type TextContent =
  | { readonly kind: "text"; readonly name: SettingsTextName }
  /** Everything that has feeds beside the site and the categories. */
  | {
      readonly kind: "text";
      readonly name: "opml";
      readonly authors: readonly Link[];
      readonly tags: readonly Link[];
    }
  | { readonly kind: "text"; readonly name: "humans"; readonly team: readonly TeamMember[] }
  | { readonly kind: "text"; readonly name: "llms"; readonly plainPages: readonly Link[] };

/** One who writes for the paper, as humans.txt names them. */
export interface TeamMember {
  readonly name: string;
  readonly role: string | undefined;
  /** Path on the site. */
  readonly url: string;
}

/** Those that need nothing but the settings. */
export type SettingsTextName =
  | "robots"
  | "manifest"
  | "headers"
  | "security"
  | "ads"
  | "app-ads"
  | "indexnow-key";

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

/** The drawn card of an article, or of the paper, for services that show links. */
export interface SocialCardContent {
  readonly kind: "card";
  /** The page whose card it is: an article, or the front page for the paper's. */
  readonly article: ArticleUrl;
  readonly recipe: CardRecipe;
}
