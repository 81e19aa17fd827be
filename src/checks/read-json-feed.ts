import type { FeedFacts, FeedItemFacts } from "./feed-facts.ts";
import { createFeedNotes, type FeedNotes } from "./feed-notes.ts";
import { parseIndianTime } from "./indian-time.ts";
import type { SiteMemory } from "./site-memory.ts";

type Json = Readonly<Record<string, unknown>>;
type Kind = "text" | "address" | "flag" | "number" | "texts" | "objects";

/** The keys of JSON Feed 1.1 and what each holds; others begin with an underscore. */
const FEED_KEYS: Readonly<Record<string, Kind>> = {
  version: "text",
  title: "text",
  home_page_url: "address",
  feed_url: "address",
  description: "text",
  user_comment: "text",
  next_url: "address",
  icon: "address",
  favicon: "address",
  authors: "objects",
  language: "text",
  expired: "flag",
  hubs: "objects",
  items: "objects",
};
const ITEM_KEYS: Readonly<Record<string, Kind>> = {
  id: "text",
  url: "address",
  external_url: "address",
  title: "text",
  content_html: "text",
  content_text: "text",
  summary: "text",
  image: "address",
  banner_image: "address",
  date_published: "text",
  date_modified: "text",
  authors: "objects",
  tags: "texts",
  language: "text",
  attachments: "objects",
};
const AUTHOR_KEYS: Readonly<Record<string, Kind>> = { name: "text", url: "address", avatar: "address" };
const HUB_KEYS: Readonly<Record<string, Kind>> = { type: "text", url: "address" };
const ATTACHMENT_KEYS: Readonly<Record<string, Kind>> = {
  url: "address",
  mime_type: "text",
  title: "text",
  size_in_bytes: "number",
  duration_in_seconds: "number",
};

/** Whether the text is a JSON Feed: a site may have other JSON. */
export function isJsonFeed(value: unknown): value is Json {
  return isObject(value) && typeof value.version === "string" && value.version.includes("jsonfeed.org");
}

/** Reads a JSON Feed and judges it by version 1.1 (jsonfeed.org). The line of a thing is the line of its id in the text. */
export function readJsonFeed(file: string, text: string, feed: Json, memory: SiteMemory): FeedFacts {
  const notes = createFeedNotes(file, memory);
  const lineOf = lineFinder(text);
  checkKeys("The feed", 1, feed, FEED_KEYS, notes);
  requireKeys(
    "The feed",
    1,
    feed,
    ["version", "title", "items", "home_page_url", "feed_url", "language"],
    notes,
  );
  if (feed.version !== "https://jsonfeed.org/version/1.1") {
    notes.tell(1, `The version is "${String(feed.version)}".`, "Write https://jsonfeed.org/version/1.1.");
  }
  checkObjects("An author", 1, feed.authors, AUTHOR_KEYS, [], notes);
  checkObjects("A hub", 1, feed.hubs, HUB_KEYS, ["type", "url"], notes);
  const items = objectsOf(feed.items).map((item) => readItem(item, lineOf, notes));
  return {
    file,
    format: "json",
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
  checkKeys("The item", line, item, ITEM_KEYS, notes);
  requireKeys("The item", line, item, ["id", "url", "title", "date_published"], notes);
  if (item.content_html === undefined && item.content_text === undefined) {
    notes.tell(line, "The item has no content.", "Give content_html or content_text.");
  }
  checkObjects("An author", line, item.authors, AUTHOR_KEYS, [], notes);
  checkObjects("An attachment", line, item.attachments, ATTACHMENT_KEYS, ["url", "mime_type"], notes);
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

function checkObjects(
  what: string,
  line: number,
  value: unknown,
  keys: Readonly<Record<string, Kind>>,
  required: readonly string[],
  notes: FeedNotes,
): void {
  for (const object of objectsOf(value)) {
    checkKeys(what, line, object, keys, notes);
    requireKeys(what, line, object, required, notes);
    if (keys === AUTHOR_KEYS && Object.keys(object).length === 0)
      notes.tell(line, "An author is empty.", "Give a name.");
  }
}

function checkKeys(
  what: string,
  line: number,
  object: Json,
  keys: Readonly<Record<string, Kind>>,
  notes: FeedNotes,
): void {
  for (const [key, value] of Object.entries(object)) {
    if (key.startsWith("_")) continue;
    const kind = keys[key];
    if (kind === undefined)
      notes.tell(line, `${what} has a key '${key}'.`, "Keys of our own begin with an underscore.");
    else if (!isOfKind(value, kind))
      notes.tell(line, `'${key}' has a value of another kind.`, KIND_FIXES[kind]);
    else if (kind === "address") notes.refer(line, String(value));
  }
}

const KIND_FIXES: Readonly<Record<Kind, string>> = {
  text: "It is a text.",
  address: "It is a full address.",
  flag: "It is true or false.",
  number: "It is a number.",
  texts: "It is a list of texts.",
  objects: "It is a list of objects.",
};

function isOfKind(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case "text":
      return typeof value === "string";
    case "address":
      return typeof value === "string" && URL.canParse(value);
    case "flag":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number";
    case "texts":
      return Array.isArray(value) && value.every((text) => typeof text === "string");
    case "objects":
      return Array.isArray(value) && value.every(isObject);
  }
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
