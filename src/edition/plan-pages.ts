import type { Page } from "../model/page.ts";
import type { Edition } from "./edition.ts";
import { type FingerprintBasis, fingerprintOf } from "./fingerprint.ts";
import type { Asset } from "./plan-assets.ts";
import { planSections } from "./plan-sections.ts";
import type { Draft, Section } from "./section.ts";
import { fileOf } from "./urls.ts";

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
  const sections = Array.from(planSections(edition, assets, basis));
  const pages = sections.flatMap((section) => pagesOf(section, edition, basis));
  const claimed = new Set<string>();
  for (const { file } of pages) claimFile(file, claimed);
  return pages;
}

/** Adds a page's file to those that are claimed already. Throws when it is among them. */
export function claimFile(file: string, claimed: Set<string>): void {
  if (claimed.has(file)) throw new Error(`Bug: two pages are planned for ${file}.`);
  claimed.add(file);
}

/** The pages of one section. */
export function pagesOf(section: Section, edition: Edition, basis: FingerprintBasis): Page[] {
  return section.draft().map((draft) => pageOf(draft, edition, basis));
}

/** A draft with its file, and the fingerprint that says what it is made of. */
export function pageOf({ url, content }: Draft, edition: Edition, basis: FingerprintBasis): Page {
  return { file: fileOf(url), url, content, fingerprint: fingerprintOf(url, content, edition, basis) };
}
