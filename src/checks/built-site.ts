import type { Instant } from "../model/time.ts";
import type { FeedFacts } from "./feed-facts.ts";
import type { Finding } from "./finding.ts";
import type { MeasurePicture } from "./measure-picture.ts";
import type { Located, PageFacts } from "./page-facts.ts";
import type { OpmlFacts } from "./read-opml.ts";
import type { SitemapFacts } from "./sitemap-facts.ts";

/** A built site as the checks see it: every file read once, and of each only what they ask. */
export interface BuiltSite {
  /** The folder on disk. */
  readonly dir: string;
  /** `https://akhbar.example`, as the front page calls itself. */
  readonly origin: string;
  /** All files, from the site's folder, in order. */
  readonly files: ReadonlySet<string>;
  /** HTML files, by their file name. */
  readonly pages: ReadonlyMap<string, PageFacts>;
  readonly feeds: readonly FeedFacts[];
  readonly sitemaps: readonly SitemapFacts[];
  /** Lists of feeds. */
  readonly opmls: readonly OpmlFacts[];
  /** Addresses in stylesheets, lists of feeds, the manifest, robots.txt and lists of redirects. */
  readonly mentions: readonly Mention[];
  /** Files that cannot be read as what they are: not UTF-8, not XML, not JSON. */
  readonly unreadable: readonly Finding[];
  /** What breaks the schemas that others published: of sitemaps, Atom and JSON Feed. */
  readonly invalid: readonly Finding[];
  /** Measures the pictures of the site, each once. */
  readonly measure: MeasurePicture;
  /** A build with drafts, which no search engine may list. */
  readonly isPreview: boolean;
}

export interface Mention extends Located {
  readonly file: string;
}

/** A check: one promise about the whole site, as it is kept at this moment. */
export type Check = (site: BuiltSite, now: Instant) => readonly Finding[];
