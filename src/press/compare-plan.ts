import { claimFile } from "../edition/plan-pages.ts";
import type { Section } from "../edition/section.ts";
import type { Page } from "../model/page.ts";
import { type Manifest, pagesIn, type RecordedSection, recordSection } from "./manifest.ts";
import type { PlacedPage } from "./print-plan.ts";

/** A plan beside a site that is there already. */
export interface Comparison {
  /**
   * The pages that have to be printed, in the plan's order. Each section's are made when they are taken and not kept, so
   * that the pages of an archive are never in memory all at once. To be gone through once, and to its end.
   */
  readonly toPrint: Iterable<Page>;
  /** What came of it, once all have been taken. */
  readonly outcome: () => Outcome;
}

export interface Outcome {
  /** What to write down of the whole plan, in its order. */
  readonly sections: readonly RecordedSection[];
  /** What was taken. */
  readonly printed: readonly PlacedPage[];
  /** Files of the sections that are not as they were, or are gone, which no page claims any more. */
  readonly left: readonly string[];
  /** Pages of the whole plan. */
  readonly count: number;
}

/**
 * Compares section by section: where the digest stands, so do all pages, and none of them is made. Throws, when pages are
 * taken, where two claim one file.
 */
export function comparePlan(
  plan: Iterable<Section>,
  manifest: Manifest | undefined,
  pagesOf: (section: Section) => readonly Page[],
): Comparison {
  const kept = new Set<RecordedSection>();
  const planned = Array.from(plan, (section) => {
    const { name, digest } = section;
    const recorded = manifest?.get(name);
    if (recorded !== undefined && digest !== undefined && recorded.digest === digest) kept.add(recorded);
    return { section, digest, recorded };
  });
  const before = new Map<string, string>();
  for (const recorded of manifest?.values() ?? []) {
    if (kept.has(recorded)) continue;
    for (const { file, fingerprint } of pagesIn(recorded)) before.set(file, fingerprint);
  }

  const sections: RecordedSection[] = [];
  const printed: PlacedPage[] = [];
  const claimed = new Set<string>();

  function* toPrint(): Generator<Page, void> {
    for (const { section, digest, recorded } of planned) {
      if (recorded !== undefined && kept.has(recorded)) {
        sections.push(recorded);
        continue;
      }
      const pages = pagesOf(section);
      sections.push(recordSection(section.name, digest, pages));
      for (const page of pages) {
        const { file, url, content, fingerprint } = page;
        claimFile(file, claimed);
        if (before.get(file) === fingerprint) continue;
        printed.push({ file, url, kind: content.kind });
        yield page;
      }
    }
  }

  return {
    toPrint: toPrint(),
    outcome: () => ({
      sections,
      printed,
      left: [...before.keys()].filter((file) => !claimed.has(file)),
      count: sections.reduce((sum, { count }) => sum + count, 0),
    }),
  };
}
