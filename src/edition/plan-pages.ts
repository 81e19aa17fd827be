import type { Page, PageContent } from "../model/page.ts";
import type { Edition } from "./edition.ts";
import { type FingerprintBasis, fingerprintOf } from "./fingerprint.ts";
import { planArchives } from "./plan-archives.ts";
import { planArticles } from "./plan-articles.ts";
import { type Asset, planAssets } from "./plan-assets.ts";
import { planFeeds } from "./plan-feeds.ts";
import { planFragments } from "./plan-fragments.ts";
import { planHome } from "./plan-home.ts";
import { planLists } from "./plan-lists.ts";
import { planPlainPages } from "./plan-plain-pages.ts";
import { planRedirects } from "./plan-redirects.ts";
import { planSearchIndex, planSearchPage } from "./plan-search.ts";
import { planSitemaps } from "./plan-sitemaps.ts";
import { planTexts } from "./plan-texts.ts";
import { fileOf } from "./urls.ts";

/** A page before it is known whether it has changed. */
export interface Draft {
  readonly url: string;
  readonly content: PageContent;
}

/**
 * Decides every file of the site: what is not in the plan is not built, what left the plan is removed.
 * Pure, and in a fixed order. Throws when two pages claim one file; mistakes of that kind in the content
 * are found before, by `findConflicts`.
 */
export function planPages(
  edition: Edition,
  assets: readonly Asset[],
  basis: FingerprintBasis,
): readonly Page[] {
  const pagesForReaders = [
    ...planHome(edition),
    ...planArticles(edition),
    ...planLists(edition),
    ...planArchives(edition),
    ...planPlainPages(edition),
    planSearchPage(edition),
  ];
  const drafts = [
    ...pagesForReaders,
    ...planRedirects(edition),
    ...planFragments(edition),
    ...planFeeds(edition),
    ...planSitemaps(edition, pagesForReaders),
    ...planTexts(edition),
    ...planSearchIndex(edition),
    ...planAssets(edition, assets),
  ];

  const files = new Set<string>();
  return drafts.map(({ url, content }) => {
    const file = fileOf(url);
    if (files.has(file)) throw new Error(`Bug: two pages are planned for ${file}.`);
    files.add(file);
    return { file, url, content, fingerprint: fingerprintOf(url, content, edition, basis) };
  });
}
