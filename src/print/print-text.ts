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
import { themeColours } from "./theme-colours.ts";

const ICONS = [
  { url: "/icon-192.png", type: "image/png", width: 192, height: 192 },
  { url: "/icon-512.png", type: "image/png", width: 512, height: 512 },
] as const;

/** A file that follows from the settings alone. */
export function printText({ name }: TextContent, stock: Stock, language: LanguagePack): string {
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

