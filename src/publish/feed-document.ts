import type { Card } from "../model/card.ts";
import type { PictureFile } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import type { Instant } from "../model/time.ts";
import { absoluteUrl } from "./absolute-url.ts";
import { fullText } from "./feed-text.ts";

/** A feed before it takes a format. Every address in it is complete. */
export interface FeedDocument {
  readonly site: Site;
  readonly title: string;
  readonly description: string;
  /** The page that the feed follows. */
  readonly homeUrl: string;
  /** The feed's own address, exactly as published. */
  readonly selfUrl: string;
  /** The WebSub hub that is told of each change. */
  readonly hub?: string;
  /** A PNG, JPEG or GIF at most 144 pixels wide and 400 high, as RSS asks of a channel's picture. */
  readonly icon?: FeedPicture;
  /** Newest first. */
  readonly items: readonly FeedItem[];
  /** When the content last changed: never the moment of the build. */
  readonly updatedAt: Instant;
}

export interface FeedItem {
  readonly card: Card;
  /** The article's page. */
  readonly link: string;
  /** The full address that stands for the article for ever, even when it moves. */
  readonly guid: string;
  readonly tags: readonly { readonly label: string; readonly lang: string }[];
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly picture?: FeedPicture;
  /** The whole article as HTML, picture included. */
  readonly html?: string;
}

/** A picture with its full address. */
export interface FeedPicture extends PictureFile {
  readonly alt?: string;
  readonly credit?: string;
  readonly bytes?: number;
}

/** What a feed is of. Paths are on the site. */
export interface FeedSubject {
  readonly title: string;
  readonly description: string;
  /** `/international/`. */
  readonly home: string;
  /** `/international/feed.xml`. */
  readonly self: string;
  readonly icon?: PictureFile;
}

/** One article of a feed, as the edition knows it. */
export interface FeedEntry {
  readonly card: Card;
  readonly tags: readonly { readonly label: string; readonly lang: string }[];
  /** The body with absolute links (see `withAbsoluteLinks`); absent in a feed of summaries. */
  readonly bodyHtml?: string;
  readonly caption?: string;
  readonly credit?: string;
  /** Bytes of the card's fallback picture. */
  readonly pictureBytes?: number;
  /** The path under which the article was first published, when it has moved since. */
  readonly firstPath?: string;
}

/** The feed of these items, newest first. */
export function feedDocument(site: Site, subject: FeedSubject, items: readonly FeedItem[]): FeedDocument {
  return {
    site,
    title: subject.title,
    description: subject.description,
    homeUrl: absoluteUrl(site, subject.home),
    selfUrl: absoluteUrl(site, subject.self),
    ...(site.websubHub === undefined ? {} : { hub: site.websubHub }),
    ...(subject.icon === undefined
      ? {}
      : { icon: { ...subject.icon, url: absoluteUrl(site, subject.icon.url) } }),
    items,
    updatedAt: newestChange(site, items),
  };
}

/** An article for any number of feeds: it is the same in all of them. */
export function feedItem(site: Site, entry: FeedEntry): FeedItem {
  const { card } = entry;
  const link = absoluteUrl(site, card.url);
  const picture = feedPicture(site, entry);
  return {
    card,
    link,
    guid: entry.firstPath === undefined ? link : absoluteUrl(site, entry.firstPath),
    tags: entry.tags,
    authors: card.authors.map((author) => ({ name: author.name, url: absoluteUrl(site, author.url) })),
    ...(picture === undefined ? {} : { picture }),
    ...(entry.bodyHtml === undefined ? {} : { html: fullText(entry.bodyHtml, picture, entry.caption) }),
  };
}

function feedPicture(site: Site, entry: FeedEntry): FeedPicture | undefined {
  const { image } = entry.card;
  if (image.kind === "none") return undefined;
  const { fallback } = image.picture;
  return {
    ...fallback,
    url: absoluteUrl(site, fallback.url),
    alt: image.alt,
    ...(entry.credit === undefined ? {} : { credit: entry.credit }),
    ...(entry.pictureBytes === undefined ? {} : { bytes: entry.pictureBytes }),
  };
}

/** A feed without articles last changed when the paper was founded: some valid moment that no build moves. */
function newestChange(site: Site, items: readonly FeedItem[]): Instant {
  const founding = Date.UTC(site.publisher.founded ?? 2000, 0, 1);
  return items.reduce((newest, { card }) => Math.max(newest, card.modifiedAt), 0) || founding;
}
