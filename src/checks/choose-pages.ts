import { digestOf } from "../model/digest.ts";
import type { BuiltSite } from "./built-site.ts";

/** Up to so many pages all are validated: a few seconds. */
const ALL_UP_TO = 500;
/** Of a larger site, so many beside those that show something for the first time. */
const SAMPLE = 200;

/**
 * The pages worth validating. Of a large site: every page that is the first with some element or class, so that each
 * template and each feature is seen, and a sample of the rest, another one whenever the site has grown.
 */
export function choosePages(site: BuiltSite): readonly string[] {
  const pages = [...site.pages.values()];
  if (pages.length <= ALL_UP_TO) return pages.map(({ file }) => file);
  const novel = pages.filter((page) => page.novel).map(({ file }) => file);
  const others = pages
    .filter((page) => !page.novel)
    .map(({ file }) => ({ file, rank: digestOf(`${pages.length} ${file}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, SAMPLE)
    .map(({ file }) => file);
  return [...novel, ...others].sort();
}
