import { HOME_URL } from "../edition/urls.ts";
import type { LanguagePack } from "../language/language-pack.ts";
import type { Card } from "../model/card.ts";
import type { ArticleUrl, FeedContent, Page, RedirectListContent, TextContent } from "../model/page.ts";
import { absoluteUrl } from "../publish/absolute-url.ts";
import { buildAdsTxt } from "../publish/ads-txt.ts";
import { buildAtom } from "../publish/atom.ts";
import { type FeedEntry, type FeedSubject, feedDocument } from "../publish/feed-document.ts";
import { buildHeaders } from "../publish/headers.ts";
import { buildHumansTxt } from "../publish/humans-txt.ts";
import { buildJsonFeed } from "../publish/json-feed.ts";
import { buildLlmsTxt } from "../publish/llms-txt.ts";
import { buildManifest } from "../publish/manifest.ts";
import { buildOpml } from "../publish/opml.ts";
import { buildApacheRedirects, buildNginxRedirects, buildRedirectsFile } from "../publish/redirects.ts";
import { buildRobots } from "../publish/robots.ts";
import { buildRss } from "../publish/rss.ts";
import { buildSecurityTxt } from "../publish/security-txt.ts";
import { buildNewsSitemap, buildSectionSitemap, buildSitemap, buildSitemapIndex } from "../publish/sitemap.ts";
import { FEED_STYLESHEET_URL } from "./assets.ts";
import type { BodyPrinter } from "./body-printer.ts";
import { absolutise } from "./markdown/absolutise.ts";
import { themeColours } from "./theme-colours.ts";
import type { Stock } from "./stock.ts";

/** The bytes of a page that readers do not open: a feed, a sitemap, a file of settings. */
export function printForMachines(page: Page, stock: Stock, bodies: BodyPrinter, language: LanguagePack): string {
  const { site } = stock.chrome;
  const { content } = page;
  const full = (path: string) => absoluteUrl(site, path);
  switch (content.kind) {
    case "feed":
      return printFeed(page, content, stock, bodies, language);
    case "sitemap":
      return buildSitemap(content.articles.map((url) => sitemapEntry(cardOf(stock, url), full)));
    case "section-sitemap":
      return buildSectionSitemap(content.urls.map(full));
    case "sitemap-index":
      return buildSitemapIndex(content.sitemaps.map(({ url, modifiedAt }) => ({ loc: full(url), lastmod: modifiedAt })));
    case "news-sitemap": {
      const entries = content.articles.map((url) => {
        const { title, publishedAt } = cardOf(stock, url);
        return { loc: full(url), title, publishedAt };
      });
      return buildNewsSitemap({ name: site.title, language: site.language, entries });
    }
    case "text":
      return printText(content, stock, language);
    case "redirect-list":
      return printRedirects(content);
    default:
      throw new Error(`Bug: nobody prints a page of the kind '${content.kind}'.`);
  }
}

const FEED_BUILDERS = {
  rss: (document: ReturnType<typeof feedDocument>) => buildRss(document, { stylesheet: FEED_STYLESHEET_URL }),
  atom: (document: ReturnType<typeof feedDocument>) => buildAtom(document, { stylesheet: FEED_STYLESHEET_URL }),
  json: buildJsonFeed,
} as const;

function printFeed(page: Page, content: FeedContent, stock: Stock, bodies: BodyPrinter, language: LanguagePack): string {
  const { site } = stock.chrome;
  const entries = content.articles.map((url): FeedEntry => {
    const { article, tags } = stock.articles.get(url) ?? missing(url);
    const photo = article.image.kind === "photo" ? article.image : undefined;
    return {
      card: cardOf(stock, url),
      tags,
      ...(content.fullText ? { bodyHtml: absolutise(bodies.htmlOf(article.file), site.url + url) } : {}),
      ...(photo?.caption === undefined ? {} : { caption: photo.caption }),
      ...(photo?.credit === undefined ? {} : { credit: photo.credit }),
    };
  });
  const subject = feedSubject(page, content, stock, language);
  return FEED_BUILDERS[content.format](feedDocument(site, subject, entries));
}

function feedSubject(page: Page, { of }: FeedContent, { chrome }: Stock, { phrases }: LanguagePack): FeedSubject {
  const { site } = chrome;
  if (of.kind === "site") return { title: site.title, description: site.tagline || site.title, home: HOME_URL, self: page.url };
  const { name } = of.link;
  const words = feedWords(phrases)[of.kind];
  return {
    title: phrases.feeds.titleWithSite(words.title(name), site.title),
    description: words.description(name, site.title),
    home: of.link.url,
    self: page.url,
  };
}

function feedWords({ feeds }: LanguagePack["phrases"]) {
  return {
    category: { title: feeds.categoryTitle, description: feeds.categoryDescription },
    tag: { title: feeds.tagTitle, description: feeds.tagDescription },
    author: { title: feeds.authorTitle, description: feeds.authorDescription },
  };
}

function sitemapEntry(card: Card, full: (path: string) => string) {
  const images = card.image.kind === "photo" ? [full(card.image.picture.fallback.url)] : [];
  return { loc: full(card.url), lastmod: card.modifiedAt, images };
}

function printText({ name }: TextContent, stock: Stock, language: LanguagePack): string {
  const { site, categories, preview } = stock.chrome;
  switch (name) {
    case "robots":
      return buildRobots(site, { preview, ...(site.aiCrawlers === undefined ? {} : { ai: site.aiCrawlers }) });
    case "manifest":
      return buildManifest(site, { icons: ICONS, ...themeColours(), shortcuts: categories });
    case "opml":
      return buildOpml(site, [{ heading: language.phrases.footer.sections, lists: categories }]);
    case "humans":
      return buildHumansTxt(site, []);
    case "headers":
      return buildHeaders(site, { immutable: ["/assets/*", "/pictures/*"], preview });
    case "indexnow-key":
      return `${site.indexnowKey ?? ""}\n`;
    case "security":
      if (site.security === undefined) throw new Error("Bug: security.txt was planned without its settings.");
      return buildSecurityTxt(site, site.security);
    case "ads":
      return buildAdsTxt(site.ads ?? []);
    case "app-ads":
      return buildAdsTxt(site.appAds ?? []);
    case "llms":
      return buildLlmsTxt(site, [{ heading: language.phrases.footer.sections, links: categories }]);
  }
}

const ICONS = [
  { url: "/icon-192.png", type: "image/png", width: 192, height: 192 },
  { url: "/icon-512.png", type: "image/png", width: 512, height: 512 },
] as const;

const REDIRECT_BUILDERS = {
  netlify: buildRedirectsFile,
  nginx: buildNginxRedirects,
  apache: buildApacheRedirects,
} as const;

function printRedirects(content: RedirectListContent): string {
  return REDIRECT_BUILDERS[content.form](content);
}

function cardOf(stock: Stock, url: ArticleUrl): Card {
  return stock.cards.get(url) ?? missing(url);
}

function missing(url: ArticleUrl): never {
  throw new Error(`Bug: the batch shows '${url}', but its stock lacks it.`);
}
