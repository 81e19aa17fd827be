import { toIso } from "../model/time.ts";
import type { FeedDocument, FeedItem } from "./feed-document.ts";
import { stringifyClean } from "./json.ts";

/** The document as JSON Feed 1.1. Ours alone: `feed` writes version 1.0. Strings are plain text, not escaped. */
export function buildJsonFeed(document: FeedDocument): string {
  const { site } = document;
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: document.title,
    home_page_url: document.homeUrl,
    feed_url: document.selfUrl,
    description: document.description,
    icon: document.icon?.url,
    language: site.language,
    authors: [{ name: site.publisher.name, url: `${site.url}/` }],
    hubs: document.hub === undefined ? undefined : [{ type: "WebSub", url: document.hub }],
    items: document.items.map(jsonItem),
  };
  return `${stringifyClean(feed, 1)}\n`;
}

/** An item without its whole text carries its summary as the content: the format demands one. */
function jsonItem(item: FeedItem): Record<string, unknown> {
  const { card, picture } = item;
  return {
    id: item.guid,
    url: item.link,
    title: card.title,
    ...(item.html === undefined ? { content_text: card.description } : { content_html: item.html }),
    summary: card.description,
    image: picture?.url,
    date_published: toIso(card.publishedAt),
    date_modified: toIso(card.modifiedAt),
    authors: item.authors.length === 0 ? undefined : item.authors,
    tags: [...new Set([card.category.name, ...item.tags.map((tag) => tag.label)])],
    language: card.lang,
    // The credit has no key of its own; extensions begin with an underscore.
    _media: picture === undefined ? undefined : mediaExtension(item),
  };
}

function mediaExtension({ picture }: FeedItem): Record<string, unknown> {
  return {
    mime_type: picture?.type,
    width: picture?.width,
    height: picture?.height,
    size_in_bytes: picture?.bytes,
    alt: picture?.alt,
    credit: picture?.credit,
  };
}
