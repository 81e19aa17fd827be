import { type Instant, toIndianTime, toIso } from "../model/time.ts";
import type { BuiltSite } from "./built-site.ts";
import { type Finding, fault } from "./finding.ts";
import { parseIndianTime } from "./indian-time.ts";
import { listOf, readJsonLd } from "./json-ld.ts";
import { isStory, linksOf, metaOf, type PageFacts, type VisibleTime } from "./page-facts.ts";
import { wordsFit } from "./words-of-time.ts";

/** When a story was published and last changed, as its page tells social networks. */
interface StoryTimes {
  readonly page: PageFacts;
  readonly publishedAt: Instant;
  readonly modifiedAt: Instant;
}

/**
 * A story has one time of publication and one of change, the same wherever they are written: on the page, in its
 * structured data, for social networks, in feeds and in sitemaps. All are on India's clock, `+05:30`.
 */
export function checkTimes(site: BuiltSite): readonly Finding[] {
  const findings: Finding[] = [];
  const stories = new Map<string, StoryTimes>();
  for (const page of site.pages.values()) {
    findings.push(...page.times.flatMap((time) => checkForm(page.file, time)));
    if (!isStory(page)) continue;
    const times = readStoryTimes(page, findings);
    const canonical = linksOf(page, "canonical")[0]?.value;
    if (times === undefined || canonical === undefined) continue;
    stories.set(canonical, times);
    findings.push(...checkVisible(times), ...checkData(times));
  }
  return [...findings, ...checkFeeds(site, stories), ...checkSitemaps(site, stories)];
}

/** A moment is written with India's offset; a day, a month or a year may stand alone. */
function checkForm(file: string, { value, line }: VisibleTime): Finding[] {
  if (/^\d{4}(?:-\d\d){0,2}$/.test(value) || parseIndianTime(value) !== undefined) return [];
  return [fault(file, line, `<time> holds "${value}".`, "Write it as 2025-01-18T09:14:00+05:30.")];
}

function readStoryTimes(page: PageFacts, findings: Finding[]): StoryTimes | undefined {
  const read = (key: string): Instant | undefined => {
    const meta = metaOf(page, key);
    const time = parseIndianTime(meta?.value ?? "");
    if (time === undefined) {
      const what =
        meta === undefined
          ? `The article has no '${key}'.`
          : `'${key}' is not a time on India's clock: "${meta.value}".`;
      findings.push(fault(page.file, meta?.line ?? 1, what, "Write it as 2025-01-18T09:14:00+05:30."));
    }
    return time;
  };
  const publishedAt = read("article:published_time");
  const modifiedAt = read("article:modified_time");
  if (publishedAt === undefined || modifiedAt === undefined) return undefined;
  if (modifiedAt < publishedAt) {
    findings.push(
      fault(page.file, 1, "The article was changed before it was published.", "Correct its times."),
    );
  }
  return { page, publishedAt, modifiedAt };
}

/** The reader sees the time of publication first, and that of the change where there was one. */
function checkVisible({ page, publishedAt, modifiedAt }: StoryTimes): Finding[] {
  const shown = page.times.filter(({ inStory }) => inStory);
  const [first] = shown;
  if (first === undefined) {
    return [fault(page.file, 1, "The article shows no time.", `It was published at ${toIso(publishedAt)}.`)];
  }
  const findings = shown.flatMap((time) => checkReading(page, time));
  if (first.value !== toIso(publishedAt)) {
    findings.push(
      fault(
        page.file,
        first.line,
        `The article shows ${first.value} first.`,
        `It was published at ${toIso(publishedAt)}.`,
      ),
    );
  }
  if (!shown.some(({ value }) => value === toIso(modifiedAt))) {
    findings.push(
      fault(
        page.file,
        first.line,
        `The article does not show when it changed.`,
        `That was at ${toIso(modifiedAt)}.`,
      ),
    );
  }
  return findings;
}

/** Every number and month that readers see in a time is a part of the time that machines see: 09:14, 9:14, ९:१४. */
function checkReading({ file, lang }: PageFacts, { value, text, line }: VisibleTime): Finding[] {
  const instant = parseIndianTime(value);
  if (instant === undefined) return [];
  const time = toIndianTime(instant);
  const parts = [time.year, time.month, time.day, time.hour, time.hour % 12 || 12, time.minute];
  const numbers = [...westernDigits(text).matchAll(/\d+/g)].map(Number);
  const isSame = numbers.length > 0 && numbers.every((number) => parts.includes(number));
  if (isSame && wordsFit(text, instant, lang)) return [];
  return [
    fault(file, line, `The reader sees "${text}", and machines ${value}.`, "Write the same moment in both."),
  ];
}

function westernDigits(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));
}

/** JSON-LD names the same two times. */
function checkData({ page, publishedAt, modifiedAt }: StoryTimes): Finding[] {
  const article = readJsonLd(page).nodes.find(
    (node) => node.datePublished !== undefined && node.headline !== undefined,
  );
  if (article === undefined) return [];
  const wanted = { datePublished: publishedAt, dateModified: modifiedAt };
  return Object.entries(wanted).flatMap(([name, instant]) =>
    listOf(article[name])
      .filter((value) => value !== toIso(instant))
      .map((value) =>
        fault(
          page.file,
          article.line,
          `'${name}' in the data is ${String(value)}.`,
          `The article's is ${toIso(instant)}.`,
        ),
      ),
  );
}

function checkFeeds(site: BuiltSite, stories: ReadonlyMap<string, StoryTimes>): Finding[] {
  return site.feeds.flatMap(({ file, items }) =>
    items.flatMap(({ link, line, publishedAt, updatedAt }) => {
      const story = stories.get(link);
      if (story === undefined) return [];
      return [
        ...compare(file, line, `The item "${link}" was published`, publishedAt, story.publishedAt),
        ...compare(file, line, `The item "${link}" was changed`, updatedAt, story.modifiedAt),
      ];
    }),
  );
}

function checkSitemaps(site: BuiltSite, stories: ReadonlyMap<string, StoryTimes>): Finding[] {
  return site.sitemaps.flatMap(({ file, entries }) =>
    entries.flatMap(({ loc, line, lastmod, news }) => {
      const story = stories.get(loc);
      if (story === undefined) return [];
      const published = news === undefined ? undefined : parseIndianTime(news.publicationDate);
      const title = news === undefined || story.page.h1s[0]?.value.endsWith(news.title) !== false;
      return [
        ...(lastmod === undefined && news === undefined
          ? [
              fault(
                file,
                line,
                `"${loc}" has no <lastmod>.`,
                `The article changed at ${toIso(story.modifiedAt)}.`,
              ),
            ]
          : []),
        ...compare(file, line, `"${loc}" was changed`, parseIndianTime(lastmod ?? ""), story.modifiedAt),
        ...compare(file, line, `"${loc}" was published`, published, story.publishedAt),
        ...(title
          ? []
          : [fault(file, line, `"${loc}" has the title "${news?.title}".`, "Write the page's headline.")]),
      ];
    }),
  );
}

/** Times that are not given, or cannot be read, are told of where the file itself is judged. */
function compare(
  file: string,
  line: number,
  what: string,
  given: Instant | undefined,
  own: Instant,
): Finding[] {
  if (given === undefined || given === own) return [];
  return [
    fault(file, line, `${what} at ${toIso(given)}, it says.`, `The article's page says ${toIso(own)}.`),
  ];
}
