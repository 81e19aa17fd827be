import type { LanguagePack } from "../language/language-pack.ts";
import type { Article } from "../model/article.ts";
import type { Card, Link } from "../model/card.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { ArticleUrl } from "../model/page.ts";
import type { SocialCard } from "../model/social-card.ts";
import type { Instant } from "../model/time.ts";
import type { PlannedPicture } from "./pictures.ts";
import type { Tag } from "./tags.ts";

/** The newspaper at one moment: what is live, in which order, and how it hangs together. */
export interface Edition {
  readonly newsroom: Newsroom;
  readonly language: LanguagePack;
  readonly now: Instant;
  /** Drafts and embargoed articles are in it, for the eyes of the newsroom. */
  readonly preview: boolean;
  /** Oldest first; within one minute by URL, so that the order is the same on every machine. */
  readonly articles: readonly LiveArticle[];
  readonly articleByUrl: ReadonlyMap<ArticleUrl, LiveArticle>;
  /** Articles that have left the site; their URLs say so. */
  readonly expired: readonly { readonly url: string; readonly article: Article }[];
  /** Each with its articles, oldest first. */
  readonly byCategory: ReadonlyMap<string, readonly LiveArticle[]>;
  readonly byAuthor: ReadonlyMap<string, readonly LiveArticle[]>;
  readonly byTag: ReadonlyMap<Tag, readonly LiveArticle[]>;
  readonly byDay: ReadonlyMap<string, readonly LiveArticle[]>;
  readonly categoryLinks: ReadonlyMap<string, Link>;
  readonly authorLinks: ReadonlyMap<string, Link>;
  /** Everything that must be made of the pictures which a live page shows, by URL. */
  readonly pictures: ReadonlyMap<string, PlannedPicture>;
  /** The drawn cards, by the article's URL. */
  readonly socialCards: ReadonlyMap<ArticleUrl, SocialCard>;
  readonly nextBuildDue: Instant | undefined;
}

/** An article that readers may see, with its place and its company. */
export interface LiveArticle {
  readonly url: ArticleUrl;
  readonly article: Article;
  readonly card: Card;
  readonly cardDigest: string;
  readonly tags: readonly Tag[];
  /** `2025-01-18`, in India. */
  readonly day: string;
  /** URLs for 'यह भी पढ़ें'. */
  readonly alsoRead: readonly ArticleUrl[];
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
