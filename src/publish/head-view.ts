import type { Article } from "../model/article.ts";
import type { Card, Link } from "../model/card.ts";
import type { Author } from "../model/newsroom.ts";
import type { PictureFile, PictureSet } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import type { LiveUpdate } from "./structured-data/news-article.ts";

/** The `<head>` of a page, decided before the template sees it. */
export interface Head {
  /** The text of `<title>`. */
  readonly title: string;
  readonly description: string;
  /** Full URL. */
  readonly canonical: string;
  /** The content of `<meta name="robots">`. */
  readonly robots: string;
  /** Open Graph and article properties, in order: `["og:title", "..."]`. */
  readonly properties: readonly (readonly [property: string, content: string])[];
  /** Named metas, in order: `["twitter:card", "..."]`. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** `<link>` elements beyond the canonical: feeds, prev, next, author, other languages. */
  readonly links: readonly HeadLink[];
  /** JSON-LD, escaped for a script element: `<`, `>`, `&`, U+2028 and U+2029 written as escapes. Empty when there is none. */
  readonly structuredData: string;
}

export interface HeadLink {
  readonly rel: string;
  /** Full URL. */
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
  readonly hreflang?: string;
}

/** What a head needs to know of the page: the part of a template's view that machines are told of. */
export type HeadView =
  | {
      readonly template: "home";
      readonly lead: Card | undefined;
      readonly top: readonly Card[];
      readonly latest: readonly Card[];
    }
  | { readonly template: "article"; readonly full: HeadArticle; readonly liveUpdates?: readonly LiveUpdate[] }
  | ListHeadView
  | PeriodHeadView
  | {
      readonly template: "plain";
      readonly slug: string;
      readonly title: string;
      readonly description?: string | undefined;
    }
  | { readonly template: "not-found" | "gone" | "redirect" | "offline"; readonly to: string | undefined }
  | { readonly template: "search" | "feeds" }
  | { readonly template: "fragment"; readonly name: string };

export interface HeadArticle {
  readonly card: Card;
  readonly article: Pick<Article, "wordCount" | "corrections">;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  readonly tags: readonly { readonly label: string }[];
}

export interface ListHeadView {
  readonly template: "list";
  readonly subject:
    | { readonly kind: "category"; readonly link: Link; readonly description: string }
    | { readonly kind: "tag"; readonly link: Link; readonly lang: string }
    | {
        readonly kind: "author";
        readonly link: Link;
        readonly author: Pick<Author, "role" | "email" | "links">;
        readonly photo: PictureSet | undefined;
      }
    | {
        readonly kind: "day";
        readonly link: Link;
        readonly previousDay: string | undefined;
        readonly nextDay: string | undefined;
      };
  readonly cards: readonly Card[];
  readonly number: number | undefined;
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

export type PeriodHeadView = (
  | { readonly template: "month"; readonly title: string; readonly year: number }
  | { readonly template: "year"; readonly year: number }
) & { readonly previous: string | undefined; readonly next: string | undefined };

/** What the head needs beside the page itself. */
export interface HeadContext {
  readonly site: Site;
  /** Path of the page. */
  readonly url: string;
  readonly logo: PictureSet | undefined;
  /** The drawn card of the paper, 1200 by 630. */
  readonly paperCard?: PictureFile | undefined;
  /** The plain pages; ids are slugs. */
  readonly plainPages: readonly Link[];
  /** A build with drafts: nothing of it may be indexed. */
  readonly preview: boolean;
  readonly phrases: HeadPhrases;
  /** The drawn card of the page, 1200 by 630. */
  readonly socialCard?: PictureFile;
  /** The same page in other languages, by full URL. */
  readonly alternates?: readonly { readonly lang: string; readonly url: string }[];
}

/** The words of the language pack that heads use. */
export interface HeadPhrases {
  readonly site: {
    readonly home: string;
    readonly titleOnPage: (title: string, site: string) => string;
  };
  readonly list: {
    readonly page: (number: number) => string;
    readonly titleOfPage: (title: string, number: number) => string;
  };
  readonly category: SubjectPhrases;
  readonly tag: SubjectPhrases;
  readonly author: SubjectPhrases;
  readonly archive: {
    readonly day: (day: string) => string;
    readonly month: (month: string) => string;
    readonly year: (year: number) => string;
    /** Of a day. */
    readonly description: (period: string, site: string) => string;
    /** Of a month or a year. */
    readonly descriptionOfSpan: (period: string, site: string) => string;
  };
  readonly feeds: { readonly heading: string; readonly intro: string };
  readonly offline: { readonly heading: string; readonly intro: string };
  readonly search: { readonly heading: string; readonly description: (site: string) => string };
  readonly errors: {
    readonly notFoundTitle: string;
    readonly notFound: string;
    readonly goneTitle: string;
    readonly gone: string;
    readonly movedTitle: string;
    readonly moved: string;
  };
}

interface SubjectPhrases {
  readonly heading: (name: string) => string;
  readonly description: (name: string, site: string) => string;
}
