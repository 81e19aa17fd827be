import type { Draft, Section } from "../edition/section.ts";

/** Finds the pages of a plan by their address, and drafts no more sections than it has to. */
export interface PageFinder {
  readonly find: (url: string) => Draft | undefined;
  /** Goes on with another plan. Its sections are gone through once, as far as somebody looks. */
  readonly lookIn: (plan: Iterable<Section>) => void;
}

/** Without a plan, at first. */
export function openPageFinder(): PageFinder {
  /** The section that an address was last found in, by name. It most likely has it in the next plan too. */
  const sectionOf = new Map<string, string>();
  let sections: Iterator<Section> = [][Symbol.iterator]();
  /** Sections that were passed on the way to another, in order. */
  let passed: Section[] = [];
  let drafts = new Map<string, Draft>();

  function draft(section: Section): void {
    for (const page of section.draft()) {
      drafts.set(page.url, page);
      sectionOf.set(page.url, section.name);
    }
  }

  /** The next of the plan that nobody has passed yet. */
  function next(): Section | undefined {
    const { done, value } = sections.next();
    return done === true ? undefined : value;
  }

  function draftNamed(name: string): void {
    const place = passed.findIndex((section) => section.name === name);
    if (place >= 0) {
      for (const section of passed.splice(place, 1)) draft(section);
      return;
    }
    for (let section = next(); section !== undefined; section = next()) {
      if (section.name === name) {
        draft(section);
        return;
      }
      passed.push(section);
    }
  }

  return {
    find(url) {
      const name = sectionOf.get(url);
      if (name !== undefined && !drafts.has(url)) draftNamed(name);
      while (!drafts.has(url)) {
        const section = passed.shift() ?? next();
        if (section === undefined) return undefined;
        draft(section);
      }
      return drafts.get(url);
    },
    lookIn(plan) {
      sections = plan[Symbol.iterator]();
      passed = [];
      drafts = new Map();
    },
  };
}
