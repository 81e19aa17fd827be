import type { FeedFacts, FeedItemFacts } from "./feed-facts.ts";
import { createFeedNotes, type FeedNotes } from "./feed-notes.ts";
import { parseIndianRfc822 } from "./indian-time.ts";
import { childrenOf, childText, type XmlElement } from "./read-xml.ts";
import type { SiteMemory } from "./site-memory.ts";

export const ATOM_NAMESPACE = "http://www.w3.org/2005/Atom";
const CONTENT = "http://purl.org/rss/1.0/modules/content/";
const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
const MEDIA = "http://search.yahoo.com/mrss/";

/** Elements of RSS 2.0 that may stand once in their parent. */
const ONCE_IN_CHANNEL = [
  "title",
  "link",
  "description",
  "language",
  "copyright",
  "pubDate",
  "lastBuildDate",
  "ttl",
  "image",
];
const ONCE_IN_ITEM = ["title", "link", "description", "author", "guid", "pubDate", "enclosure", "source"];

/** Reads RSS 2.0 and judges it by the specification and the RSS Advisory Board's profile. */
export function readRss(file: string, rss: XmlElement, memory: SiteMemory): FeedFacts {
  const notes = createFeedNotes(file, memory);
  const channel = childrenOf(rss, "channel")[0];
  if (rss.attributes.get("version") !== "2.0")
    notes.tell(rss.line, "The feed is not of version 2.0.", 'Write <rss version="2.0">.');
  if (channel === undefined) {
    notes.tell(rss.line, "The feed has no <channel>.", "RSS holds everything in one.");
    return {
      file,
      format: "rss",
      self: undefined,
      home: undefined,
      items: [],
      references: [],
      faults: notes.faults,
    };
  }
  const self = readChannel(channel, notes);
  const items = childrenOf(channel, "item").map((item) => readItem(item, notes));
  checkLastBuildDate(channel, items, notes);
  const home = childText(channel, "link");
  return {
    file,
    format: "rss",
    self,
    home,
    items,
    references: [...notes.references.values()],
    faults: notes.faults,
  };
}

/** The feed's own address. */
function readChannel(channel: XmlElement, notes: FeedNotes): string | undefined {
  refuseRepeats(channel, ONCE_IN_CHANNEL, notes);
  for (const name of ["title", "link", "description"]) {
    if (!childText(channel, name))
      notes.tell(channel.line, `The channel has no <${name}>.`, "RSS 2.0 requires it.");
  }
  if (!childText(channel, "language"))
    notes.tell(channel.line, "The channel has no <language>.", "Write <language>hi</language>.");
  notes.refer(channel.line, childText(channel, "link"));
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

/** Its title and link must be the channel's; at most 144 by 400 pixels, 88 by 31 where it gives none. */
function readImage(channel: XmlElement, notes: FeedNotes): void {
  const image = childrenOf(channel, "image")[0];
  if (image === undefined) return;
  notes.refer(image.line, childText(image, "url"));
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

function readItem(item: XmlElement, notes: FeedNotes): FeedItemFacts {
  refuseRepeats(item, ONCE_IN_ITEM, notes);
  const link = childText(item, "link") ?? "";
  const title = childText(item, "title") ?? "";
  if (link === "") notes.tell(item.line, "The item has no <link>.", "Name the article's full address.");
  if (title === "") notes.tell(item.line, "The item has no <title>.", "Give the headline.");
  notes.refer(item.line, link);
  const id = readGuid(item, notes);
  readTexts(item, notes);
  readCredits(item, notes);
  for (const media of childrenOf(item, "content", MEDIA))
    notes.refer(media.line, media.attributes.get("url"));
  for (const media of childrenOf(item, "thumbnail", MEDIA))
    notes.refer(media.line, media.attributes.get("url"));
  return {
    line: item.line,
    id,
    link,
    title,
    publishedAt: readDate(item, "pubDate", notes),
    updatedAt: undefined,
  };
}

/** Without `isPermaLink="false"` a guid is an address that can be opened. */
function readGuid(item: XmlElement, notes: FeedNotes): string {
  const guid = childrenOf(item, "guid")[0];
  const id = guid?.text.trim() ?? "";
  if (guid === undefined || id === "") {
    notes.tell(item.line, "The item has no <guid>.", "Without it readers show an edited article twice.");
  } else if (guid.attributes.get("isPermaLink") !== "false") {
    if (!/^https?:\/\//.test(id))
      notes.tell(guid.line, "The <guid> is no full address.", 'Add isPermaLink="false".');
    notes.refer(guid.line, id);
  }
  return id;
}

/** The summary stands before the whole text, because many readers take the first that they find. */
function readTexts(item: XmlElement, notes: FeedNotes): void {
  const [description] = childrenOf(item, "description");
  const encoded = childrenOf(item, "encoded", CONTENT);
  if (description === undefined)
    notes.tell(item.line, "The item has no <description>.", "Give the standfirst.");
  if (encoded.length > 1)
    notes.tell(item.line, "The item has its whole text twice.", "Write one <content:encoded>.");
  for (const text of encoded) {
    if (description !== undefined && item.children.indexOf(text) < item.children.indexOf(description)) {
      notes.tell(text.line, "<content:encoded> stands before <description>.", "Put the summary first.");
    }
    notes.readText(text.line, text.text);
  }
  if (description !== undefined && /<[a-z]/i.test(description.text))
    notes.readText(description.line, description.text);
}

function readCredits(item: XmlElement, notes: FeedNotes): void {
  const author = childText(item, "author");
  if (author !== undefined && !/^\S+@\S+(?: \(.+\))?$/.test(author)) {
    notes.tell(
      item.line,
      `<author> is not an e-mail address: "${author}".`,
      "Put the byline into <dc:creator>.",
    );
  }
  if (author !== undefined && childrenOf(item, "creator", DUBLIN_CORE).length > 0) {
    notes.tell(item.line, "The item has both <author> and <dc:creator>.", "Keep <dc:creator>.");
  }
  for (const enclosure of childrenOf(item, "enclosure")) {
    notes.refer(enclosure.line, enclosure.attributes.get("url"));
    const missing = ["url", "length", "type"].filter((name) => !enclosure.attributes.get(name));
    if (missing.length > 0)
      notes.tell(
        enclosure.line,
        `The <enclosure> has no ${missing.join(" and no ")}.`,
        "It needs all three.",
      );
  }
}

function readDate(element: XmlElement, name: string, notes: FeedNotes): number | undefined {
  const text = childText(element, name);
  const date = parseIndianRfc822(text ?? "");
  if (date === undefined) {
    const what =
      text === undefined ? `There is no <${name}>.` : `<${name}> is not a time on India's clock: "${text}".`;
    notes.tell(element.line, what, "Write it as Sat, 18 Jan 2025 09:14:00 +0530.");
  }
  return date;
}

function checkLastBuildDate(channel: XmlElement, items: readonly FeedItemFacts[], notes: FeedNotes): void {
  const date = readDate(channel, "lastBuildDate", notes);
  const newest = Math.max(...items.map(({ publishedAt }) => publishedAt ?? 0));
  if (date !== undefined && date < newest) {
    notes.tell(
      channel.line,
      "<lastBuildDate> is older than the newest item.",
      "It is the time of the last change.",
    );
  }
}

function refuseRepeats(element: XmlElement, names: readonly string[], notes: FeedNotes): void {
  for (const name of names) {
    const [, second] = childrenOf(element, name);
    if (second !== undefined)
      notes.tell(second.line, `<${name}> stands twice in <${element.name}>.`, "RSS allows one.");
  }
}
