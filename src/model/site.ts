import type { Instant } from "./time.ts";

/** What `content/site.yaml` says, with every default filled in. */
export interface Site {
  readonly title: string;
  readonly tagline: string;
  /** The origin without a trailing slash: `https://akhbar.example`. */
  readonly url: string;
  /** BCP 47, of a language in `src/language`. */
  readonly language: string;
  readonly timezone: "Asia/Kolkata";
  /** The URL pattern of an article; parts `:year :month :day :slug :category`. */
  readonly permalink: string;
  /** How readers see times: `09:14 AM Jan 18, 2025 IST` or `18 जनवरी 2025, सुबह 9:14`. */
  readonly dateline: "english" | "hindi";
  /** Articles on a numbered list page. */
  readonly pageSize: number;
  /** A tag has a page from this many articles on; below it the tag is plain text. */
  readonly tagPageThreshold: number;
  readonly limits: Limits;
  readonly feeds: FeedSettings;
  readonly fonts: "system" | "headline" | "full";
  /** The articles for which a social card is drawn; none when absent: a large archive is many pictures. */
  readonly socialCards?: "all" | "without-photo";
  /** Where the site is served, so that the files which that host reads are written. */
  readonly hosts: readonly Host[];
  /** Accounts and contacts of the newspaper, each a URL; X also gives the card its `@name`. */
  readonly social: readonly SocialAccount[];
  readonly publisher: Publisher;
  readonly websubHub?: string;
  readonly indexnowKey?: string;
  /** What robots.txt tells crawlers that collect text for machines; allowed unless refused. */
  readonly aiCrawlers?: AiCrawlers;
  /** Who hears of security faults, and until when security.txt is good (RFC 9116). */
  readonly security?: { readonly contacts: readonly string[]; readonly expiresAt: Instant };
  /** Who may sell the paper's advertising space: the lines of ads.txt and app-ads.txt. */
  readonly ads?: readonly AdSeller[];
  readonly appAds?: readonly AdSeller[];
  /** Set to take the service worker from every reader's browser, with all that it keeps. */
  readonly serviceWorker?: "off";
  /** Whether to write llms.txt. */
  readonly llms?: boolean;
}

export interface AiCrawlers {
  /** Those that collect text to train models. */
  readonly training: "allow" | "refuse";
  /** Those that fetch pages to answer a question, and may send readers. */
  readonly answers: "allow" | "refuse";
}

export interface AdSeller {
  /** Of the advertising system: `google.com`. */
  readonly domain: string;
  /** The paper's account there. */
  readonly account: string;
  readonly relationship: "DIRECT" | "RESELLER";
  readonly certificationId?: string;
}

export type Host = "github-pages" | "netlify" | "cloudflare" | "nginx" | "apache";

export interface SocialAccount {
  readonly network:
    | "x"
    | "facebook"
    | "instagram"
    | "youtube"
    | "telegram"
    | "whatsapp"
    | "threads"
    | "linkedin";
  readonly url: string;
}

/** The organisation behind the paper, as structured data and the trust pages name it. */
export interface Publisher {
  readonly name: string;
  readonly email?: string;
  /** Picture of the logo in `content/media`, from the content folder: `media/logo.png`. */
  readonly logo?: string;
  /** The year the paper was founded. */
  readonly founded?: number;
}

export interface FeedSettings {
  /** Entries in a feed. */
  readonly items: number;
  readonly content: "full" | "summary";
  /** The formats that a tag's page offers: there are many tags, and most readers know RSS. */
  readonly tagFormats: readonly ("rss" | "atom" | "json")[];
}

/** Above these an article is refused, with the limit named. */
export interface Limits {
  readonly articleBytes: number;
  readonly tags: number;
  readonly pictureBytes: number;
}
