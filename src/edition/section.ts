import type { PageContent } from "../model/page.ts";

/** A page before it is known whether it has changed. */
export interface Draft {
  readonly url: string;
  readonly content: PageContent;
}

/** Pages of the plan that change together: those of a tag, of a day's articles, of a period of the search. */
export interface Section {
  /** Unlike any other section's: `tag mansun`, `day 2025-01-18`. */
  readonly name: string;
  /**
   * Stands for all that the section's pages follow from: while it is the same, so are their files and fingerprints, and
   * the pages need not be made to know it. Undefined for the few pages that are quicker made than asked. Reckoned anew
   * each time that it is read: who looks at one page of a site needs the digest of one section.
   */
  readonly digest: string | undefined;
  readonly draft: () => readonly Draft[];
}
