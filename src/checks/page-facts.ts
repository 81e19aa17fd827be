/** Something written in a file, and the line it stands on. */
export interface Located {
  readonly value: string;
  readonly line: number;
}

/** An address in a page: where it stands and what the browser does with it. */
export interface Reference extends Located {
  /** `a`, `img`, `link`; `meta` for the pictures and addresses of Open Graph. */
  readonly element: string;
  readonly attribute: string;
  /** The link types of a `link` element, lower case: `canonical`, `alternate`. Empty elsewhere. */
  readonly rel: string;
  /** The media type that the element names, or nothing. */
  readonly type: string;
  /** The browser fetches it to show the page, without the reader's doing. */
  readonly loads: boolean;
}

/** A named `<meta>`: its `name`, `property` or `http-equiv` in lower case. */
export interface Meta extends Located {
  readonly key: string;
}

/** A `<time>` as machines and as readers see it. */
export interface VisibleTime extends Located {
  readonly text: string;
  /** It belongs to the story itself: the page's first `<article>`, and none nested in it. */
  readonly inStory: boolean;
}

/** What the checks need to know of one HTML file. */
export interface PageFacts {
  /** From the site's folder: `about/index.html`. */
  readonly file: string;
  /** Path on the site, percent-encoded: `/about/`. */
  readonly url: string;
  /** A page for readers, a redirect to another address, or a piece that pages fetch. */
  readonly role: "page" | "redirect" | "fragment";
  readonly lang: string | undefined;
  readonly titles: readonly Located[];
  readonly h1s: readonly Located[];
  readonly metas: readonly Meta[];
  readonly references: readonly Reference[];
  readonly ids: readonly string[];
  /** Ids that stood on the page before. */
  readonly repeatedIds: readonly Located[];
  readonly jsonLd: readonly Located[];
  readonly times: readonly VisibleTime[];
  /** What a page of ours never holds, in words. */
  readonly hazards: readonly Located[];
  /** Characters that readers see in `<main>`. */
  readonly mainLength: number;
  /** The first page of the site with some element, or some class on it: worth a validator's time. */
  readonly novel: boolean;
}

/** The content of the first meta with this key. */
export function metaOf(page: PageFacts, key: string): Meta | undefined {
  return page.metas.find((meta) => meta.key === key);
}

/** All metas with this key, in the order of the page. */
export function metasOf(page: PageFacts, key: string): readonly Meta[] {
  return page.metas.filter((meta) => meta.key === key);
}

/** The addresses of the `link` elements with this type. */
export function linksOf(page: PageFacts, rel: string): readonly Reference[] {
  return page.references.filter(
    (reference) => reference.element === "link" && reference.rel.split(" ").includes(rel),
  );
}

/** A page that search engines may list: it does not refuse, and it is no redirect and no fragment. */
export function isIndexable(page: PageFacts): boolean {
  return page.role === "page" && !/\b(?:noindex|none)\b/i.test(metaOf(page, "robots")?.value ?? "");
}

/** An article's page, by what it tells social networks. */
export function isStory(page: PageFacts): boolean {
  return page.role === "page" && metaOf(page, "og:type")?.value === "article";
}
