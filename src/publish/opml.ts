import type { FeedFormat } from "../edition/urls.ts";
import { feedUrl } from "../edition/urls.ts";
import type { Link } from "../model/card.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "./absolute-url.ts";
import { element, textElement } from "./xml.ts";

/** A heading of the list with the pages whose feeds stand below it: categories, authors. */
export interface OpmlGroup {
  readonly heading: string;
  readonly lists: readonly Link[];
}

/** All feeds of the paper for a reader to import (OPML 2.0 subscription list): the site's own, then the groups'. */
export function buildOpml(site: Site, groups: readonly OpmlGroup[], format: FeedFormat = "rss"): string {
  const outlines = [
    outline(site, { name: site.title, url: "/" }, format),
    ...groups
      .filter(({ lists }) => lists.length > 0)
      .map(({ heading, lists }) =>
        element(
          "outline",
          // Nothing else: with a title it would have to be of a type, and OPML has none for a heading.
          { text: heading },
          `\n${lists.map((list) => outline(site, { name: `${site.title}: ${list.name}`, url: list.url }, format)).join("\n")}\n`,
        ),
      ),
  ];
  const head = [
    textElement("title", site.title),
    textElement("ownerName", site.publisher.name),
    ...(site.publisher.email === undefined ? [] : [textElement("ownerEmail", site.publisher.email)]),
  ];
  const opml = element(
    "opml",
    { version: "2.0" },
    `\n${element("head", {}, head.join(""))}\n${element("body", {}, `\n${outlines.join("\n")}\n`)}\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${opml}\n`;
}

/** `type` is `rss` for every feed format: it is how OPML says "a feed". */
function outline(
  site: Site,
  list: { readonly name: string; readonly url: string },
  format: FeedFormat,
): string {
  return element(
    "outline",
    {
      type: "rss",
      text: list.name,
      title: list.name,
      xmlUrl: absoluteUrl(site, feedUrl(list.url, format)),
      htmlUrl: absoluteUrl(site, list.url),
      language: site.language,
    },
    "",
  );
}
