import { toIso } from "../model/time.ts";
import type { FeedDocument, FeedItem } from "./feed-document.ts";
import { type FrameFormat, feedFrame, fillFrame, plainText } from "./feed-frame.ts";
import { withStylesheet } from "./feed-stylesheet.ts";
import { MEDIA_NAMESPACE, mediaContent } from "./media-rss.ts";
import type { XmlFeedOptions } from "./rss.ts";
import { asPlainText, cdata, element, escapeXml, textElement } from "./xml.ts";

/** The document as Atom (RFC 4287). `feed` writes what the feed says of itself, we write its typed links and the entries. */
export function buildAtom(document: FeedDocument, options: XmlFeedOptions = {}): string {
  const { site } = document;
  return fillFrame(withStylesheet(feedFrame(document, ATOM_FRAME), options.stylesheet), {
    root: '<feed xmlns="http://www.w3.org/2005/Atom"',
    end: "</feed>",
    attributes: ` xmlns:media="${MEDIA_NAMESPACE}" xml:lang="${escapeXml(site.language)}"`,
    children: [...feedLinks(document), ...document.items.map((item) => atomEntry(item, document))],
  });
}

const ATOM_FRAME: FrameFormat = {
  name: "atom",
  optionsOf: ({ selfUrl, site, icon }) => ({
    // Each feed of the paper needs its own identity, and its own address never changes.
    id: selfUrl,
    author: { name: plainText(site.publisher.name), link: `${site.url}/` },
    ...(icon === undefined ? {} : { favicon: plainText(icon.url) }),
  }),
  write: (feed) => feed.atom1(),
  updatedOf: ({ updatedAt }) => toIso(updatedAt),
};

function feedLinks(document: FeedDocument): readonly string[] {
  return [
    element("link", { rel: "alternate", type: "text/html", href: document.homeUrl }, ""),
    element("link", { rel: "self", type: "application/atom+xml", href: document.selfUrl }, ""),
    ...(document.hub === undefined ? [] : [element("link", { rel: "hub", href: document.hub }, "")]),
  ];
}

function atomEntry(item: FeedItem, document: FeedDocument): string {
  const { card } = item;
  const plain = [
    textElement("title", card.title),
    textElement("id", item.guid),
    element("link", { rel: "alternate", type: "text/html", href: item.link }, ""),
    textElement("published", toIso(card.publishedAt)),
    textElement("updated", toIso(card.modifiedAt)),
    ...item.authors.map((author) =>
      element("author", {}, textElement("name", author.name) + textElement("uri", author.url)),
    ),
    ...categories(item, document),
    textElement("summary", card.description),
  ];
  const parts = [
    asPlainText(plain.join("\n")),
    ...(item.html === undefined ? [] : [element("content", { type: "html" }, cdata(item.html))]),
    ...(item.picture === undefined ? [] : [asPlainText(mediaContent(item.picture))]),
  ];
  const lang = card.lang === document.site.language ? undefined : card.lang;
  return element("entry", { "xml:lang": lang }, `\n${parts.join("\n")}\n`);
}

/** The section under its id, told apart from the tags by its scheme. */
function categories(item: FeedItem, document: FeedDocument): readonly string[] {
  const { category } = item.card;
  const section = { term: category.id, scheme: `${document.site.url}/`, label: category.name };
  const tags = item.tags.filter((tag) => tag.label !== category.name);
  return [
    element("category", section, ""),
    ...tags.map((tag) =>
      element("category", { term: tag.label, label: tag.label, "xml:lang": tag.lang }, ""),
    ),
  ];
}
