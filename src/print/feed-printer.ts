import { encodePath, HOME_URL } from "../edition/urls.ts";
import type { LanguagePack } from "../language/language-pack.ts";
import type { Article } from "../model/article.ts";
import type { Card } from "../model/card.ts";
import type { ArticleUrl, FeedContent } from "../model/page.ts";
import { buildAtom } from "../publish/atom.ts";
import {
  type FeedDocument,
  type FeedItem,
  type FeedSubject,
  feedDocument,
  feedItem,
} from "../publish/feed-document.ts";
import { buildJsonFeed } from "../publish/json-feed.ts";
import { buildRss } from "../publish/rss.ts";
import { FEED_STYLESHEET_URL } from "./assets.ts";
import type { BodyPrinter } from "./body-printer.ts";
import { absolutise } from "./markdown/absolutise.ts";
import type { Stock } from "./stock.ts";

/** Makes a feed; `url` is its own path. */
export type FeedPrinter = (url: string, content: FeedContent) => string;

const BUILDERS: Readonly<Record<FeedContent["format"], (document: FeedDocument) => string>> = {
  rss: (document) => buildRss(document, { stylesheet: FEED_STYLESHEET_URL }),
  atom: (document) => buildAtom(document, { stylesheet: FEED_STYLESHEET_URL }),
  json: buildJsonFeed,
};

/** RSS allows a channel's picture 144 pixels. */
const FEED_ICON = { url: "/icon-144.png", type: "image/png", width: 144, height: 144 } as const;

/** An article is prepared once and shown by every feed that lists it: the site's, its category's, its authors', its tags'. */
export function createFeedPrinter(stock: Stock, bodies: BodyPrinter, language: LanguagePack): FeedPrinter {
  const { site } = stock.chrome;
  const withText = new Map<ArticleUrl, FeedItem>();
  const withSummary = new Map<ArticleUrl, FeedItem>();

  function itemOf(url: ArticleUrl, fullText: boolean): FeedItem {
    const prepared = fullText ? withText : withSummary;
    const known = prepared.get(url);
    if (known !== undefined) return known;
    const printed = stock.articles.get(url);
    const card = stock.cards.get(url);
    if (printed === undefined || card === undefined)
      throw new Error(`Bug: the batch shows '${url}', but its stock lacks it.`);
    const { article, tags } = printed;
    const photo = article.image.kind === "photo" ? article.image : undefined;
    const item = feedItem(site, {
      card,
      tags,
      ...(fullText ? { bodyHtml: absolutise(bodies.htmlOf(article.file), site.url + url) } : {}),
      ...(photo?.caption === undefined ? {} : { caption: photo.caption }),
      ...(photo?.credit === undefined ? {} : { credit: photo.credit }),
      ...firstPathOf(article),
      ...pictureBytesOf(card, stock),
    });
    prepared.set(url, item);
    return item;
  }

  return (url, content) => {
    const items = content.articles.map((article) => itemOf(article, content.fullText));
    return BUILDERS[content.format](feedDocument(site, subjectOf(url, content, stock, language), items));
  };
}

/** What the article was known as first: its oldest alias, which editors keep at the head of the list. */
function firstPathOf({ aliases: [first] }: Article): { firstPath?: string } {
  return first === undefined ? {} : { firstPath: encodePath(first) };
}

function pictureBytesOf({ image }: Card, { pictureBytes }: Stock): { pictureBytes?: number } {
  const bytes = image.kind === "none" ? undefined : pictureBytes.get(image.picture.fallback.url);
  return bytes === undefined ? {} : { pictureBytes: bytes };
}

function subjectOf(
  self: string,
  { of }: FeedContent,
  { chrome }: Stock,
  { phrases }: LanguagePack,
): FeedSubject {
  const { site } = chrome;
  const common = { self, icon: FEED_ICON };
  if (of.kind === "site")
    return { ...common, title: site.title, description: site.tagline || site.title, home: HOME_URL };
  const { name, url } = of.link;
  const words = feedWords(phrases)[of.kind];
  return {
    ...common,
    title: phrases.feeds.titleWithSite(words.title(name), site.title),
    description: words.description(name, site.title),
    home: url,
  };
}

function feedWords({ feeds }: LanguagePack["phrases"]) {
  return {
    category: { title: feeds.categoryTitle, description: feeds.categoryDescription },
    tag: { title: feeds.tagTitle, description: feeds.tagDescription },
    author: { title: feeds.authorTitle, description: feeds.authorDescription },
  };
}
