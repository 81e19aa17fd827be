import type { Section } from "../edition/section.ts";
import type { Page } from "../model/page.ts";

/** Finds the pages of a plan by their address, and makes those of no more sections than it has to. */
export interface PageFinder {
  readonly find: (url: string) => Page | undefined;
  /** The finder for the next plan: a section whose digest stands has the pages that it had. */
  readonly planAgain: (sections: readonly Section[], pagesOf: PagesOf) => PageFinder;
}

type PagesOf = (section: Section) => readonly Page[];

/** The pages of a section, when somebody looked among them. It holds nothing of the plan that they were made from: that is an archive. */
interface Known {
  readonly digest: string | undefined;
  readonly pages: ReadonlyMap<string, Page>;
}

const NOTHING: Known = { digest: undefined, pages: new Map() };

export function findPagesOf(sections: readonly Section[], pagesOf: PagesOf): PageFinder {
  return finderOf(sections, pagesOf, new Map());
}

/** `before` has what earlier plans knew of sections, by their names. */
function finderOf(
  sections: readonly Section[],
  pagesOf: PagesOf,
  before: ReadonlyMap<string, Known>,
): PageFinder {
  /** Of this plan. */
  const known = new Map<string, Known>();
  const formerly = ({ name }: Section) => before.get(name) ?? NOTHING;

  function look(section: Section): Known {
    const { digest } = section;
    const former = formerly(section);
    if (digest !== undefined && digest === former.digest) return former;
    return { digest, pages: new Map(pagesOf(section).map((page) => [page.url, page])) };
  }

  function find(url: string): Page | undefined {
    for (const { pages } of known.values()) {
      const page = pages.get(url);
      if (page !== undefined) return page;
    }
    const open = sections.filter(({ name }) => !known.has(name));
    const hadIt = (section: Section) => formerly(section).pages.has(url);
    for (const section of [...open.filter(hadIt), ...open.filter((section) => !hadIt(section))]) {
      const looked = look(section);
      known.set(section.name, looked);
      const page = looked.pages.get(url);
      if (page !== undefined) return page;
    }
    return undefined;
  }

  return {
    find,
    planAgain(next, pagesOfNext) {
      const latest = new Map([...before, ...known]);
      const names = new Set(next.map(({ name }) => name));
      for (const name of latest.keys()) if (!names.has(name)) latest.delete(name);
      return finderOf(next, pagesOfNext, latest);
    },
  };
}
