import type { Extension } from "feed";
import { toRfc822 } from "../model/time.ts";
import type { FeedDocument, FeedItem, FeedPicture } from "./feed-document.ts";
import { type FrameFormat, feedFrame, fillFrame, plainText } from "./feed-frame.ts";
import { withStylesheet } from "./feed-stylesheet.ts";
import { MEDIA_NAMESPACE, mediaContent } from "./media-rss.ts";
import { writeOnce } from "./write-once.ts";
import { asPlainText, cdata, element, textElement } from "./xml.ts";

/** Minutes after which a reader may ask again. */
const TIME_TO_LIVE = 15;

const NAMESPACES =
  ' xmlns:content="http://purl.org/rss/1.0/modules/content/"' +
  ` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="${MEDIA_NAMESPACE}"`;

export interface XmlFeedOptions {
  /** Path of the stylesheet that makes the feed readable in a browser: `/feed.css`. */
  readonly stylesheet?: string;
}

/** The document as RSS 2.0 by the RSS Advisory Board's profile. `feed` writes the channel, we write the items. */
export function buildRss(document: FeedDocument, options: XmlFeedOptions = {}): string {
  return fillFrame(withStylesheet(feedFrame(document, RSS_FRAME), options.stylesheet), {
    root: '<rss version="2.0"',
    end: "</channel>",
    attributes: NAMESPACES,
    children: document.items.map(rssItem),
  });
}

const RSS_FRAME: FrameFormat = {
  name: "rss",
  optionsOf: ({ homeUrl, selfUrl, site, hub, icon }) => ({
    link: homeUrl,
    language: site.language,
    ttl: TIME_TO_LIVE,
    feedLinks: { rss: selfUrl },
    ...(hub === undefined ? {} : { hub }),
    ...(icon === undefined ? {} : { image: icon.url }),
  }),
  write(feed, marked) {
    if (marked.icon !== undefined) feed.addExtension(channelImage(marked, marked.icon));
    return feed.rss2();
  },
  updatedOf: ({ updatedAt }) => toRfc822(updatedAt),
};

/** The picture that `feed` would write, with its size. Title and link must equal the channel's. */
function channelImage(document: FeedDocument, icon: FeedPicture): Extension {
  const text = (plain: string) => ({ _text: plainText(plain) });
  return {
    name: "image",
    objects: {
      url: text(icon.url),
      title: text(document.title),
      link: text(document.homeUrl),
      width: text(String(icon.width)),
      height: text(String(icon.height)),
    },
  };
}

const rssItem = writeOnce((item: FeedItem): string => {
  const { card } = item;
  const plain = [
    textElement("title", card.title),
    textElement("link", item.link),
    // A permanent link is one that can be opened, so only the current address is.
    textElement("guid", item.guid, { isPermaLink: String(item.guid === item.link) }),
    textElement("pubDate", toRfc822(card.publishedAt)),
    // `author` must be an e-mail address, so the byline goes here.
    ...item.authors.map((author) => textElement("dc:creator", author.name)),
    ...categories(item).map((name) => textElement("category", name)),
  ];
  const parts = [
    asPlainText(plain.join("\n")),
    // Before the whole text: some readers keep whichever comes last.
    textElement("description", plainTextAsHtml(card.description)),
    ...(item.html === undefined ? [] : [element("content:encoded", {}, cdata(item.html))]),
    ...(item.picture === undefined ? [] : [asPlainText(mediaContent(item.picture))]),
  ];
  return element("item", {}, `\n${parts.join("\n")}\n`);
});

function categories(item: FeedItem): readonly string[] {
  return [...new Set([item.card.category.name, ...item.tags.map((tag) => tag.label)])];
}

/**
 * The description is the one RSS element that is HTML (RSS Advisory Board's profile). Escaped for it is what an HTML
 * parser would complain of, so that `हेल्थ & लाइफ` is the same in the few readers that take it as plain text.
 */
function plainTextAsHtml(plain: string): string {
  return plain.replace(/&(?![\s<]|$)/g, "&amp;").replaceAll("<", "&lt;");
}
