import type { BreadcrumbList } from "schema-dts";
import type { Site } from "../../model/site.ts";
import { absoluteUrl } from "../absolute-url.ts";

/** The way from the front page to a page, as its breadcrumb shows it; the page itself is last. */
export function breadcrumbList(
  site: Site,
  steps: readonly { readonly name: string; readonly url: string }[],
): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: absoluteUrl(site, url),
    })),
  };
}
