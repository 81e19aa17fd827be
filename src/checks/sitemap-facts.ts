import type { Finding } from "./finding.ts";

/** What the checks need to know of one sitemap or sitemap index. */
export interface SitemapFacts {
  /** From the site's folder: `sitemaps/2025-01.xml`. */
  readonly file: string;
  readonly kind: "pages" | "news" | "index";
  readonly bytes: number;
  readonly entries: readonly SitemapEntry[];
  /** What in the file itself breaks the protocol. */
  readonly faults: readonly Finding[];
}

export interface SitemapEntry {
  readonly line: number;
  readonly loc: string;
  readonly lastmod: string | undefined;
  readonly images: readonly string[];
  readonly news: NewsFacts | undefined;
}

export interface NewsFacts {
  readonly name: string;
  readonly language: string;
  readonly publicationDate: string;
  readonly title: string;
}
