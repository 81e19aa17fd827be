import { type Finding, fault } from "./finding.ts";
import { parseIndianTime } from "./indian-time.ts";
import { childrenOf, childText, type XmlElement } from "./read-xml.ts";
import type { NewsFacts, SitemapEntry, SitemapFacts } from "./sitemap-facts.ts";

export const SITEMAP_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";
const NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

/** The children that an entry may have, in the order that the protocol's schema demands (sitemaps.org). */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  url: ["loc", "lastmod", "changefreq", "priority"],
  sitemap: ["loc", "lastmod"],
};

/** What Google still reads of a picture; the other children have had no effect since August 2022. */
const NEWS_ORDER = ["publication", "publication_date", "title"];

/** Reads a sitemap or an index from its root element, and judges what needs no other file. */
export function readSitemap(file: string, root: XmlElement, bytes: number): SitemapFacts {
  const faults: Finding[] = [];
  const tell = (element: XmlElement, what: string, fix: string) =>
    faults.push(fault(file, element.line, what, fix));
  const entryName = root.name === "sitemapindex" ? "sitemap" : "url";
  const isNews =
    root.children.some((entry) => childrenOf(entry, "news", NEWS).length > 0) || /(?:^|\/)news-/.test(file);

  for (const child of root.children) {
    if (child.name === entryName && child.namespace === SITEMAP_NAMESPACE) continue;
    tell(child, `<${child.name}> has no place in <${root.name}>.`, `Only <${entryName}> stands there.`);
  }
  // The address of a news sitemap must answer even when nothing is new; any other is left out of the index instead.
  if (root.children.length === 0 && !isNews) {
    tell(root, "The sitemap is empty.", "Write no sitemap where there is nothing to list.");
  }
  const entries = childrenOf(root, entryName).map((element) => readEntry(element, entryName, isNews, tell));
  const kind = entryName === "sitemap" ? "index" : isNews ? "news" : "pages";
  return { file, kind, bytes, entries, faults };
}

type Tell = (element: XmlElement, what: string, fix: string) => void;

function readEntry(element: XmlElement, entryName: string, isNews: boolean, tell: Tell): SitemapEntry {
  checkOrder(element, ORDER[entryName] ?? [], SITEMAP_NAMESPACE, tell);
  const loc = childText(element, "loc");
  if (loc === undefined || loc === "")
    tell(element, "The entry has no <loc>.", "Name the page's full address.");
  else if (loc.length > 2048) tell(element, "The address is longer than 2,048 characters.", "Shorten it.");
  const lastmod = childText(element, "lastmod");
  if (lastmod !== undefined && parseIndianTime(lastmod) === undefined) {
    tell(
      element,
      `<lastmod> is not a time on India's clock: "${lastmod}".`,
      "Write it as 2025-01-18T09:14:00+05:30.",
    );
  }
  const news = childrenOf(element, "news", NEWS);
  if (isNews && news.length !== 1) tell(element, "The entry is not one of news.", "Give it one <news:news>.");
  return {
    line: element.line,
    loc: loc ?? "",
    lastmod,
    images: readImages(element, tell),
    news: news[0] === undefined ? undefined : readNews(news[0], tell),
  };
}

/** Known children once each and in order; those of another namespace after them. */
function checkOrder(element: XmlElement, order: readonly string[], namespace: string, tell: Tell): void {
  let last = -1;
  for (const child of element.children) {
    const place = child.namespace === namespace ? order.indexOf(child.name) : order.length;
    if (place === -1) {
      tell(child, `<${child.name}> has no place in <${element.name}>.`, `Allowed are ${order.join(", ")}.`);
    } else if (place < last || (place === last && place < order.length)) {
      tell(child, `<${child.name}> stands twice or out of order.`, `The order is ${order.join(", ")}.`);
    }
    last = Math.max(last, place);
  }
}

function readImages(entry: XmlElement, tell: Tell): string[] {
  const images = childrenOf(entry, "image", IMAGE);
  if (images.length > 1000) tell(entry, "The entry has more than 1,000 pictures.", "Leave out the rest.");
  return images.map((image) => {
    const loc = childText(image, "loc");
    if (loc === undefined || loc === "")
      tell(image, "<image:image> has no <image:loc>.", "Name the picture's full address.");
    return loc ?? "";
  });
}

/** By Google's rules for news sitemaps. */
function readNews(news: XmlElement, tell: Tell): NewsFacts {
  checkOrder(news, NEWS_ORDER, NEWS, tell);
  const publication = childrenOf(news, "publication")[0];
  const facts = {
    name: (publication && childText(publication, "name")) ?? "",
    language: (publication && childText(publication, "language")) ?? "",
    publicationDate: childText(news, "publication_date") ?? "",
    title: childText(news, "title") ?? "",
  };
  if (facts.name === "") tell(news, "<news:name> is missing.", "Name the paper as Google News has it.");
  if (!/^(?:[a-z]{2,3}|zh-cn|zh-tw)$/.test(facts.language)) {
    tell(news, `<news:language> is not an ISO 639 code: "${facts.language}".`, "Write hi, never hi-IN.");
  }
  if (facts.title === "") tell(news, "<news:title> is missing.", "Give the headline.");
  if (parseIndianTime(facts.publicationDate) === undefined) {
    tell(
      news,
      `<news:publication_date> is not a time on India's clock: "${facts.publicationDate}".`,
      "Write it as 2025-01-18T09:14:00+05:30.",
    );
  }
  return facts;
}
