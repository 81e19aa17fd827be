import type { ArticleHead, FiledArticle } from "../model/article.ts";
import type { Newsroom } from "../model/newsroom.ts";

/** An article as it was, and as it is now. */
export interface Edit {
  readonly before: FiledArticle;
  readonly after: FiledArticle;
}

/** What decides where an article stands: its address, its order, its lists, and what it may run into. */
const STANDING = [
  "file",
  "publishedAt",
  "breakingUntil",
  "expiresAt",
  "draft",
  "category",
  "authors",
  "tags",
  "slug",
  "permalink",
  "aliases",
  "alsoRead",
] as const satisfies readonly (keyof ArticleHead)[];

/**
 * The articles that were edited between two reads, when each stands where it stood and nothing else in the paper has changed: as
 * after nearly every save. Undefined when it has.
 */
export function editsInPlace(before: Newsroom, after: Newsroom): readonly Edit[] | undefined {
  const { articles: former, ...paper } = before;
  const { articles: latest, ...paperNow } = after;
  if (former.length !== latest.length || !areSame(paper, paperNow)) return undefined;
  const edits: Edit[] = [];
  for (let place = 0; place < former.length; place++) {
    const was = former[place];
    const is = latest[place];
    if (was === is || was === undefined || is === undefined) continue;
    if (!standAlike(was, is)) return undefined;
    edits.push({ before: was, after: is });
  }
  return edits;
}

/** The articles with the edited ones in their places. */
export function withEdits(articles: readonly FiledArticle[], edits: readonly Edit[]): FiledArticle[] {
  const edited = [...articles];
  for (const { before, after } of edits) {
    const place = edited.indexOf(before);
    if (place >= 0) edited[place] = after;
  }
  return edited;
}

/** True when all parts are the very same objects: what is read again is another, though it say the same. */
function areSame(a: object, b: object): boolean {
  const [parts, others] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return parts.size === others.size && [...parts].every(([name, part]) => others.get(name) === part);
}

function standAlike(a: ArticleHead, b: ArticleHead): boolean {
  return STANDING.every((part) => JSON.stringify(a[part]) === JSON.stringify(b[part]));
}
