import type { FeedFacts, FeedItemFacts } from "./feed-facts.ts";
import { createFeedNotes, type FeedNotes } from "./feed-notes.ts";
import { isLanguage } from "./is-language.ts";
import { readRssItem } from "./read-rss-item.ts";
import { childrenOf, childText, type XmlElement } from "./read-xml.ts";
import { ATOM_NAMESPACE, checkElements } from "./rss-elements.ts";
import { checkAddress, readRssDate } from "./rss-values.ts";
import type { SiteMemory } from "./site-memory.ts";

/** Reads RSS 2.0 of this many bytes and judges it by the specification and the RSS Advisory Board's profile. */
export function readRss(file: string, rss: XmlElement, bytes: number, memory: SiteMemory): FeedFacts {
  const notes = createFeedNotes(file, memory);
  checkElements(rss, notes);
  const channel = childrenOf(rss, "channel")[0];
  if (rss.attributes.get("version") !== "2.0")
    notes.tell(rss.line, "The feed is not of version 2.0.", 'Write <rss version="2.0">.');
  if (channel === undefined) {
    notes.tell(rss.line, "The feed has no <channel>.", "RSS holds everything in one.");
    return {
      file,
      format: "rss",
      bytes,
      self: undefined,
      home: undefined,
      items: [],
      references: [],
      faults: notes.faults,
    };
  }
  const self = readChannel(channel, notes);
  const items = childrenOf(channel, "item").map((item) => readRssItem(item, notes));
  checkLastBuildDate(channel, items, notes);
  const home = childText(channel, "link");
  return {
    file,
    format: "rss",
    bytes,
    self,
    home,
    items,
    references: [...notes.references.values()],
    faults: notes.faults,
  };
}

/** The feed's own address. */
function readChannel(channel: XmlElement, notes: FeedNotes): string | undefined {
  checkElements(channel, notes);
  for (const name of ["title", "link", "description"]) {
    if (!childText(channel, name))
      notes.tell(channel.line, `The channel has no <${name}>.`, "RSS 2.0 requires it.");
  }
  for (const name of ["title", "description"]) notes.readPlain(channel.line, name, childText(channel, name));
  checkAddress(channel, "link", notes);
  checkSettings(channel, notes);
  readImage(channel, notes);
  const links = childrenOf(channel, "link", ATOM_NAMESPACE);
  const self = links.find((link) => link.attributes.get("rel") === "self");
  if (self === undefined) {
    notes.tell(
      channel.line,
      "The feed does not name its own address.",
      'Add <atom:link rel="self" type="application/rss+xml" href="…"/>.',
    );
  } else if (self.attributes.get("type") !== "application/rss+xml") {
    notes.tell(self.line, "The feed's own link has another type.", 'Write type="application/rss+xml".');
  }
  return self?.attributes.get("href");
}

/** The channel's language, how many minutes a reader may keep it, and when it was first published. */
function checkSettings(channel: XmlElement, notes: FeedNotes): void {
  const language = childText(channel, "language");
  if (language === undefined || !isLanguage(language)) {
    const what = language === undefined ? "The channel has no <language>." : `<language> is "${language}".`;
    notes.tell(channel.line, what, "Write <language>hi</language>.");
  }
  const ttl = childText(channel, "ttl");
  if (ttl !== undefined && !/^[1-9]\d*$/.test(ttl))
    notes.tell(channel.line, `<ttl> is "${ttl}".`, "It is a whole number of minutes.");
  if (childText(channel, "pubDate") !== undefined) readRssDate(channel, "pubDate", notes);
}

/** Its title and link must be the channel's; at most 144 by 400 pixels, 88 by 31 where it gives none. */
function readImage(channel: XmlElement, notes: FeedNotes): void {
  const image = childrenOf(channel, "image")[0];
  if (image === undefined) return;
  checkElements(image, notes);
  if (!childText(image, "url"))
    notes.tell(image.line, "The channel's <image> has no <url>.", "Name the picture's full address.");
  checkAddress(image, "url", notes);
  for (const name of ["title", "link"]) {
    if (childText(image, name) !== childText(channel, name)) {
      notes.tell(image.line, `The picture's <${name}> is not the channel's.`, "Write the same in both.");
    }
  }
  const width = Number(childText(image, "width") ?? 88);
  const height = Number(childText(image, "height") ?? 31);
  if (!(width <= 144 && height <= 400)) {
    notes.tell(
      image.line,
      `The channel's picture is ${width} by ${height} pixels.`,
      "RSS allows 144 by 400.",
    );
  }
}

function checkLastBuildDate(channel: XmlElement, items: readonly FeedItemFacts[], notes: FeedNotes): void {
  const date = readRssDate(channel, "lastBuildDate", notes);
  const newest = Math.max(...items.map(({ publishedAt }) => publishedAt ?? 0));
  if (date !== undefined && date < newest) {
    notes.tell(
      channel.line,
      "<lastBuildDate> is older than the newest item.",
      "It is the time of the last change.",
    );
  }
}
