import { type FeedFormat, feedUrl, HOME_URL } from "../edition/urls.ts";
import { absoluteUrl } from "./absolute-url.ts";
import type { HeadContext, HeadLink, HeadView } from "./head-view.ts";

/** The media types of the feeds, in the order in which they are offered. */
export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

const FORMAT_NAMES: Readonly<Record<FeedFormat, string>> = { rss: "RSS", atom: "Atom", json: "JSON Feed" };

const ALL_FORMATS = Object.keys(FEED_TYPES) as readonly FeedFormat[];

/** The links of the head: feeds (the page's own first), the neighbouring pages, authors, other languages. */
export function headLinks(view: HeadView, canonical: string, context: HeadContext): readonly HeadLink[] {
  if (view.template === "fragment") return [];
  return [
    ...feedLinks(view, context),
    ...neighbours(view, context),
    ...authors(view, context),
    ...languages(canonical, context),
  ];
}

function feedLinks(view: HeadView, context: HeadContext): readonly HeadLink[] {
  const { title } = context.site;
  const site = feedsBelow(HOME_URL, title, ALL_FORMATS, context);
  const scope = ownScope(view);
  if (scope === undefined) return site;
  const formats = scope.kind === "tag" ? context.site.feeds.tagFormats : ALL_FORMATS;
  return [...feedsBelow(scope.url, `${title}: ${scope.name}`, formats, context), ...site];
}

/** What the page is about, if that has feeds: an article belongs to its category; a day has none. */
function ownScope(view: HeadView): { kind: string; name: string; url: string } | undefined {
  if (view.template === "article") return { kind: "category", ...view.full.card.category };
  if (view.template !== "list" || view.subject.kind === "day") return undefined;
  return { kind: view.subject.kind, ...view.subject.link };
}

function feedsBelow(
  listUrl: string,
  name: string,
  formats: readonly FeedFormat[],
  { site }: HeadContext,
): readonly HeadLink[] {
  return formats.map((format) => ({
    rel: "alternate",
    type: FEED_TYPES[format],
    title: `${name} (${FORMAT_NAMES[format]})`,
    href: absoluteUrl(site, feedUrl(listUrl, format)),
  }));
}

/** `prev` leads to what is newer in a list, which is sorted newest first, and to the earlier period in an archive. */
function neighbours(view: HeadView, { site }: HeadContext): readonly HeadLink[] {
  const [previous, next] = neighbourPaths(view);
  return [
    ...(previous === undefined ? [] : [{ rel: "prev", href: absoluteUrl(site, previous) }]),
    ...(next === undefined ? [] : [{ rel: "next", href: absoluteUrl(site, next) }]),
  ];
}

function neighbourPaths(view: HeadView): readonly [string | undefined, string | undefined] {
  if (view.template === "month" || view.template === "year") return [view.previous, view.next];
  if (view.template !== "list") return [undefined, undefined];
  if (view.subject.kind === "day" && view.newer === undefined && view.older === undefined) {
    return [view.subject.previousDay, view.subject.nextDay];
  }
  return [view.newer, view.older];
}

function authors(view: HeadView, { site }: HeadContext): readonly HeadLink[] {
  if (view.template !== "article") return [];
  return view.full.card.authors.map(({ url }) => ({ rel: "author", href: absoluteUrl(site, url) }));
}

/** Each version names itself and all others; a page in one language says nothing. */
function languages(canonical: string, { site, alternates = [] }: HeadContext): readonly HeadLink[] {
  if (alternates.length === 0) return [];
  const others = alternates.filter(({ lang }) => lang !== site.language);
  return [
    { rel: "alternate", hreflang: site.language, href: canonical },
    ...others.map(({ lang, url }) => ({ rel: "alternate", hreflang: lang, href: url })),
    { rel: "alternate", hreflang: "x-default", href: canonical },
  ];
}
