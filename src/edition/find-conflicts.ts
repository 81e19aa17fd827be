import type { Article } from "../model/article.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { articleUrl, authorUrl, categoryUrl, collisionKey, encodePath, fileOf, plainPageUrl } from "./urls.ts";

/** A mistake that shows only when the whole paper is seen together. The reader of the content knows the line. */
export interface Conflict {
  /** From the content folder: `articles/2025/01/x.md`. */
  readonly file: string;
  /** The front matter key that it is about. */
  readonly key: string;
  /** The value to look for below the key, when it is one of a list. */
  readonly value: string | undefined;
  readonly what: string;
  readonly fix: string;
}

/**
 * Finds two things that claim one address, addresses that the site itself needs, and 'also_read' links to nothing.
 * Drafts are left out: they claim nothing yet. Embargoed articles count: their day will come.
 */
export function findConflicts(newsroom: Newsroom): Conflict[] {
  const articles = newsroom.articles.filter(({ draft }) => !draft);
  return [...findAddressConflicts(newsroom, articles), ...findDeadLinks(newsroom)];
}

interface Claim {
  readonly url: string;
  /** Who claims it, for the message: a file, or the part of the site that is there. */
  readonly by: string;
}

function findAddressConflicts(newsroom: Newsroom, articles: readonly Article[]): Conflict[] {
  const conflicts: Conflict[] = [];
  const claims = new Map<string, Claim>(sitesOwnClaims(newsroom));

  function claim(url: string, article: Article, key: string, value: string | undefined): void {
    const id = collisionKey(fileOf(asFolder(url)));
    const owner = claims.get(id) ?? ancestorClaim(claims, id);
    if (owner === undefined) {
      claims.set(id, { url, by: article.file });
      return;
    }
    conflicts.push({
      file: article.file,
      key,
      value,
      what: `The address ${url} is already taken by ${owner.by}.`,
      fix: `Give one of them another '${key}'.`,
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
function sitesOwnClaims(newsroom: Newsroom): [string, Claim][] {
  const own: Claim[] = [
    { url: "/", by: "the front page" },
    ...newsroom.categories.map(({ id }) => ({ url: categoryUrl(id), by: `the category '${id}'` })),
    ...newsroom.authors.map(({ id, file }) => ({ url: authorUrl(id), by: file })),
    ...newsroom.plainPages.map(({ slug, file }) => ({ url: plainPageUrl(slug), by: file })),
  ];
  return own.map((claim) => [collisionKey(fileOf(claim.url)), claim]);
}

/** `/a.html` is a file, so nothing can be at `/a.html/b/`. */
function ancestorClaim(claims: ReadonlyMap<string, Claim>, id: string): Claim | undefined {
  for (let end = id.lastIndexOf("/"); end > 0; end = id.lastIndexOf("/", end - 1)) {
    const owner = claims.get(id.slice(0, end));
    if (owner !== undefined) return owner;
  }
  return undefined;
}

function asFolder(url: string): string {
  const last = url.split("/").at(-1) ?? "";
  return last === "" || last.includes(".") ? url : `${url}/`;
}

function findDeadLinks(newsroom: Newsroom): Conflict[] {
  const names = new Set<string>();
  for (const article of newsroom.articles) {
    names.add(article.slug);
    names.add(articleUrl(article, newsroom.site));
  }
  return newsroom.articles.flatMap((article) =>
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
