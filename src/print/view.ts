import type { Article } from "../model/article.ts";
import type { Card, Link } from "../model/card.ts";
import type { Author } from "../model/newsroom.ts";
import type { TagOnPage } from "../model/page.ts";
import type { PictureFile, PictureSet } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import type { Head } from "../publish/head-view.ts";
import type { LiveUpdate } from "../publish/structured-data/news-article.ts";
import type { Preload } from "./preloads.ts";
import type { StylesheetName } from "./stylesheet.ts";

/** What every HTML page's frame needs, the same on all pages of a build. */
export interface Chrome {
  readonly site: Site;
  /** The categories, in the order of the navigation. */
  readonly categories: readonly Link[];
  /** The plain pages, for the footer. */
  readonly plainPages: readonly Link[];
  /** Paths of the style sheets, named by their digests. */
  readonly stylesheets: Readonly<Record<StylesheetName, string>>;
  /** Path of the site's one script, named by its digest. */
  readonly script: string;
  /** Path of the script of the search page. */
  readonly searchScript: string;
  /** Path of the module that reads a story aloud. */
  readonly listenScript: string;
  /** Path of the module that keeps stories for reading without a network. */
  readonly offlineScript: string;
  /** Paths of the fonts that the first screen needs; none with the system's own. */
  readonly fontPreloads: readonly string[];
  readonly logo: PictureSet | undefined;
  /** The picture of links to pages that are not one article; undefined where no cards are drawn. */
  readonly card: PictureFile | undefined;
  /** A build with drafts and embargoed articles: every page is noindex and says so in a banner. */
  readonly preview: boolean;
}

/** An article as its own page shows it. */
export interface FullArticle {
  readonly card: Card;
  readonly article: Article;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  readonly tags: readonly TagOnPage[];
  /** The body: our own Markdown's HTML, safe to print as it is. */
  readonly html: string;
}

/** What a page template gets, one shape for each template in `templates/pages/`. */
export type View =
  | HomeView
  | ArticleView
  | ListView
  | MonthView
  | YearView
  | PlainView
  | FeedsView
  | SimpleView
  | SearchView
  | FragmentView;

export interface HomeView {
  readonly template: "home";
  readonly lead: Card | undefined;
  readonly top: readonly Card[];
  readonly blocks: readonly { readonly category: Link; readonly cards: readonly Card[] }[];
  readonly trending: readonly Card[];
  readonly latest: readonly Card[];
}

export interface ArticleView {
  readonly template: "article";
  readonly full: FullArticle;
  readonly alsoRead: readonly Card[];
  readonly previous: Card | undefined;
  readonly next: Card | undefined;
  /** The entries of a live blog, in the order of the page. */
  readonly liveUpdates?: readonly LiveUpdate[];
}

export interface ListView {
  readonly template: "list";
  readonly subject:
    | { readonly kind: "category"; readonly link: Link; readonly description: string }
    | { readonly kind: "tag"; readonly link: Link; readonly lang: string }
    | {
        readonly kind: "author";
        readonly link: Link;
        readonly author: Author;
        readonly photo: PictureSet | undefined;
        /** The biography. */
        readonly html: string;
      }
    | {
        readonly kind: "day";
        readonly link: Link;
        readonly previousDay: string | undefined;
        readonly nextDay: string | undefined;
      };
  readonly cards: readonly Card[];
  /** Undefined on the front. */
  readonly number: number | undefined;
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

export interface MonthView {
  readonly template: "month";
  readonly year: number;
  readonly month: number;
  /** `जनवरी 2025`. */
  readonly title: string;
  readonly days: readonly {
    readonly day: number;
    readonly label: string;
    readonly url: string;
    readonly count: number;
  }[];
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

export interface YearView {
  readonly template: "year";
  readonly year: number;
  readonly months: readonly {
    readonly month: number;
    readonly label: string;
    readonly url: string;
    readonly count: number;
  }[];
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

export interface PlainView {
  readonly template: "plain";
  readonly slug: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly html: string;
}

export interface FeedsView {
  readonly template: "feeds";
  readonly authors: readonly Link[];
}

export interface SimpleView {
  readonly template: "not-found" | "gone" | "redirect" | "offline";
  /** Where a redirect leads, as a full URL. */
  readonly to: string | undefined;
}

export interface SearchView {
  readonly template: "search";
  readonly authors: readonly Link[];
  /** `2025`, newest first. */
  readonly years: readonly string[];
}

export interface FragmentView {
  readonly template: "fragment";
  readonly name: "trending" | "breaking" | "latest";
  readonly cards: readonly Card[];
}

/** All that a page template is rendered with. */
export interface TemplateData {
  readonly view: View;
  readonly head: Head;
  readonly chrome: Chrome;
  /** What the browser fetches at once. */
  readonly preloads: readonly Preload[];
}
