import type { Page } from "../src/model/page.ts";
import type { PrintJob } from "../src/print/configure-eleventy.ts";

interface Data {
  readonly job: PrintJob;
  /** `page` is a name of Eleventy's own. */
  readonly sheet: Page;
}

/** The one template that Eleventy knows: it paginates over the pages to print and hands each to our own printer. */
export const data = {
  pagination: { data: "job.pages", size: 1, alias: "sheet", addAllPagesToCollections: false },
  eleventyExcludeFromCollections: true,
  permalink: ({ sheet }: Data) => sheet.file,
};

export function render({ job, sheet }: Data): string {
  return job.print(sheet);
}
