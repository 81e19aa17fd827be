/** First parts of paths that the site itself prints; no article, page, category or alias may take one. */
export const RESERVED_SEGMENTS: ReadonlySet<string> = new Set([
  "404",
  "404.html",
  "_headers",
  "_redirects",
  "admin",
  "ads.txt",
  "app-ads.txt",
  "assets",
  "atom.xml",
  "author",
  "cards",
  "cname",
  "content",
  "favicon.ico",
  "feed.json",
  "feed.xml",
  "fonts",
  "fragments",
  "humans.txt",
  "images",
  "index.html",
  "indexnow",
  "llms.txt",
  "manifest.webmanifest",
  "media",
  "news-sitemap.xml",
  "offline",
  "page",
  "pagefind",
  "pictures",
  "robots.txt",
  "search",
  "search.html",
  "service-worker.js",
  "sitemap.xml",
  "sitemaps",
  "sw.js",
  "tag",
]);

/**
 * Why the site needs a path for itself, or undefined: `/tag/x/`, a calendar archive such as `/2025/01/`, a
 * category's front or its older pages. `path` starts with `/`; `categories` are ids.
 */
export function findReserved(path: string, categories: ReadonlySet<string>): string | undefined {
  const segments = path
    .toLowerCase()
    .split("/")
    .filter((segment) => segment !== "");
  const [first, second] = segments;
  if (first === undefined) return "the front page";
  if (RESERVED_SEGMENTS.has(first)) return `what the site keeps under '/${first}'`;
  if (
    segments.length <= 3 &&
    segments.every((part, depth) => (depth === 0 ? /^\d{4}$/ : /^\d{2}$/).test(part))
  ) {
    return "the archive of a year, month or day";
  }
  if (!categories.has(first)) return undefined;
  if (second === undefined || second === "page" || /^(?:feed|atom|index)\.\w+$/.test(second))
    return `the category '${first}'`;
  return undefined;
}
