import type { FeedFacts, FeedItemFacts } from "./feed-facts.ts";
import { createFeedNotes, type FeedNotes } from "./feed-notes.ts";
import { parseIndianTime } from "./indian-time.ts";
import type { SiteMemory } from "./site-memory.ts";

type Json = Readonly<Record<string, unknown>>;

/** Keys whose value is an address, in the feed, its items, authors, hubs and attachments. */
const ADDRESS_KEYS = [
  "home_page_url",
  "feed_url",
  "next_url",
  "icon",
  "favicon",
  "url",
  "external_url",
  "image",
  "banner_image",
  "avatar",
];

/** Keys that hold objects with addresses. */
const OBJECT_KEYS = ["authors", "hubs", "attachments"];

/** Whether the text is a JSON Feed: a site may have other JSON. */
export function isJsonFeed(value: unknown): value is Json {
  return isObject(value) && typeof value.version === "string" && value.version.includes("jsonfeed.org");
}

/**
 * Reads a JSON Feed and judges what its published schema leaves open: that it is of version 1.1 (jsonfeed.org), and
 * names what a feed on the public web needs. The line of a thing is the line of its id in the text.
 */
export function readJsonFeed(file: string, text: string, feed: Json, memory: SiteMemory): FeedFacts {
  const notes = createFeedNotes(file, memory);
  const lineOf = lineFinder(text);
  requireKeys("The feed", 1, feed, ["title", "home_page_url", "feed_url", "language"], notes);
  if (feed.version !== "https://jsonfeed.org/version/1.1")
    notes.tell(1, `The version is "${String(feed.version)}".`, "Write https://jsonfeed.org/version/1.1.");
  refuseAuthor("The feed", 1, feed, notes);
  referAddresses(1, feed, notes);
  const items = objectsOf(feed.items).map((item) => readItem(item, lineOf, notes));
  return {
    file,
    format: "json",
    bytes: Buffer.byteLength(text),
    self: textOf(feed.feed_url),
    home: textOf(feed.home_page_url),
    items,
    references: [...notes.references.values()],
    faults: notes.faults,
  };
}

function readItem(item: Json, lineOf: (text: string) => number, notes: FeedNotes): FeedItemFacts {
  const id = textOf(item.id) ?? "";
  const line = lineOf(id);
  requireKeys("The item", line, item, ["id", "url", "title", "date_published"], notes);
  if (item.date_modified === undefined)
    notes.tell(line, "The item has no 'date_modified'.", "Say when the story last changed.");
  refuseAuthor("The item", line, item, notes);
  referAddresses(line, item, notes);
  const html = textOf(item.content_html);
  if (html !== undefined) notes.readText(line, html);
  return {
    line,
    id,
    link: textOf(item.url) ?? "",
    title: textOf(item.title) ?? "",
    publishedAt: readDate(item, "date_published", line, notes),
    updatedAt: readDate(item, "date_modified", line, notes),
  };
}

/** The schema still lets the author of version 1 stand, which version 1.1 has replaced. */
function refuseAuthor(what: string, line: number, object: Json, notes: FeedNotes): void {
  if (object.author !== undefined)
    notes.tell(line, `${what} has a key 'author'.`, "Version 1.1 has 'authors', a list.");
}

function readDate(item: Json, key: string, line: number, notes: FeedNotes): number | undefined {
  const text = textOf(item[key]);
  if (text === undefined) return undefined;
  const date = parseIndianTime(text);
  if (date === undefined) {
    notes.tell(
      line,
      `'${key}' is not a time on India's clock: "${text}".`,
      "Write it as 2025-01-18T09:14:00+05:30.",
    );
  }
  return date;
}

function referAddresses(line: number, object: Json, notes: FeedNotes): void {
  for (const key of ADDRESS_KEYS) {
    const address = textOf(object[key]);
    if (address !== undefined && URL.canParse(address)) notes.refer(line, address);
  }
  for (const key of OBJECT_KEYS)
    for (const inner of objectsOf(object[key])) referAddresses(line, inner, notes);
}

function requireKeys(
  what: string,
  line: number,
  object: Json,
  keys: readonly string[],
  notes: FeedNotes,
): void {
  for (const key of keys) {
    const value = object[key];
    if (value === undefined || value === "")
      notes.tell(line, `${what} has no '${key}'.`, "A feed on the public web needs it.");
  }
}

/** Ids come in the order of the items, so each is sought after the one before. */
function lineFinder(text: string): (id: string) => number {
  let position = 0;
  let line = 1;
  return (id) => {
    const next = text.indexOf(JSON.stringify(id), position);
    if (next === -1) return line;
    line += text.slice(position, next).split("\n").length - 1;
    position = next;
    return line;
  };
}

function objectsOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
