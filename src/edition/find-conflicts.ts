import type { ArticleHead } from "../model/article.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { findLostAddresses } from "./find-lost-addresses.ts";
import {
  articleUrl,
  authorUrl,
  categoryUrl,
  collisionKey,
  encodePath,
  fileOf,
  folderUrl,
  plainPageUrl,
} from "./urls.ts";

/** A mistake that shows only when the whole paper is seen together. The reader of the content knows the line. */
export interface Conflict {
  /** From the content folder: `articles/2025/01/x.md`. */
  readonly file: string;
  /** The front matter key that it is about. */
  readonly key: string;
  /** The value to look for below the key, when it is one of a list. */
  readonly value: string | undefined;
  /** The line, where it is known; else the key is looked for. */
  readonly line?: number;
  readonly what: string;
  readonly fix: string;
}

/**
 * Finds two things that claim one address, addresses that the site itself needs, 'also_read' links to nothing, and
 * published addresses that are lost. Drafts claim nothing yet but in a preview, which shows them. Embargoed articles
 * count: their day will come.
 */
export function findConflicts(newsroom: Newsroom, preview = false): Conflict[] {
  const articles = newsroom.articles.filter(({ draft }) => preview || !draft);
  return [
    ...(mayConflict(newsroom, articles) ? findAddressConflicts(newsroom, articles) : []),
    ...findDeadLinks(newsroom),
    ...findLostAddresses(newsroom),
  ];
}

/** Who claims an address: an article, or the part of the site that is there, as messages name it. */
type Claimant = ArticleHead | string;

/**
 * False when it is certain at a glance that no two claim one address. Articles that were found sound together before have
 * an `address`; drafts may not have claimed theirs then. So it is enough that nobody has a new one's.
 */
function mayConflict(newsroom: Newsroom, articles: readonly ArticleHead[]): boolean {
  const isKnown = ({ address, draft }: ArticleHead) => address !== undefined && !draft;
  const claims = new Set<string>();
  let count = 0;
  function claimAll(urls: Iterable<string>): void {
    for (const url of urls) {
      claims.add(claimKey(url));
      count += 1;
    }
  }
  claimAll(sitesOwnClaims(newsroom).map(([url]) => url));
  for (const article of articles) if (!isKnown(article)) claimAll(urlsOf(article, newsroom));
  const isBare = (key: string) => !key.endsWith("/");
  if (claims.size < count || [...claims].some(isBare)) return true;
  return articles.some(
    (article) =>
      isKnown(article) &&
      (article.aliases.length === 0 ? [article.address ?? ""] : urlsOf(article, newsroom)).some((url) => {
        const key = claimKey(url);
        return claims.has(key) || isBare(key);
      }),
  );
}

function urlsOf(article: ArticleHead, { site }: Newsroom): string[] {
  return [articleUrl(article, site), ...article.aliases.map(encodePath)];
}

function findAddressConflicts(newsroom: Newsroom, articles: readonly ArticleHead[]): Conflict[] {
  const conflicts: Conflict[] = [];
  const claims = new Map(
    sitesOwnClaims(newsroom).map(([url, by]): [string, Claimant] => [claimKey(url), by]),
  );
  /** Those that are files as they stand, not the front of a folder: nothing can be below them. */
  const bareFiles = new Map<string, Claimant>();

  function claim(url: string, article: ArticleHead, key: string, value: string | undefined): void {
    const id = claimKey(url);
    const claimant = claims.get(id) ?? ancestorClaim(bareFiles, id);
    if (claimant === undefined) {
      claims.set(id, article);
      if (!id.endsWith("/")) bareFiles.set(id, article);
      return;
    }
    const owner = typeof claimant === "string" ? claimant : claimant.file;
    const itself = key === "aliases" && owner === article.file;
    conflicts.push({
      file: article.file,
      key,
      value,
      what: itself
        ? `The address ${url} is the article's own already.`
        : `The address ${url} is already taken by ${owner}.`,
      fix: itself
        ? "Delete the alias: a page cannot redirect to itself."
        : `Give one of them another '${key}'.`,
    });
  }

  for (const article of articles) {
    const key = article.permalink === undefined ? "slug" : "permalink";
    claim(articleUrl(article, newsroom.site), article, key, undefined);
  }
  for (const article of articles) {
    for (const alias of article.aliases) claim(encodePath(alias), article, "aliases", alias);
  }
  return conflicts;
}

/** Addresses that belong to the site: sections, people, plain pages. Folders that it fills itself are refused at reading. */
function sitesOwnClaims(newsroom: Newsroom): [url: string, by: string][] {
  return [
    ["/", "the front page"],
    ...newsroom.categories.map(({ id }): [string, string] => [categoryUrl(id), `the category '${id}'`]),
    ...newsroom.authors.map(({ id, file }): [string, string] => [authorUrl(id), file]),
    ...newsroom.plainPages.map(({ slug, file }): [string, string] => [plainPageUrl(slug), file]),
  ];
}

/** The same for two addresses whose files would be one on some disk. Folders end in `/`. */
function claimKey(url: string): string {
  // As nearly every article's address is: its own key.
  if (/^\/(?:[a-z0-9/-]*\/)?$/.test(url)) return url;
  return `/${collisionKey(fileOf(folderUrl(url)))}`.replace(/\/index\.html$/, "/");
}

/** `/a.html` is a file, so nothing can be at `/a.html/b/`. */
function ancestorClaim(bareFiles: ReadonlyMap<string, Claimant>, id: string): Claimant | undefined {
  if (bareFiles.size === 0) return undefined;
  for (let end = id.lastIndexOf("/"); end > 0; end = id.lastIndexOf("/", end - 1)) {
    const owner = bareFiles.get(id.slice(0, end));
    if (owner !== undefined) return owner;
  }
  return undefined;
}

function findDeadLinks(newsroom: Newsroom): Conflict[] {
  const linking = newsroom.articles.filter(({ alsoRead }) => alsoRead.length > 0);
  if (linking.length === 0) return [];
  const names = new Set<string>();
  for (const article of newsroom.articles) {
    names.add(article.slug);
    names.add(articleUrl(article, newsroom.site));
  }
  return linking.flatMap((article) =>
    article.alsoRead
      .filter((name) => !names.has(name) && !names.has(encodePath(name.endsWith("/") ? name : `${name}/`)))
      .map((name) => ({
        file: article.file,
        key: "also_read",
        value: name,
        what: `'also_read' names "${name}", but there is no article with that slug or path.`,
        fix: "Write the slug of an article of this paper, or its path from the first slash.",
      })),
  );
}
