import { once } from "../model/once.ts";
import type { Edition } from "./edition.ts";
import type { FingerprintBasis } from "./fingerprint.ts";
import { isIndexable } from "./indexable.ts";
import { planArchives } from "./plan-archives.ts";
import { type Asset, assetSection } from "./plan-assets.ts";
import { type DaySection, daySections } from "./plan-days.ts";
import { planSiteFeeds } from "./plan-feeds.ts";
import { planFragments } from "./plan-fragments.ts";
import { planHome } from "./plan-home.ts";
import { listAddresses, listSections } from "./plan-lists.ts";
import { pictureSections } from "./plan-pictures.ts";
import { planPlainPages } from "./plan-plain-pages.ts";
import { redirectSection } from "./plan-redirects.ts";
import { planSearchPage, searchSections } from "./plan-search.ts";
import { sitemapSections } from "./plan-sitemaps.ts";
import { opmlSection, planTexts } from "./plan-texts.ts";
import { revisionsOf } from "./revisions.ts";
import type { Draft, Section } from "./section.ts";

/**
 * The whole site in sections, in the order in which they are printed: what feeds tell the size of comes before them, and the
 * words of a period behind its stories, so that who has printed these has their texts at hand.
 * To plan a large archive after a small change is to ask each section for its digest, and the few that changed for
 * their pages. Who looks for one page need not go further than its section: those behind are not even thought of.
 */
export function planSections(
  edition: Edition,
  assets: readonly Asset[],
  basis: FingerprintBasis,
): Iterable<Section> {
  return { [Symbol.iterator]: () => sectionsOf(edition, assets, basis) };
}

function* sectionsOf(
  edition: Edition,
  assets: readonly Asset[],
  { frame, machine }: FingerprintBasis,
): Generator<Section> {
  const revisions = revisionsOf(edition, `${frame} ${machine}`);
  yield assetSection(assets);
  yield* pictureSections(edition, revisions);
  const home = section("home", () => planHome(edition));
  yield home;
  const archives = section("archives", () => planArchives(edition));
  yield archives;
  const others = section("plain pages", () => [...planPlainPages(edition), planSearchPage(edition)]);
  yield others;
  yield section("front", () => [...planFragments(edition), ...planSiteFeeds(edition), ...planTexts(edition)]);
  const search = searchSections(edition, revisions);
  yield* withTheirWords(daySections(edition, revisions), search.periods);
  yield* listSections(edition, revisions);
  yield redirectSection(edition, revisions);
  yield opmlSection(edition, revisions);
  const single = [home, archives, others].flatMap((each) => each.draft());
  const indexable = single.filter(({ content }) => isIndexable(content.kind));
  const alone = indexable.map(({ url }) => ({ url, numbered: 0 }));
  yield* sitemapSections(edition, revisions, [...alone, ...listAddresses(edition)]);
  yield search.list;
}

/** Of a few pages, which are quicker made than asked; made once, when somebody first wants them. */
function section(name: string, draft: () => readonly Draft[]): Section {
  return { name, digest: undefined, draft: once(draft) };
}

/** Each period of the search, which is a day, a month or a year, behind its last day. */
function* withTheirWords(
  days: readonly DaySection[],
  periods: ReadonlyMap<string, Section>,
): Generator<Section> {
  for (const [place, section] of days.entries()) {
    yield section;
    const { day } = section;
    const next = days[place + 1]?.day ?? "";
    for (const name of [day, day.slice(0, 7), day.slice(0, 4)]) {
      const words = periods.get(name);
      if (words !== undefined && !next.startsWith(name)) yield words;
    }
  }
}
