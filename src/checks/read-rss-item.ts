import { checkMedia } from "./check-media.ts";
import type { FeedItemFacts } from "./feed-facts.ts";
import type { FeedNotes } from "./feed-notes.ts";
import { childrenOf, childText, type XmlElement } from "./read-xml.ts";
import { CONTENT_NAMESPACE, checkElements, DUBLIN_CORE_NAMESPACE } from "./rss-elements.ts";
import { checkAddress, isFullAddress, readRssDate } from "./rss-values.ts";

/** Reads an item of RSS 2.0 and judges it by the specification and the RSS Advisory Board's profile. */
export function readRssItem(item: XmlElement, notes: FeedNotes): FeedItemFacts {
  checkElements(item, notes);
  const link = childText(item, "link") ?? "";
  const title = childText(item, "title") ?? "";
  if (link === "") notes.tell(item.line, "The item has no <link>.", "Name the article's full address.");
  if (title === "") notes.tell(item.line, "The item has no <title>.", "Give the headline.");
  for (const name of ["title", "category"])
    for (const { line, text } of childrenOf(item, name)) notes.readPlain(line, name, text.trim());
  checkAddress(item, "link", notes);
  const id = readGuid(item, notes);
  readTexts(item, notes);
  readCredits(item, notes);
  checkMedia(item, notes);
  return {
    line: item.line,
    id,
    link,
    title,
    publishedAt: readRssDate(item, "pubDate", notes),
    updatedAt: undefined,
  };
}

/** Without `isPermaLink="false"` a guid is an address that can be opened. */
function readGuid(item: XmlElement, notes: FeedNotes): string {
  const guid = childrenOf(item, "guid")[0];
  const id = guid?.text.trim() ?? "";
  if (guid === undefined || id === "") {
    notes.tell(item.line, "The item has no <guid>.", "Without it readers show an edited article twice.");
    return id;
  }
  const isPermaLink = guid.attributes.get("isPermaLink") ?? "true";
  if (isPermaLink === "true") {
    if (!isFullAddress(id))
      notes.tell(guid.line, "The <guid> is no full address.", 'Add isPermaLink="false".');
    notes.refer(guid.line, id);
  } else if (isPermaLink !== "false") {
    notes.tell(guid.line, `'isPermaLink' is "${isPermaLink}".`, "It is true or false.");
  }
  return id;
}

/** The summary stands before the whole text, because many readers take the first that they find. */
function readTexts(item: XmlElement, notes: FeedNotes): void {
  const [description] = childrenOf(item, "description");
  const encoded = childrenOf(item, "encoded", CONTENT_NAMESPACE);
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
  if (description !== undefined) notes.readText(description.line, description.text);
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
  if (author !== undefined && childrenOf(item, "creator", DUBLIN_CORE_NAMESPACE).length > 0) {
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
    const length = enclosure.attributes.get("length");
    if (length && !/^\d+$/.test(length))
      notes.tell(enclosure.line, `The <enclosure> has the length "${length}".`, "Give its bytes.");
  }
  for (const creator of childrenOf(item, "creator", DUBLIN_CORE_NAMESPACE))
    if (creator.text.trim() === "")
      notes.tell(creator.line, "<dc:creator> is empty.", "Name who wrote it, or leave it out.");
}
