import { absoluteUrl } from "./absolute-url.ts";
import { headLinks } from "./head-links.ts";
import { nameAndDescription } from "./head-text.ts";
import type { Head, HeadContext, HeadView } from "./head-view.ts";
import { openGraph } from "./open-graph.ts";
import { serialiseJsonLd } from "./structured-data/json-ld.ts";
import { pageData } from "./structured-data/page-data.ts";
import { twitterCard } from "./twitter-card.ts";

/** Everything that the page tells machines before its body begins. */
export function headOf(view: HeadView, context: HeadContext): Head {
  const { name, title, description } = nameAndDescription(view, context);
  const canonical = canonicalOf(view, context);
  const about = { name, description, canonical };
  return {
    title,
    description,
    canonical,
    robots: robotsOf(view, context),
    properties: openGraph(view, about, context),
    metas: twitterCard(view, about, context),
    links: headLinks(view, canonical, context),
    structuredData: serialiseJsonLd(pageData(view, about, context)),
  };
}

/** The page as one head describes it. */
export interface PageDescription {
  /** Without the site's name: the headline of an article. */
  readonly name: string;
  readonly description: string;
  readonly canonical: string;
}

function canonicalOf(view: HeadView, { site, url }: HeadContext): string {
  if (view.template === "redirect" && view.to !== undefined) return absoluteUrl(site, view.to);
  return absoluteUrl(site, url);
}

const UNLISTED: ReadonlySet<HeadView["template"]> = new Set([
  "not-found",
  "offline",
  "gone",
  "redirect",
  "fragment",
]);

/** Numbered list pages stay in the index: they are the way to the archive. */
function robotsOf(view: HeadView, { preview }: HeadContext): string {
  if (preview) return "noindex, nofollow";
  if (UNLISTED.has(view.template)) return "noindex";
  return "index, follow, max-image-preview:large, max-snippet:-1";
}
