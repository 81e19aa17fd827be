import type { FeedFacts } from "./feed-facts.ts";
import { type Finding, fault } from "./finding.ts";
import { validateJsonFeed, validateXml, type XmlFormat } from "./published-schemas.ts";
import type { SitemapFacts } from "./sitemap-facts.ts";

/** Where a person finds what the schema asks for. */
const FIXES: Readonly<Record<XmlFormat, string>> = {
  urlset: "The protocol's schema is schemas/sitemap/sitemap.xsd.",
  sitemapindex: "The protocol's schema is schemas/sitemap/siteindex.xsd.",
  atom: "The grammar of RFC 4287 is schemas/atom/rfc4287.rnc.",
};

/** What in a sitemap, its pictures and its news breaks the published schemas. `text` is the whole file. */
export function judgeSitemap(sitemap: SitemapFacts, text: string): readonly Finding[] {
  if (isQuiet(sitemap)) return [];
  return judgeXml(sitemap.file, text, sitemap.kind === "index" ? "sitemapindex" : "urlset");
}

/** What in an Atom feed breaks the grammar of RFC 4287. */
export function judgeAtom(file: string, text: string): readonly Finding[] {
  return judgeXml(file, text, "atom");
}

/** What in a JSON Feed breaks the schema of version 1.1. `value` is the whole file, `feed` what was read of it. */
export function judgeJsonFeed({ file, items }: FeedFacts, value: unknown): readonly Finding[] {
  return validateJsonFeed(value).map(({ pointer, what }) => {
    const item = items[Number(pointer.split("/")[2])];
    return fault(file, item?.line ?? 1, what, "JSON Feed's schema is schemas/jsonfeed/schema-v1.1.json.");
  });
}

/**
 * A news sitemap while nothing is new. The protocol's schema asks for one entry at least, but the address has to
 * answer all the same, and to Google an empty file is no problem (Search Central, "News sitemaps").
 */
function isQuiet({ kind, entries, faults }: SitemapFacts): boolean {
  return kind === "news" && entries.length === 0 && faults.length === 0;
}

function judgeXml(file: string, text: string, format: XmlFormat): readonly Finding[] {
  return validateXml(text, format).map(({ value, line }) => fault(file, line, value, FIXES[format]));
}
