import { claimedFiles } from "../edition/plan-pages.ts";
import type { Section } from "../edition/section.ts";
import type { Page } from "../model/page.ts";
import { type Manifest, pagesIn, type RecordedSection, recordSection } from "./manifest.ts";

/** What a plan asks of a site that is there already. */
export interface Comparison {
  /** What to write down of the whole plan, in its order. */
  readonly sections: readonly RecordedSection[];
  /** The pages of the sections that are not as they were. */
  readonly changed: readonly Page[];
  /** Those of them that have to be printed. */
  readonly toPrint: readonly Page[];
  /** Files of the sections that are not as they were, or are gone, which no page claims any more. */
  readonly left: readonly string[];
  /** Pages of the whole plan. */
  readonly count: number;
}

/**
 * Compares section by section: where the digest stands, so do all pages, and none of them is made. Throws when two
 * pages claim one file.
 */
export function comparePlan(
  sections: readonly Section[],
  manifest: Manifest | undefined,
  pagesOf: (section: Section) => readonly Page[],
): Comparison {
  const kept = new Set<RecordedSection>();
  for (const { name, digest } of sections) {
    const recorded = manifest?.get(name);
    if (recorded !== undefined && digest !== undefined && recorded.digest === digest) kept.add(recorded);
  }
  const before = new Map<string, string>();
  for (const recorded of manifest?.values() ?? []) {
    if (kept.has(recorded)) continue;
    for (const { file, fingerprint } of pagesIn(recorded)) before.set(file, fingerprint);
  }

  const changed: Page[] = [];
  const next = sections.map((section) => {
    const recorded = manifest?.get(section.name);
    if (recorded !== undefined && kept.has(recorded)) return recorded;
    const pages = pagesOf(section);
    for (const page of pages) changed.push(page);
    return recordSection(section.name, section.digest, pages);
  });
  const claimed = claimedFiles(changed);
  return {
    sections: next,
    changed,
    toPrint: changed.filter(({ file, fingerprint }) => before.get(file) !== fingerprint),
    left: [...before.keys()].filter((file) => !claimed.has(file)),
    count: next.reduce((sum, { count }) => sum + count, 0),
  };
}
