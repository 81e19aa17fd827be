import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { BuiltSite } from "../../src/checks/built-site.ts";
import { loadSite } from "../../src/checks/load-site.ts";

/** A built site in memory: what each file holds. */
export type SiteFiles = Readonly<Record<string, string | Buffer>>;

const ORIGIN = "https://akhbar.example";
const PUBLISHED = "2025-01-18T09:14:00+05:30";
const MODIFIED = "2025-01-18T11:00:00+05:30";
/** When the tests look at the sound site: between its last change and the end of its security.txt. */
export const NOW = Date.parse("2025-06-01T12:00:00+05:30");

const TAGS = ["मॉनसून", "बारिश"];
const PICTURE = `${ORIGIN}/pictures/barish-1200x675.png`;
const STORY = "/2025/01/18/monsoon-kaise-banta-hai/";
const OTHER = "/2025/01/17/%E0%A4%96%E0%A5%87%E0%A4%A4/";
const HEADLINE = "ज़मीन पर मॉनसून कैसे बनता है";
const OTHER_HEADLINE = "खेत की मिट्टी और पानी";
const SUMMARY = "समुद्र की नमी ज़मीन तक कैसे पहुँचती है, पढ़िए।";

/** A small newspaper of two articles with which every check is content. */
export function soundSite(): Record<string, string | Buffer> {
  const policies = [
    "about",
    "contact",
    "corrections-policy",
    "editorial-policy",
    "ownership",
    "grievance",
    "privacy",
  ];
  const sections = ["/", "/national/", ...policies.map((slug) => `/${slug}/`)];
  return {
    "index.html": page({
      url: "/",
      title: "अख़बार: ख़बर वही, जो जाँची जा सके",
      h1: "अख़बार",
      main: `<p><a href="${STORY}">${HEADLINE}</a> <a href="national/#taza">ताज़ा</a></p>`,
      data: [{ "@type": "WebSite", name: "अख़बार", url: `${ORIGIN}/` }],
    }),
    "national/index.html": page({
      url: "/national/",
      title: "नेशनल - अख़बार",
      h1: "नेशनल",
      main: `<h2 id="taza">ताज़ा</h2><ul><li><a href="${STORY}#barish">${HEADLINE}</a></li><li><a href="${OTHER}">${OTHER_HEADLINE}</a></li></ul>`,
      data: [{ "@type": "CollectionPage", mainEntity: itemList([STORY, OTHER]) }],
    }),
    "2025/01/18/monsoon-kaise-banta-hai/index.html": story(STORY, HEADLINE, PUBLISHED, MODIFIED),
    "2025/01/17/खेत/index.html": story(
      OTHER,
      OTHER_HEADLINE,
      "2025-01-17T16:05:00+05:30",
      "2025-01-17T16:05:00+05:30",
    ),
    ...Object.fromEntries(policies.map((slug) => [`${slug}/index.html`, policyPage(slug)])),
    "purana/index.html": redirect(STORY),
    "404.html": page({
      url: "/404.html",
      title: "नहीं मिला - अख़बार",
      h1: "नहीं मिला",
      robots: "noindex",
      main: "<p>पता जाँचिए।</p>",
    }),
    "fragments/latest.html": `<ul><li><a href="${STORY}">${HEADLINE}</a></li></ul>`,
    "feed.xml": rss("/", "/feed.xml"),
    "atom.xml": atom(),
    "feed.json": jsonFeed(),
    "feeds.opml": `<opml version="2.0"><head><title>अख़बार</title></head><body>
<outline type="rss" text="अख़बार" title="अख़बार" xmlUrl="${ORIGIN}/feed.xml" htmlUrl="${ORIGIN}/" language="hi"/>
<outline text="विषय">
</outline>
</body></opml>`,
    "sitemap.xml": `${XML}<sitemapindex ${SITEMAP}>
<sitemap><loc>${ORIGIN}/sitemaps/sections.xml</loc></sitemap>
<sitemap><loc>${ORIGIN}/sitemaps/2025-01.xml</loc><lastmod>${MODIFIED}</lastmod></sitemap>
</sitemapindex>`,
    "sitemaps/sections.xml": `${XML}<urlset ${SITEMAP}>\n${sections.map((url) => `<url><loc>${ORIGIN}${url}</loc></url>`).join("\n")}\n</urlset>`,
    "sitemaps/2025-01.xml": `${XML}<urlset ${SITEMAP} xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>${ORIGIN}${STORY}</loc><lastmod>${MODIFIED}</lastmod><image:image><image:loc>${PICTURE}</image:loc></image:image></url>
<url><loc>${ORIGIN}${OTHER}</loc><lastmod>2025-01-17T16:05:00+05:30</lastmod></url>
</urlset>`,
    "news-sitemap.xml": `${XML}<urlset ${SITEMAP} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${newsEntry(STORY, HEADLINE, PUBLISHED)}
${newsEntry(OTHER, OTHER_HEADLINE, "2025-01-17T16:05:00+05:30")}
</urlset>`,
    "robots.txt": `User-agent: *\nAllow: /\n\nSitemap: ${ORIGIN}/sitemap.xml\nSitemap: ${ORIGIN}/news-sitemap.xml\n`,
    ".well-known/security.txt": `# सुरक्षा\nContact: mailto:suraksha@akhbar.example\nExpires: 2025-12-01T00:00:00+05:30\nPreferred-Languages: hi, en\nCanonical: ${ORIGIN}/.well-known/security.txt\n`,
    "manifest.webmanifest": JSON.stringify({ name: "अख़बार", start_url: "/", icons: [{ src: "/icon.png" }] }),
    "site.css": "body { background: url(/icon.png); }\n",
    "site.js": "document.title;\n",
    _redirects: `/purana ${STORY} 301\n`,
    "icon.png": png(144, 144),
    "pictures/barish-1200x675.png": png(1200, 675),
  };
}

/** The sound site with one thing made wrong: `from` must stand in the file. */
export function siteWith(file: string, from: string | RegExp, to: string): SiteFiles {
  const files = soundSite();
  const text = files[file];
  if (typeof text !== "string") throw new Error(`The sound site has no text ${file}.`);
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${file} does not hold ${String(from)}.`);
  return { ...files, [file]: changed };
}

/** Writes the files to a folder that lives as long as the test. */
export function writeSite(files: SiteFiles): string {
  const dir = mkdtempSync(join(tmpdir(), "akhbar-checks-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), content);
  }
  return dir;
}

export function load(files: SiteFiles): BuiltSite {
  return loadSite(writeSite(files));
}

/** The first bytes of a PNG of this size: all that anybody measures. */
export function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.write("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 0, "latin1");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

interface PageParts {
  readonly url: string;
  readonly title: string;
  readonly h1: string;
  readonly main: string;
  readonly head?: string;
  readonly robots?: string;
  readonly type?: string;
  readonly data?: readonly object[];
}

function page({
  url,
  title,
  h1,
  main,
  head = "",
  robots = "index, follow",
  type = "website",
  data = [],
}: PageParts): string {
  return `<!doctype html>
<html lang="hi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/site.css">
<script src="/site.js" defer></script>
<meta name="description" content="${SUMMARY}">
<meta name="robots" content="${robots}">
<link rel="canonical" href="${ORIGIN}${url}">
<link rel="alternate" type="application/rss+xml" title="अख़बार" href="${ORIGIN}/feed.xml">
<meta property="og:title" content="${h1}">
<meta property="og:description" content="${SUMMARY}">
<meta property="og:type" content="${type}">
<meta property="og:url" content="${ORIGIN}${url}">
<meta property="og:image" content="${PICTURE}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="675">
${head}${data.length === 0 ? "" : `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@graph": data })}</script>\n`}</head>
<body>
<nav aria-label="मुख्य"><a href="/">अख़बार</a> <a href="/national/">नेशनल</a> <a href="/about/">हमारे बारे में</a></nav>
<main id="main">
<h1>${h1}</h1>
${main}
</main>
</body>
</html>
`;
}

function story(url: string, headline: string, published: string, modified: string): string {
  return page({
    url,
    title: `${headline} - अख़बार`,
    h1: headline,
    type: "article",
    head: `<meta property="article:published_time" content="${published}">\n<meta property="article:modified_time" content="${modified}">\n${TAGS.map((tag) => `<meta property="article:tag" content="${tag}">\n`).join("")}`,
    data: [newsArticle(url, headline, published, modified), breadcrumb(url, headline)],
    main: `<article>
<p>${visible(published)}${modified === published ? "" : ` ${visible(modified)}`}</p>
<picture><source type="image/png" srcset="/pictures/barish-1200x675.png 1200w, /icon.png 144w" sizes="100vw"><img src="/pictures/barish-1200x675.png" alt="बादल" width="1200" height="675"></picture>
<h2 id="barish">बारिश</h2>
<p>पहला वाक्य। <a href="#barish">ऊपर</a></p>
</article>`,
  });
}

function visible(time: string): string {
  const [, month, day] = time.match(/^\d+-(\d+)-(\d+)/) ?? [];
  const [hour = 0, minute = ""] = [Number(time.slice(11, 13)), time.slice(14, 16)];
  const names = ["Jan", "Feb"];
  const clock = `${String(hour % 12 || 12).padStart(2, "0")}:${minute} ${hour < 12 ? "AM" : "PM"}`;
  return `<time datetime="${time}">${clock} ${names[Number(month) - 1]} ${day}, ${time.slice(0, 4)} IST</time>`;
}

function newsArticle(url: string, headline: string, published: string, modified: string): object {
  return {
    "@type": "NewsArticle",
    "@id": `${ORIGIN}${url}#article`,
    url: ORIGIN + url,
    mainEntityOfPage: ORIGIN + url,
    headline,
    description: SUMMARY,
    image: [{ "@type": "ImageObject", url: PICTURE, width: "1200", height: "675" }],
    datePublished: published,
    dateModified: modified,
    author: [{ "@type": "Organization", name: "राष्ट्रीय डेस्क", url: `${ORIGIN}/about/` }],
    publisher: {
      "@type": "NewsMediaOrganization",
      name: "अख़बार",
      logo: { "@type": "ImageObject", url: `${ORIGIN}/icon.png` },
    },
    articleSection: "नेशनल",
    keywords: TAGS,
    wordCount: 120,
    isAccessibleForFree: true,
    inLanguage: "hi",
  };
}

function breadcrumb(url: string, headline: string): object {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [
      { "@type": "ListItem", position: 1, name: "होम", item: `${ORIGIN}/` },
      { "@type": "ListItem", position: 2, name: headline, item: ORIGIN + url },
    ],
  };
}

function itemList(urls: readonly string[]): object {
  return {
    "@type": "ItemList",
    numberOfItems: urls.length,
    itemListElement: urls.map((url, index) => ({
      "@type": "ListItem",
      position: index + 1,
      url: ORIGIN + url,
    })),
  };
}

function policyPage(slug: string): string {
  const main = `<p>${"यह पन्ना बताता है कि अख़बार कैसे काम करता है और पाठक उससे क्या उम्मीद रखें। ".repeat(3)}</p>`;
  return page({ url: `/${slug}/`, title: `${slug} - अख़बार`, h1: slug, main });
}

function redirect(to: string): string {
  return `<!doctype html>
<html lang="hi">
<head>
<meta charset="utf-8">
<title>पता बदल गया - अख़बार</title>
<meta http-equiv="refresh" content="0; url=${to}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${ORIGIN}${to}">
</head>
<body><main><h1>पता बदल गया</h1><p><a href="${to}">नया पता</a></p></main></body>
</html>
`;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function newsEntry(url: string, title: string, published: string): string {
  return `<url><loc>${ORIGIN}${url}</loc><news:news><news:publication><news:name>अख़बार</news:name><news:language>hi</news:language></news:publication><news:publication_date>${published}</news:publication_date><news:title>${title}</news:title></news:news></url>`;
}

function rss(home: string, self: string): string {
  return `${XML}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>अख़बार</title>
<link>${ORIGIN}${home}</link>
<description>ताज़ा ख़बरें</description>
<language>hi</language>
<ttl>15</ttl>
<lastBuildDate>Sat, 18 Jan 2025 11:00:00 +0530</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="${ORIGIN}${self}"/>
<item>
<title>${HEADLINE}</title>
<link>${ORIGIN}${STORY}</link>
<guid isPermaLink="true">${ORIGIN}${STORY}</guid>
<pubDate>Sat, 18 Jan 2025 09:14:00 +0530</pubDate>
<description>${SUMMARY}</description>
<content:encoded><![CDATA[<p>पाठ <a href="${ORIGIN}${OTHER}">यह भी</a> <img src="${PICTURE}" alt=""></p>]]></content:encoded>
<dc:creator>राष्ट्रीय डेस्क</dc:creator>
<media:content url="${PICTURE}" type="image/png" medium="image" width="1200" height="675" fileSize="64"><media:credit>अख़बार</media:credit></media:content>
</item>
<item>
<title>${OTHER_HEADLINE}</title>
<link>${ORIGIN}${OTHER}</link>
<guid isPermaLink="true">${ORIGIN}${OTHER}</guid>
<pubDate>Fri, 17 Jan 2025 16:05:00 +0530</pubDate>
<description>${SUMMARY}</description>
</item>
</channel>
</rss>
`;
}

function atom(): string {
  return `${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="hi">
<title>अख़बार</title>
<id>${ORIGIN}/atom.xml</id>
<updated>${MODIFIED}</updated>
<author><name>अख़बार</name></author>
<link rel="self" type="application/atom+xml" href="${ORIGIN}/atom.xml"/>
<link rel="alternate" type="text/html" href="${ORIGIN}/"/>
${atomEntry(STORY, HEADLINE, PUBLISHED, MODIFIED)}
${atomEntry(OTHER, OTHER_HEADLINE, "2025-01-17T16:05:00+05:30", "2025-01-17T16:05:00+05:30")}
</feed>
`;
}

function atomEntry(url: string, title: string, published: string, updated: string): string {
  return `<entry>
<title>${title}</title>
<id>${ORIGIN}${url}</id>
<link rel="alternate" type="text/html" href="${ORIGIN}${url}"/>
<published>${published}</published>
<updated>${updated}</updated>
<category term="national" label="नेशनल"/>
<summary>${SUMMARY}</summary>
<content type="html">&lt;p&gt;पाठ&lt;/p&gt;</content>
</entry>`;
}

function jsonFeed(): string {
  const item = (url: string, title: string, published: string, modified: string) => ({
    id: ORIGIN + url,
    url: ORIGIN + url,
    title,
    content_html: `<p>पाठ <a href="${ORIGIN}/">होम</a></p>`,
    date_published: published,
    date_modified: modified,
    authors: [{ name: "राष्ट्रीय डेस्क" }],
    tags: ["मॉनसून"],
    _note: { any: 1 },
  });
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: "अख़बार",
    home_page_url: `${ORIGIN}/`,
    feed_url: `${ORIGIN}/feed.json`,
    language: "hi",
    items: [
      item(STORY, HEADLINE, PUBLISHED, MODIFIED),
      item(OTHER, OTHER_HEADLINE, "2025-01-17T16:05:00+05:30", "2025-01-17T16:05:00+05:30"),
    ],
  };
  return `${JSON.stringify(feed, undefined, 1)}\n`;
}
