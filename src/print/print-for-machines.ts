import type { Draft } from "../edition/section.ts";
import type { LanguagePack } from "../language/language-pack.ts";
import type { Card } from "../model/card.ts";
import type { ArticleUrl, RedirectListContent } from "../model/page.ts";
import { absoluteUrl } from "../publish/absolute-url.ts";
import { buildApacheRedirects, buildNginxRedirects, buildRedirectsFile } from "../publish/redirects.ts";
import {
  buildNewsSitemap,
  buildSectionSitemap,
  buildSitemap,
  buildSitemapIndex,
} from "../publish/sitemap.ts";
import type { FeedPrinter } from "./feed-printer.ts";
import { printText } from "./print-text.ts";
import type { Stock } from "./stock.ts";

/** The bytes of a page that readers do not open: a feed, a sitemap, a file of settings. */
export function printForMachines(
  page: Draft,
  stock: Stock,
  printFeed: FeedPrinter,
  language: LanguagePack,
): string {
  const { site } = stock.chrome;
  const { content } = page;
  const full = (path: string) => absoluteUrl(site, path);
  switch (content.kind) {
    case "feed":
      return printFeed(page.url, content);
    case "sitemap":
      return buildSitemap(
        content.entries.map(({ url, modifiedAt, picture }) => ({
          loc: full(url),
          lastmod: modifiedAt,
          images: picture === undefined ? [] : [full(picture)],
        })),
      );
    case "section-sitemap":
      return buildSectionSitemap(content.urls.map(full));
    case "sitemap-index":
      return buildSitemapIndex(
        content.sitemaps.map(({ url, modifiedAt }) => ({ loc: full(url), lastmod: modifiedAt })),
      );
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
