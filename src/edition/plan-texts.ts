import type { TextName } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import type { Edition } from "./edition.ts";
import type { Draft } from "./plan-pages.ts";

/** The files for machines that follow from the settings alone. */
export function planTexts(edition: Edition): Draft[] {
  const { site } = edition.newsroom;
  return textsFor(site).map(([url, name]) => ({ url, content: { kind: "text", name } }));
}

function textsFor(site: Site): [url: string, name: TextName][] {
  const texts: [string, TextName][] = [
    ["/robots.txt", "robots"],
    ["/manifest.webmanifest", "manifest"],
    ["/feeds.opml", "opml"],
    ["/humans.txt", "humans"],
  ];
  if (site.security !== undefined) texts.push(["/.well-known/security.txt", "security"]);
  if (site.ads !== undefined) texts.push(["/ads.txt", "ads"]);
  if (site.appAds !== undefined) texts.push(["/app-ads.txt", "app-ads"]);
  if (site.llms === true) texts.push(["/llms.txt", "llms"]);
  if (site.hosts.includes("netlify") || site.hosts.includes("cloudflare")) texts.push(["/_headers", "headers"]);
  if (site.indexnowKey !== undefined) texts.push([`/${site.indexnowKey}.txt`, "indexnow-key"]);
  return texts;
}
