import { toIso } from "../model/time.ts";
import type { BuiltSite } from "./built-site.ts";
import { type Finding, fault } from "./finding.ts";
import { parseIndianTime } from "./indian-time.ts";
import { isIndexable, linksOf, type PageFacts } from "./page-facts.ts";
import { isSameAddress, locate } from "./site-address.ts";
import type { SitemapEntry, SitemapFacts } from "./sitemap-facts.ts";

/** What one file may hold (sitemaps.org, Google News). */
const LIMITS = { entries: 50_000, bytes: 52_428_800, news: 1000 } as const;

/** The index, at the address that robots.txt and search engines know. */
const INDEX = "sitemap.xml";

/**
 * The sitemaps keep the protocol, list every page that search engines may have, once, and nothing else; the index
 * lists every sitemap. Their times are compared with the pages' elsewhere.
 */
export function checkSitemaps(site: BuiltSite): readonly Finding[] {
  const listings = site.sitemaps.filter(({ kind }) => kind === "pages");
  return [
    ...site.sitemaps.flatMap((sitemap) => [...sitemap.faults, ...checkLimits(sitemap)]),
    ...checkIndex(site),
    ...site.sitemaps.filter(({ kind }) => kind !== "index").flatMap((sitemap) => checkEntries(sitemap, site)),
    ...checkOnce(listings, site),
    ...checkComplete(listings, site),
  ];
}

function checkLimits({ file, kind, entries, bytes }: SitemapFacts): Finding[] {
  const most = kind === "news" ? LIMITS.news : LIMITS.entries;
  const findings: Finding[] = [];
  if (entries.length > most)
    findings.push(
      fault(file, 1, `The sitemap has ${entries.length} entries.`, `Split it: ${most} is the most.`),
    );
  if (bytes > LIMITS.bytes)
    findings.push(
      fault(file, 1, `The sitemap has ${bytes} bytes.`, `Split it: ${LIMITS.bytes} is the most.`),
    );
  return findings;
}

/** The index leads to sitemaps of the site, and each sitemap is named by it or by robots.txt. */
function checkIndex(site: BuiltSite): Finding[] {
  if (!site.sitemaps.some(({ file, kind }) => file === INDEX && kind === "index")) {
    return [fault(INDEX, 1, "The site has no sitemap index.", "Search engines look for it at this address.")];
  }
  const known = new Map(site.sitemaps.map((sitemap) => [sitemap.file, sitemap]));
  const named = new Set(
    site.mentions.filter(({ file }) => file === "robots.txt").map(({ value }) => fileOf(value, site)),
  );
  const findings: Finding[] = [];
  for (const { file, entries } of site.sitemaps.filter(({ kind }) => kind === "index")) {
    named.add(file);
    for (const { loc, line, lastmod } of entries) {
      const sitemap = known.get(fileOf(loc, site) ?? "");
      if (sitemap === undefined || sitemap.kind === "index") {
        findings.push(
          fault(file, line, `"${loc}" is no sitemap of the site.`, "List only sitemaps that exist."),
        );
      } else if (named.has(sitemap.file)) {
        findings.push(fault(file, line, `"${loc}" is listed already.`, "List each sitemap once."));
      } else {
        named.add(sitemap.file);
        findings.push(...checkIndexTime(file, line, lastmod, sitemap));
      }
    }
  }
  // The robots.txt of a preview sends every crawler away and names no sitemap.
  const unnamed = site.isPreview ? [] : site.sitemaps.filter(({ file }) => !named.has(file));
  return [
    ...findings,
    ...unnamed.map(({ file }) => fault(file, 1, "No index lists this sitemap.", "List it in sitemap.xml.")),
  ];
}

/** The index may name the time of a sitemap's last change: that of its newest entry. It may have no time to give. */
function checkIndexTime(
  file: string,
  line: number,
  lastmod: string | undefined,
  sitemap: SitemapFacts,
): Finding[] {
  const times = sitemap.entries.flatMap((entry) => parseIndianTime(entry.lastmod ?? "") ?? []);
  if (lastmod === undefined || times.length === 0) return [];
  const newest = toIso(Math.max(...times));
  if (lastmod === newest) return [];
  const what = `<lastmod> is ${lastmod}, and the newest entry of ${sitemap.file} is of ${newest}.`;
  return [fault(file, line, what, "Write the same.")];
}

/** Every entry is a page of the site, for search engines, under the address by which it calls itself. */
function checkEntries({ file, entries }: SitemapFacts, site: BuiltSite): Finding[] {
  return entries.flatMap((entry) => {
    const findings = entry.images.flatMap((image) => checkImage(file, entry, image, site));
    const page = pageAt(entry.loc, site);
    const tell = (what: string, fix: string) => findings.push(fault(file, entry.line, what, fix));
    if (!entry.loc.startsWith(`${site.origin}/`))
      tell(`"${entry.loc}" is not on ${site.origin}.`, "Give its full address.");
    else if (page === undefined)
      tell(`"${entry.loc}" is no page of the site.`, "List only pages that exist.");
    else if (page.role !== "page") tell(`"${entry.loc}" is a ${page.role}.`, "List only pages for readers.");
    else if (!isIndexable(page) && !site.isPreview)
      tell(`"${entry.loc}" is marked noindex.`, "List only what may be found.");
    else if (linksOf(page, "canonical")[0]?.value !== entry.loc) {
      tell(`"${entry.loc}" is not the page's canonical address.`, "Write both alike.");
    }
    return findings;
  });
}

function checkImage(file: string, { line }: SitemapEntry, image: string, site: BuiltSite): Finding[] {
  if (image.startsWith(`${site.origin}/`) && locate(image, "/", site).kind === "file") return [];
  return [
    fault(
      file,
      line,
      `"${image}" is no picture of the site.`,
      "List only pictures that exist, by full address.",
    ),
  ];
}

function checkOnce(sitemaps: readonly SitemapFacts[], site: BuiltSite): Finding[] {
  const seen = new Map<string, string>();
  const news = site.sitemaps.filter(({ kind }) => kind === "news");
  const newsSeen = new Map<string, string>();
  return [
    ...sitemaps.map((sitemap) => [sitemap, seen] as const),
    ...news.map((sitemap) => [sitemap, newsSeen] as const),
  ].flatMap(([{ file, entries }, places]) =>
    entries.flatMap(({ loc, line }) => {
      const first = places.get(loc);
      if (first === undefined) places.set(loc, file);
      return first === undefined
        ? []
        : [fault(file, line, `"${loc}" stands in ${first} already.`, "List each page once.")];
    }),
  );
}

function checkComplete(sitemaps: readonly SitemapFacts[], site: BuiltSite): Finding[] {
  const listed = new Set(sitemaps.flatMap(({ entries }) => entries.map(({ loc }) => fileOf(loc, site))));
  return [...site.pages.values()]
    .filter((page) => isIndexable(page) && !listed.has(page.file) && namesItself(page, site))
    .map((page) => fault(page.file, 1, "No sitemap lists the page.", "List it, or mark it noindex."));
}

/** A page that calls another address its canonical one is not to be listed; that it should not is told elsewhere. */
function namesItself(page: PageFacts, site: BuiltSite): boolean {
  const canonical = linksOf(page, "canonical")[0]?.value;
  return canonical !== undefined && isSameAddress(canonical, site.origin + page.url);
}

function pageAt(loc: string, site: BuiltSite): PageFacts | undefined {
  return site.pages.get(fileOf(loc, site) ?? "");
}

function fileOf(address: string, site: BuiltSite): string | undefined {
  const target = locate(address, "/", site);
  return target.kind === "file" ? target.file : undefined;
}
