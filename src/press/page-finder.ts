import type { Section } from "../edition/section.ts";
import type { Page } from "../model/page.ts";

/** Finds the pages of a plan by their address, and makes those of no more sections than it has to. */
export interface PageFinder {
  readonly find: (url: string) => Page | undefined;
  /** The finder for the next plan: a section whose digest stands has the pages that it had. */
  readonly planAgain: (sections: readonly Section[], pagesOf: PagesOf) => PageFinder;
}

type PagesOf = (section: Section) => readonly Page[];

/** What is known of a section's pages. It holds nothing of the plan that they were made from: that is an archive. */
interface Known {
  readonly digest: string | undefined;
  /** Those of this plan, once somebody looked among them. */
  pages?: ReadonlyMap<string, Page>;
  /** Those of an earlier plan: most of them have stayed. */
  readonly former: ReadonlyMap<string, Page>;
}

const NOTHING: ReadonlyMap<string, Page> = new Map();

export function findPagesOf(sections: readonly Section[], pagesOf: PagesOf): PageFinder {
  return finderOf(sections, pagesOf, new Map());
}

function finderOf(
  sections: readonly Section[],
  pagesOf: PagesOf,
  before: ReadonlyMap<string, Known>,
): PageFinder {
  const planned = sections.map((section) => ({
    section,
    known: knownNow(section, before.get(section.name)),
  }));

  function find(url: string): Page | undefined {
    const open = planned.filter(({ known }) => known.pages === undefined);
    for (const { known } of planned) {
      const page = known.pages?.get(url);
      if (page !== undefined) return page;
    }
    for (const { section, known } of [...open.filter(({ known }) => known.former.has(url)), ...open]) {
      known.pages ??= new Map(pagesOf(section).map((page) => [page.url, page]));
      const page = known.pages.get(url);
      if (page !== undefined) return page;
    }
    return undefined;
  }

  return {
    find,
    planAgain: (next, pagesOfNext) =>
      finderOf(next, pagesOfNext, new Map(planned.map(({ section, known }) => [section.name, known]))),
  };
}

function knownNow({ digest }: Section, before: Known | undefined): Known {
  if (before !== undefined && digest !== undefined && before.digest === digest) return before;
  return { digest, former: before?.pages ?? before?.former ?? NOTHING };
}
