/** What one sitemap may hold (sitemaps.org protocol; Google's news sitemap rules). The plan splits by these, and the writer refuses more. */
export const SITEMAP_LIMITS = {
  urls: 50_000,
  /** Of the file, uncompressed. */
  bytes: 52_428_800,
  imagesPerUrl: 1_000,
  newsEntries: 1_000,
  /** Sitemaps that an index may name. */
  sitemapsPerIndex: 50_000,
} as const;
