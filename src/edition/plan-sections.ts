import type { Edition } from "./edition.ts";
import type { FingerprintBasis } from "./fingerprint.ts";
import { isIndexable } from "./indexable.ts";
import { planArchives } from "./plan-archives.ts";
import { type Asset, assetSection } from "./plan-assets.ts";
import { daySections } from "./plan-days.ts";
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
import type { Section } from "./section.ts";

/**
 * The whole site in sections, in the order in which they are printed: what feeds tell the size of comes before them.
 * To plan a large archive after a small change is to ask each section for its digest, and the few that changed for
 * their pages.
 */
export function planSections(
  edition: Edition,
  assets: readonly Asset[],
  { frame, machine }: FingerprintBasis,
): readonly Section[] {
  const revisions = revisionsOf(edition, `${frame} ${machine}`);
  const forReaders = [
    ...planHome(edition),
    ...planArchives(edition),
    ...planPlainPages(edition),
    planSearchPage(edition),
  ];
  const front = [...forReaders, ...planFragments(edition), ...planSiteFeeds(edition), ...planTexts(edition)];
  const indexable = forReaders.filter(({ content }) => isIndexable(content.kind));
  const alone = indexable.map(({ url }) => ({ url, numbered: 0 }));

  return [
    assetSection(assets),
    ...pictureSections(edition, revisions),
    { name: "front", digest: undefined, draft: () => front },
    ...daySections(edition, revisions),
    ...listSections(edition, revisions),
    redirectSection(edition, revisions),
    opmlSection(edition, revisions),
    ...sitemapSections(edition, revisions, [...alone, ...listAddresses(edition)]),
    ...searchSections(edition, revisions),
  ];
}
