import type { SearchAction, WebSite, WithActionConstraints } from "schema-dts";
import type { Site } from "../../model/site.ts";
import { publisherId, websiteOf } from "./identities.ts";

/** The paper as a website, with the address of its search. */
export function webSite(site: Site): WebSite {
  const search: WithActionConstraints<SearchAction> = {
    "@type": "SearchAction",
    target: {
      "@type": "EntryPoint",
      urlTemplate: `${site.url}/search/?q={search_term_string}`,
    },
    "query-input": "required name=search_term_string",
  };
  return {
    ...(websiteOf(site) as Exclude<WebSite, string>),
    description: site.tagline,
    inLanguage: site.language,
    publisher: { "@id": publisherId(site) },
    potentialAction: search,
  };
}
