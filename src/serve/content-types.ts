import { basename, extname } from "node:path";

/**
 * Files that have a media type of their own below a general ending. RSS and Atom have none: Chromium would show them as
 * plain text, without their stylesheet.
 */
const BY_NAME: ReadonlyMap<string, string> = new Map([
  ["feed.json", "application/feed+json; charset=utf-8"],
  ["feeds.opml", "text/x-opml; charset=utf-8"],
]);

const BY_ENDING: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".map", "application/json; charset=utf-8"],
  [".xml", "application/xml; charset=utf-8"],
  [".xsl", "application/xslt+xml; charset=utf-8"],
  [".webmanifest", "application/manifest+json; charset=utf-8"],
  [".opml", "text/x-opml; charset=utf-8"],
  [".txt", "text/plain; charset=utf-8"],
  [".svg", "image/svg+xml; charset=utf-8"],
  [".jpg", "image/jpeg"],
  [".jpeg", "image/jpeg"],
  [".png", "image/png"],
  [".gif", "image/gif"],
  [".webp", "image/webp"],
  [".avif", "image/avif"],
  [".ico", "image/x-icon"],
  [".woff2", "font/woff2"],
  [".woff", "font/woff"],
  [".ttf", "font/ttf"],
  [".wasm", "application/wasm"],
  [".pdf", "application/pdf"],
  [".mp3", "audio/mpeg"],
  [".m4a", "audio/mp4"],
  [".mp4", "video/mp4"],
  [".webm", "video/webm"],
]);

/** The media type of a served file by its name, with the charset of texts; old `.php` addresses hold redirect pages. */
export function contentTypeOf(file: string): string {
  const ending = extname(file).toLowerCase();
  return BY_NAME.get(basename(file)) ?? BY_ENDING.get(ending) ?? fallbackFor(ending);
}

/** The endings that an article's `aliases` may have: what stands there is a page that redirects. */
const OLD_PAGE_ENDINGS = new Set([".htm", ".php", ".asp", ".aspx", ".jsp", ".cms", ".ece"]);

function fallbackFor(ending: string): string {
  return OLD_PAGE_ENDINGS.has(ending) ? "text/html; charset=utf-8" : "application/octet-stream";
}

/** Whether a file of this type gets smaller in transit: texts, drawings and uncompressed fonts. */
export function isCompressible(contentType: string): boolean {
  return contentType.includes("charset=") || contentType === "application/wasm" || contentType === "font/ttf";
}
