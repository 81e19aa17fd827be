import { feedUrl, HOME_URL } from "../edition/urls.ts";
import type { LanguagePack } from "../language/language-pack.ts";
import type { TextContent } from "../model/page.ts";
import { buildAdsTxt } from "../publish/ads-txt.ts";
import { buildHeaders } from "../publish/headers.ts";
import { buildHumansTxt } from "../publish/humans-txt.ts";
import { buildLlmsTxt } from "../publish/llms-txt.ts";
import { buildManifest } from "../publish/manifest.ts";
import { buildOpml } from "../publish/opml.ts";
import { buildRobots } from "../publish/robots.ts";
import { buildSecurityTxt } from "../publish/security-txt.ts";
import type { Stock } from "./stock.ts";
import { THEME_COLOURS } from "./theme-colours.ts";

const ICONS = [
  { url: "/icon-192.png", type: "image/png", width: 192, height: 192 },
  { url: "/icon-512.png", type: "image/png", width: 512, height: 512 },
] as const;

const SITE_FEEDS = [
  { id: "rss", name: "RSS", url: feedUrl(HOME_URL, "rss") },
  { id: "atom", name: "Atom", url: feedUrl(HOME_URL, "atom") },
  { id: "json", name: "JSON Feed", url: feedUrl(HOME_URL, "json") },
] as const;

/** A file for machines that follows from the settings and the names that it lists. */
export function printText(content: TextContent, stock: Stock, { phrases }: LanguagePack): string {
  const { site, categories, preview } = stock.chrome;
  switch (content.name) {
    case "robots":
      return buildRobots(site, {
        preview,
        ...(site.aiCrawlers === undefined ? {} : { ai: site.aiCrawlers }),
      });
    case "manifest":
      return buildManifest(site, {
        icons: ICONS,
        themeColour: THEME_COLOURS.light,
        backgroundColour: THEME_COLOURS.light,
        shortcuts: categories,
      });
    case "opml":
      return buildOpml(site, [
        { heading: phrases.footer.sections, lists: categories },
        { heading: phrases.feeds.authors, lists: content.authors },
        { heading: phrases.feeds.tags, lists: content.tags },
      ]);
    case "humans":
      return buildHumansTxt(site, content.team);
    case "headers":
      return buildHeaders(site, { immutable: ["/assets/*", "/pictures/*", "/cards/*"], preview });
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
      return buildLlmsTxt(site, [
        { heading: phrases.footer.sections, links: categories },
        { heading: phrases.footer.label, links: content.plainPages },
        { heading: phrases.feeds.heading, links: SITE_FEEDS },
      ]);
  }
}
