import { canonicalAddress } from "./canonical-address.ts";
import { checkMedia } from "./check-media.ts";
import type { FeedFacts, FeedItemFacts } from "./feed-facts.ts";
import { createFeedNotes, type FeedNotes } from "./feed-notes.ts";
import { parseIndianTime } from "./indian-time.ts";
import { childrenOf, childText, type XmlElement } from "./read-xml.ts";
import { ATOM_NAMESPACE } from "./rss-elements.ts";
import type { SiteMemory } from "./site-memory.ts";

/** What RFC 4287 lets stand in a feed and in an entry: once, or as often as one likes. */
const FEED_ONCE = ["generator", "icon", "id", "logo", "rights", "subtitle", "title", "updated"];
const FEED_MANY = ["author", "category", "contributor", "link", "entry"];
const ENTRY_ONCE = ["content", "id", "published", "rights", "source", "summary", "title", "updated"];
const ENTRY_MANY = ["author", "category", "contributor", "link"];

/** Reads Atom of this many bytes and judges it by RFC 4287. */
export function readAtom(file: string, feed: XmlElement, bytes: number, memory: SiteMemory): FeedFacts {
  const notes = createFeedNotes(file, memory);
  checkChildren(feed, FEED_ONCE, FEED_MANY, notes);
  requireChildren(feed, ["id", "title", "updated"], notes);
  if (!feed.attributes.get("xml:lang"))
    notes.tell(feed.line, "The feed does not name its language.", 'Write xml:lang="hi" on <feed>.');
  const entries = childrenOf(feed, "entry");
  if (
    childrenOf(feed, "author").length === 0 &&
    !entries.every((entry) => childrenOf(entry, "author").length > 0)
  ) {
    notes.tell(
      feed.line,
      "The feed has no author, and not every entry has.",
      "Name the paper as the feed's <author>.",
    );
  }
  for (const name of ["title", "subtitle"]) readPlainOrHtml(feed, name, notes);
  for (const name of ["icon", "logo"]) notes.refer(feed.line, childText(feed, name));
  const self = linkTo(feed, "self", notes);
  const home = linkTo(feed, "alternate", notes);
  if (self === undefined)
    notes.tell(feed.line, "The feed does not name its own address.", 'Add <link rel="self" href="…"/>.');
  const updated = readDate(feed, "updated", notes);
  const items = entries.map((entry) => readEntry(entry, notes));
  const newest = Math.max(...items.map(({ updatedAt }) => updatedAt ?? 0));
  if (updated !== undefined && updated < newest) {
    notes.tell(
      feed.line,
      "The feed's <updated> is older than its newest entry's.",
      "It is the time of the last change.",
    );
  }
  return {
    file,
    format: "atom",
    bytes,
    self,
    home,
    items,
    references: [...notes.references.values()],
    faults: notes.faults,
  };
}

function readEntry(entry: XmlElement, notes: FeedNotes): FeedItemFacts {
  checkChildren(entry, ENTRY_ONCE, ENTRY_MANY, notes);
  requireChildren(entry, ["id", "title", "updated"], notes);
  if (childText(entry, "published") === undefined)
    notes.tell(entry.line, "There is no <published> in <entry>.", "Say when the story was published.");
  const id = childText(entry, "id") ?? "";
  if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(id))
    notes.tell(entry.line, `<id> is not an IRI: "${id}".`, "Use the article's full address.");
  else if (canonicalAddress(id) !== id)
    notes.tell(
      entry.line,
      `<id> is not written as readers may write it again: "${id}".`,
      `Write it as ${canonicalAddress(id)}.`,
    );
  const link = linkTo(entry, "alternate", notes) ?? "";
  if (link === "")
    notes.tell(
      entry.line,
      "The entry leads to no page.",
      'Add <link rel="alternate" type="text/html" href="…"/>.',
    );
  for (const category of childrenOf(entry, "category")) {
    if (!category.attributes.get("term"))
      notes.tell(category.line, "<category> has no 'term'.", "RFC 4287 requires it.");
    notes.readPlain(category.line, "category", category.attributes.get("label"));
  }
  for (const author of childrenOf(entry, "author")) {
    if (!childText(author, "name"))
      notes.tell(author.line, "<author> has no <name>.", "RFC 4287 requires it.");
    readPlainOrHtml(author, "name", notes);
    notes.refer(author.line, childText(author, "uri"));
  }
  for (const name of ["title", "summary", "content"]) readPlainOrHtml(entry, name, notes);
  checkMedia(entry, notes);
  return {
    line: entry.line,
    id,
    link,
    title: childText(entry, "title") ?? "",
    publishedAt:
      childText(entry, "published") === undefined ? undefined : readDate(entry, "published", notes),
    updatedAt: readDate(entry, "updated", notes),
  };
}

function readPlainOrHtml(element: XmlElement, name: string, notes: FeedNotes): void {
  for (const { attributes, line, text } of childrenOf(element, name)) {
    if (attributes.get("type") === "html") notes.readText(line, text);
    else notes.readPlain(line, name, text);
  }
}

/** The address of the link with this relation. Two of one relation, type and language would be one too many. */
function linkTo(element: XmlElement, relation: string, notes: FeedNotes): string | undefined {
  const links = childrenOf(element, "link").filter(
    ({ attributes }) => (attributes.get("rel") ?? "alternate") === relation,
  );
  const kinds = links.map(({ attributes }) => `${attributes.get("type")} ${attributes.get("hreflang")}`);
  if (new Set(kinds).size < kinds.length) {
    notes.tell(
      element.line,
      `Two links are '${relation}' with one type and language.`,
      "RFC 4287 allows one.",
    );
  }
  for (const link of links) {
    const href = link.attributes.get("href");
    if (!href) notes.tell(link.line, "<link> has no 'href'.", "RFC 4287 requires it.");
    notes.refer(link.line, href);
  }
  return links[0]?.attributes.get("href");
}

function readDate(element: XmlElement, name: string, notes: FeedNotes): number | undefined {
  const text = childText(element, name);
  const date = parseIndianTime(text ?? "");
  if (date === undefined && text !== undefined) {
    notes.tell(
      element.line,
      `<${name}> is not a time on India's clock: "${text}".`,
      "Write it as 2025-01-18T09:14:00+05:30.",
    );
  }
  return date;
}

function checkChildren(
  element: XmlElement,
  once: readonly string[],
  many: readonly string[],
  notes: FeedNotes,
): void {
  const seen = new Set<string>();
  for (const { name, namespace, line } of element.children) {
    if (namespace !== ATOM_NAMESPACE || many.includes(name)) continue;
    if (!once.includes(name))
      notes.tell(line, `<${name}> has no place in <${element.name}>.`, "RFC 4287 does not know it there.");
    else if (seen.has(name))
      notes.tell(line, `<${name}> stands twice in <${element.name}>.`, "RFC 4287 allows one.");
    seen.add(name);
  }
}

function requireChildren(element: XmlElement, names: readonly string[], notes: FeedNotes): void {
  for (const name of names) {
    if (!childText(element, name))
      notes.tell(element.line, `There is no <${name}> in <${element.name}>.`, "RFC 4287 requires it.");
  }
}
