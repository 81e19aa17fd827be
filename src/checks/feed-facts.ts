import type { Instant } from "../model/time.ts";
import type { Finding } from "./finding.ts";
import type { Located } from "./page-facts.ts";

/** What the checks need to know of one feed, whatever its format. */
export interface FeedFacts {
  /** From the site's folder: `international/feed.xml`. */
  readonly file: string;
  readonly format: "rss" | "atom" | "json";
  readonly bytes: number;
  /** The feed's own address, as it gives it. */
  readonly self: string | undefined;
  /** The page that it follows. */
  readonly home: string | undefined;
  readonly items: readonly FeedItemFacts[];
  /** Every address in the feed and in its items' texts. */
  readonly references: readonly FeedReference[];
  /** What in the file itself breaks the format. */
  readonly faults: readonly Finding[];
}

export interface FeedItemFacts {
  readonly line: number;
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly publishedAt: Instant | undefined;
  /** RSS has no such time. */
  readonly updatedAt: Instant | undefined;
}

export interface FeedReference extends Located {
  /** It stands in an item's text, where a relative address would break in every reader. */
  readonly inText: boolean;
}
