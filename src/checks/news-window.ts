import type { BuiltSite } from "./built-site.ts";
import { type Finding, fault, notice } from "./finding.ts";
import { parseIndianTime } from "./indian-time.ts";
import { isStory, linksOf, metaOf } from "./page-facts.ts";

/** Google reads articles of the last two days from a news sitemap. */
const WINDOW_HOURS = 48;
const HOUR = 3_600_000;

/**
 * The news sitemap is one window on the newest articles: none is older than two days before the newest in it, and
 * none that was published since the oldest in it is left out. The moment of the build is not in the site, so an
 * article may have grown old since; that is for the schedule of builds.
 */
export function checkNewsWindow(site: BuiltSite): readonly Finding[] {
  const sitemaps = site.sitemaps.filter(({ kind }) => kind === "news");
  const entries = sitemaps.flatMap(({ file, entries }) => entries.map((entry) => ({ file, ...entry })));
  const times = entries.flatMap(({ news }) => parseIndianTime(news?.publicationDate ?? "") ?? []);
  if (sitemaps.length === 0) {
    return [
      notice(
        "news-sitemap.xml",
        1,
        "The site has no news sitemap.",
        "Google News looks for one, even an empty one.",
      ),
    ];
  }
  // A preview shows articles before their time, and no search engine may read it.
  if (times.length === 0 || site.isPreview) return [];
  const newest = Math.max(...times);
  const oldest = Math.min(...times);
  const listed = new Set(entries.map(({ loc }) => loc));
  const isFull = entries.length >= 1000;

  const old = entries
    .filter(
      ({ news }) => newest - (parseIndianTime(news?.publicationDate ?? "") ?? newest) > WINDOW_HOURS * HOUR,
    )
    .map(({ file, line, loc }) =>
      fault(
        file,
        line,
        `"${loc}" is more than two days older than the newest entry.`,
        "List the last two days.",
      ),
    );
  const left = [...site.pages.values()].filter(isStory).flatMap((page) => {
    const published = parseIndianTime(metaOf(page, "article:published_time")?.value ?? "");
    const canonical = linksOf(page, "canonical")[0]?.value;
    if (published === undefined || canonical === undefined || listed.has(canonical)) return [];
    if (published <= oldest || (isFull && published <= newest)) return [];
    return [
      fault(
        page.file,
        1,
        "The news sitemap leaves out this article, which is newer than others in it.",
        "List it.",
      ),
    ];
  });
  return [...old, ...left];
}
