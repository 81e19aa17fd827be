import type { Instant } from "../model/time.ts";
import type { BuiltSite } from "./built-site.ts";
import type { FeedFacts } from "./feed-facts.ts";
import { type Finding, fault, notice } from "./finding.ts";
import { isStory, linksOf, type PageFacts } from "./page-facts.ts";
import { locate, urlOfFile } from "./site-address.ts";

/** A feed of more is an archive. */
const MOST_ITEMS = 200;

/** The W3C validator reads no more of a feed. */
const MOST_BYTES = 5_000_000;

/** Clocks differ, and so may the moments of the build and of the check. */
const DAY = 86_400_000;

/**
 * Every feed keeps its format, names its own address, and holds articles of the site, each once and under the address
 * and headline of its page. The formats of one feed hold the same articles.
 */
export function checkFeeds(site: BuiltSite, now: Instant): readonly Finding[] {
  const required = ["feed.xml", "atom.xml", "feed.json"].filter(
    (file) => !site.feeds.some((feed) => feed.file === file),
  );
  return [
    ...required.map((file) =>
      fault(file, 1, "The site has no such feed.", "The front page offers RSS, Atom and JSON Feed."),
    ),
    ...site.feeds.flatMap((feed) => [
      ...feed.faults,
      ...checkSelf(feed, site),
      ...checkSize(feed),
      ...checkIds(feed),
      ...checkMoments(feed, now),
      ...checkItems(feed, site),
    ]),
    ...checkAgreement(site.feeds),
  ];
}

function checkSelf({ file, self, home }: FeedFacts, site: BuiltSite): Finding[] {
  const own = site.origin + urlOfFile(file);
  const findings: Finding[] = [];
  if (self !== undefined && self !== own) {
    findings.push(fault(file, 1, `The feed calls itself ${self}.`, `Its address is ${own}.`));
  }
  const page = home === undefined ? undefined : pageAt(home, site);
  if (page === undefined)
    findings.push(
      fault(
        file,
        1,
        `The feed follows no page of the site: ${home ?? "none"}.`,
        "Name the page's full address.",
      ),
    );
  return findings;
}

function checkSize({ file, items, bytes }: FeedFacts): Finding[] {
  const findings: Finding[] = [];
  if (items.length > MOST_ITEMS)
    findings.push(
      fault(file, 1, `The feed has ${items.length} items.`, "Readers want the newest: 20 to 50."),
    );
  if (bytes > MOST_BYTES)
    findings.push(fault(file, 1, `The feed has ${bytes} bytes.`, `Shorten it: ${MOST_BYTES} is the most.`));
  return findings;
}

function checkIds({ file, items }: FeedFacts): Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ id, line }) => {
    const isRepeated = id !== "" && seen.has(id);
    seen.add(id);
    return isRepeated
      ? [fault(file, line, `Two items have the id "${id}".`, "A reader shows only one of them.")]
      : [];
  });
}

/**
 * No item is of tomorrow. Two that changed at one moment are only worth knowing: RFC 4287 allows it, and the W3C's
 * validator still warns, since a reader that sorts by it cannot tell which is newer.
 */
function checkMoments({ file, items }: FeedFacts, now: Instant): Finding[] {
  const changes = new Map<Instant, string>();
  return items.flatMap(({ title, publishedAt, updatedAt, line }) => {
    const findings: Finding[] = [];
    if (Math.max(publishedAt ?? 0, updatedAt ?? 0) > now + DAY)
      findings.push(
        fault(
          file,
          line,
          `"${title}" is of a day to come.`,
          "Correct the article's 'updated' or 'corrections'.",
        ),
      );
    const twin = updatedAt === undefined ? undefined : changes.get(updatedAt);
    if (updatedAt !== undefined) changes.set(updatedAt, twin ?? title);
    if (twin !== undefined)
      findings.push(
        notice(file, line, `"${title}" changed at the same moment as "${twin}".`, "Set one a minute later."),
      );
    return findings;
  });
}

function checkItems({ file, items }: FeedFacts, site: BuiltSite): Finding[] {
  return items.flatMap(({ link, title, line }) => {
    const page = pageAt(link, site);
    const canonical = page === undefined ? undefined : linksOf(page, "canonical")[0]?.value;
    const headline = page?.h1s[0]?.value;
    const findings: Finding[] = [];
    const tell = (what: string, fix: string) => findings.push(fault(file, line, what, fix));
    if (page === undefined || !isStory(page))
      tell(`The item "${link}" is no article of the site.`, "List only live articles.");
    else if (canonical !== link)
      tell(`The item's link "${link}" is not the page's canonical address.`, "Write both alike.");
    // A label may stand before the headline: breaking, live.
    if (headline !== undefined && !headline.endsWith(collapse(title))) {
      tell(`The item's title is "${title}", and the page's headline "${headline}".`, "Write both alike.");
    }
    return findings;
  });
}

/** Feeds in one folder are one feed in several formats. */
function checkAgreement(feeds: readonly FeedFacts[]): Finding[] {
  const folders = Map.groupBy(feeds, ({ file }) => file.slice(0, file.lastIndexOf("/") + 1));
  return [...folders.values()].flatMap(([first, ...others]) =>
    others
      .filter((feed) => first !== undefined && linksIn(feed) !== linksIn(first))
      .map(({ file }) =>
        fault(
          file,
          1,
          `The feed holds other articles than ${first?.file}.`,
          "The formats of a feed hold the same.",
        ),
      ),
  );
}

function linksIn({ items }: FeedFacts): string {
  return items.map(({ link }) => link).join("\n");
}

function pageAt(address: string, site: BuiltSite): PageFacts | undefined {
  const target = locate(address, "/", site);
  return target.kind === "file" && address.startsWith(site.origin) ? site.pages.get(target.file) : undefined;
}

function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, " ").trim();
}
