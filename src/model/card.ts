import type { LeadPictureSet } from "./picture.ts";
import type { Instant } from "./time.ts";

/**
 * What a list, a feed or another article's page shows of an article. A page's fingerprint holds the
 * digest of every card on it: change a headline, and exactly the pages that show it are printed again.
 */
export interface Card {
  /** The article's place on the site, percent-encoded, and its identity in the plan: `/2025/01/18/iran-russia-deal/`. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly publishedAt: Instant;
  /** The last change that a reader would want to know of: an update or a correction; else the publication. */
  readonly modifiedAt: Instant;
  readonly authors: readonly Link[];
  readonly category: Link;
  readonly image: CardImage;
  /** BCP 47, of the headline and the body. */
  readonly lang: string;
  /** Minutes to read, at least 1. */
  readonly minutes: number;
  readonly live: "open" | "closed" | "none";
  /** The article carries the breaking label at the moment of the build. */
  readonly breaking: boolean;
}

/** A named place on the site: an author, a category, a tag, a plain page. */
export interface Link {
  readonly id: string;
  readonly name: string;
  /** Path on the site: `/author/desk-national/`. */
  readonly url: string;
}

export type CardImage =
  | { readonly kind: "photo"; readonly alt: string; readonly picture: LeadPictureSet }
  | { readonly kind: "none" };
