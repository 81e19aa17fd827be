import { type FeedFormat, feedUrl, HOME_URL } from "../edition/urls.ts";
import type { Site } from "../model/site.ts";
import { contentSecurityPolicy, type PolicyOptions } from "./content-security-policy.ts";

export type Header = readonly [name: string, value: string];

/**
 * What feeds are served as. Chromium shows `application/rss+xml` and `application/atom+xml` as plain text, so that
 * their stylesheet is lost (measured); feed validators and readers accept the general type, by which most hosts serve
 * `.xml` anyway. Links to feeds name the particular type.
 */
export const SERVED_FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: "application/xml; charset=utf-8",
  atom: "application/xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};

export interface HeaderOptions extends PolicyOptions {
  /** Path patterns of files whose name changes with their bytes: `/pictures/*`. */
  readonly immutable?: readonly string[];
  readonly preview?: boolean;
}

/** The headers that every answer of the site carries, whatever the host. No COEP: it would break embeds. */
export function securityHeaders(options: HeaderOptions = {}): readonly Header[] {
  return [
    ["Content-Security-Policy", contentSecurityPolicy(options)],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Cross-Origin-Opener-Policy", "same-origin-allow-popups"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
    ["Strict-Transport-Security", "max-age=31536000"],
    ...(options.preview === true ? [["X-Robots-Tag", "noindex, nofollow"] as const] : []),
  ];
}

/**
 * `_headers` as Netlify and Cloudflare Pages read it. A feed can lie at the root, in a category (`/:list/`) or
 * below tags and authors (`/:kind/:list/`); placeholders are what both hosts know.
 */
export function buildHeaders(site: Site, options: HeaderOptions = {}): string {
  const formats = Object.keys(SERVED_FEED_TYPES) as readonly FeedFormat[];
  const rules = [
    rule("/*", securityHeaders(options)),
    ...formats.flatMap((format) => feedRules(site, format)),
    rule("/feeds.opml", [["Content-Type", "text/x-opml; charset=utf-8"]]),
    rule("/manifest.webmanifest", [["Content-Type", "application/manifest+json; charset=utf-8"]]),
    rule("/sw.js", [["Cache-Control", "no-store"]]),
    ...(options.immutable ?? []).map((pattern) =>
      rule(pattern, [["Cache-Control", "public, max-age=31536000, immutable"]]),
    ),
  ];
  return rules.join("\n");
}

function feedRules(site: Site, format: FeedFormat): readonly string[] {
  const file = feedUrl(HOME_URL, format);
  const type: Header = ["Content-Type", SERVED_FEED_TYPES[format]];
  return [
    rule(file, [type, ...hubLinks(site, file)]),
    rule(`/:list${file}`, [type]),
    rule(`/:kind/:list${file}`, [type]),
  ];
}

/** WebSub §4: a subscriber looks for hub and self in the headers first. Feeds below the root name both inside. */
function hubLinks(site: Site, file: string): readonly Header[] {
  if (site.websubHub === undefined) return [];
  return [["Link", `<${site.websubHub}>; rel="hub", <${site.url}${file}>; rel="self"`]];
}

function rule(pattern: string, headers: readonly Header[]): string {
  return [pattern, ...headers.map(([name, value]) => `  ${name}: ${value}`), ""].join("\n");
}
