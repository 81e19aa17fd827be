import type { LanguagePack } from "../language/language-pack.ts";
import type { FiledArticle } from "../model/article.ts";
import type { Link } from "../model/card.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { ArticleUrl } from "../model/page.ts";
import type { Instant } from "../model/time.ts";
import type { Arrangement } from "./arrange.ts";
import type { ArticleList } from "./article-list.ts";
import type { ArticleRows } from "./article-rows.ts";
import type { ArticleTable } from "./article-table.ts";
import type { LiveArticle } from "./live-article.ts";
import type { NumberLists } from "./number-lists.ts";
import type { Tag } from "./tags.ts";

/** The newspaper at one moment: what is live, in which order, and how it hangs together. */
export interface Edition {
  readonly newsroom: Newsroom;
  readonly language: LanguagePack;
  readonly now: Instant;
  /** Drafts and embargoed articles are in it, for the eyes of the newsroom. */
  readonly preview: boolean;
  /** Oldest first; within one minute by URL, so that the order is the same on every machine. */
  readonly articles: ArticleList;
  readonly articleByUrl: { readonly get: (url: ArticleUrl) => LiveArticle | undefined };
  /** What of this edition another of the same paper may take over. */
  readonly arrangement: Arrangement;
  /** The same articles as columns. */
  readonly table: ArticleTable;
  /** What stands for them where a part of the plan follows from them; worked out when first asked for. */
  readonly rows: ArticleRows;
  /** Of each article, the positions of those for 'यह भी पढ़ें'; worked out when first asked for. */
  readonly alsoRead: NumberLists;
  /** Articles that have left the site; their URLs say so. */
  readonly expired: readonly { readonly url: string; readonly article: FiledArticle }[];
  /** Each with its articles, oldest first. */
  readonly byCategory: ReadonlyMap<string, ArticleList>;
  readonly byAuthor: ReadonlyMap<string, ArticleList>;
  readonly byTag: ReadonlyMap<Tag, ArticleList>;
  readonly byDay: ReadonlyMap<string, ArticleList>;
  /** By `2025-01`. */
  readonly byMonth: ReadonlyMap<string, ArticleList>;
  /** By `2025`. */
  readonly byYear: ReadonlyMap<string, ArticleList>;
  readonly categoryLinks: ReadonlyMap<string, Link>;
  readonly authorLinks: ReadonlyMap<string, Link>;
  readonly nextBuildDue: Instant | undefined;
}

/** True when the tag has a page of its own. */
export function hasPage(edition: Edition, tag: Tag): boolean {
  return (edition.byTag.get(tag)?.length ?? 0) >= edition.newsroom.site.tagPageThreshold;
}

/** Changes when a source or one of the pictures that it shows does. */
export function sourceDigest(edition: Edition, digest: string, pictureFiles: readonly string[]): string {
  if (pictureFiles.length === 0) return digest;
  const pictures = pictureFiles.map((file) => edition.newsroom.pictures.get(file)?.digest ?? "");
  return [digest, ...pictures].join(" ");
}
