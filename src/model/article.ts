import { digestOf, writeDigest } from "./digest.ts";
import type { Instant } from "./time.ts";

/**
 * One article's front matter, checked, with what its page's frame needs to know of its body. The body itself
 * stays in its file until the page is printed.
 */
export interface Article {
  /** The file from the content folder: `articles/2025/01/iran-russia-deal.md`. */
  readonly file: string;
  readonly title: string;
  /** The standfirst. */
  readonly description: string;
  readonly publishedAt: Instant;
  readonly updatedAt?: Instant;
  /** Ids from `content/authors`, at least one. */
  readonly authors: readonly string[];
  /** An id from `content/categories.yaml`. */
  readonly category: string;
  /** As typed, NFC and trimmed, without repeats. */
  readonly tags: readonly string[];
  /** Given, or romanised from the title. Lower-case ASCII. */
  readonly slug: string;
  /** The article's own path, which wins over the site's pattern: `/old/path/`. */
  readonly permalink?: string;
  /** Old paths that redirect here. */
  readonly aliases: readonly string[];
  readonly image: LeadImage;
  /** The quick-read bullets. */
  readonly points: readonly string[];
  /** Slugs or URLs for 'यह भी पढ़ें', in the order to show. */
  readonly alsoRead: readonly string[];
  readonly priority: "lead" | "top" | "normal";
  readonly breakingUntil?: Instant;
  readonly expiresAt?: Instant;
  readonly draft: boolean;
  readonly corrections: readonly Correction[];
  readonly live: "open" | "closed" | "none";
  /** BCP 47; the site's own unless the article says otherwise. */
  readonly lang: string;
  /** Words in the body, for the reading time and for structured data. */
  readonly wordCount: number;
  /** Pictures that the body shows, as files from the content folder, in order, without repeats. */
  readonly bodyPictures: readonly string[];
  /** Digest of the article's source: changes when anything in the file changes. */
  readonly digest: string;
}

/** A photograph, or the plain statement that there is none. */
export type LeadImage =
  | {
      readonly kind: "photo";
      /** The file from the content folder: `media/monsoon.jpg`. */
      readonly file: string;
      readonly alt: string;
      readonly caption?: string;
      readonly credit?: string;
      /** The point to keep in a crop, in percent from the left and the top. */
      readonly focus: { readonly x: number; readonly y: number };
    }
  | { readonly kind: "none" };

export interface Correction {
  readonly at: Instant;
  readonly text: string;
}

/**
 * What the plan of the whole site needs to know of every article, however old. It is small, since all of an archive's
 * heads are in memory at once.
 */
export interface ArticleHead
  extends Pick<
    Article,
    | "file"
    | "publishedAt"
    | "authors"
    | "category"
    | "tags"
    | "slug"
    | "aliases"
    | "alsoRead"
    | "priority"
    | "draft"
    | "bodyPictures"
    | "digest"
  > {
  /** The last change that a reader would want to know of: an update or a correction; else the publication. */
  readonly modifiedAt: Instant;
  readonly permalink?: string | undefined;
  readonly breakingUntil?: Instant | undefined;
  readonly expiresAt?: Instant | undefined;
  readonly leadPicture?: LeadPicture | undefined;
  /** Its path on the site, where that was worked out before and the settings are the same. */
  readonly address?: string | undefined;
}

export type LeadPicture = Pick<Extract<LeadImage, { kind: "photo" }>, "file" | "focus">;

/** An article of the archive: its head at hand, the whole of it on demand. */
export interface FiledArticle extends ArticleHead {
  whole(): Article;
  /** Calls `add` with the number of each of its tags. The number of a name that many articles share may be asked for only once. */
  numberTags(numberOf: NumberOf, add: (number: number) => void): void;
  /** The same for its authors. */
  numberAuthors(numberOf: NumberOf, add: (number: number) => void): void;
  /** Writes its digest into a table, as `writeDigest` does. */
  writeDigest(to: Uint32Array, at: number): void;
  /**
   * Writes the digest of what its card shows: an edited body leaves it as it is, and with it every list. `minutesOf` gives the
   * minutes that so many words take to read.
   */
  writeCardDigest(minutesOf: MinutesOf, to: Uint32Array, at: number): void;
}

export type MinutesOf = (wordCount: number) => number;

/** Numbers names: always the same for the same name. */
export type NumberOf = (name: string) => number;

/** Files an article that is in memory as a whole. */
export function fileArticle(article: Article): FiledArticle {
  return new WholeArticle(article);
}

/** A head that is read from the whole: a first build has those of the archive in memory, and needs no second set. */
class WholeArticle implements FiledArticle {
  readonly #article: Article;
  readonly modifiedAt: Instant;
  /** For `npm run dev`, which plans anew at every save. */
  #card: { readonly minutesOf: MinutesOf; readonly digest: string } | undefined;

  constructor(article: Article) {
    this.#article = article;
    this.modifiedAt = lastChange(article);
  }

  get file(): string {
    return this.#article.file;
  }

  get publishedAt(): Instant {
    return this.#article.publishedAt;
  }

  get authors(): readonly string[] {
    return this.#article.authors;
  }

  get category(): string {
    return this.#article.category;
  }

  get tags(): readonly string[] {
    return this.#article.tags;
  }

  get slug(): string {
    return this.#article.slug;
  }

  get permalink(): string | undefined {
    return this.#article.permalink;
  }

  get aliases(): readonly string[] {
    return this.#article.aliases;
  }

  get alsoRead(): readonly string[] {
    return this.#article.alsoRead;
  }

  get priority(): Article["priority"] {
    return this.#article.priority;
  }

  get breakingUntil(): Instant | undefined {
    return this.#article.breakingUntil;
  }

  get expiresAt(): Instant | undefined {
    return this.#article.expiresAt;
  }

  get draft(): boolean {
    return this.#article.draft;
  }

  get bodyPictures(): readonly string[] {
    return this.#article.bodyPictures;
  }

  get digest(): string {
    return this.#article.digest;
  }

  get leadPicture(): LeadPicture | undefined {
    const { image } = this.#article;
    return image.kind === "photo" ? { file: image.file, focus: image.focus } : undefined;
  }

  get address(): undefined {
    return undefined;
  }

  numberTags(numberOf: NumberOf, add: (number: number) => void): void {
    for (const tag of this.#article.tags) add(numberOf(tag));
  }

  numberAuthors(numberOf: NumberOf, add: (number: number) => void): void {
    for (const author of this.#article.authors) add(numberOf(author));
  }

  writeDigest(to: Uint32Array, at: number): void {
    writeDigest(this.#article.digest, to, at);
  }

  writeCardDigest(minutesOf: MinutesOf, to: Uint32Array, at: number): void {
    if (this.#card?.minutesOf !== minutesOf)
      this.#card = { minutesOf, digest: digestOf(cardSource(this.#article, this.modifiedAt, minutesOf)) };
    writeDigest(this.#card.digest, to, at);
  }

  whole(): Article {
    return this.#article;
  }
}

/** What a card is made of, but for the names of people and sections, the bytes of its picture and the label. */
function cardSource(article: Article, modifiedAt: Instant, minutesOf: MinutesOf): string {
  const {
    slug,
    permalink,
    category,
    authors,
    publishedAt,
    title,
    description,
    image,
    lang,
    wordCount,
    live,
  } = article;
  const picture = image.kind === "none" ? [] : [image.file, image.alt, image.focus.x, image.focus.y];
  const words = [slug, permalink, category, authors, title, description, lang, live];
  return JSON.stringify([words, picture, publishedAt, modifiedAt, minutesOf(wordCount)]);
}

/** Every picture that the article shows, as files from the content folder; one may be there twice. */
export function picturesOf({ leadPicture, bodyPictures }: ArticleHead): readonly string[] {
  return leadPicture === undefined ? bodyPictures : [leadPicture.file, ...bodyPictures];
}

function lastChange({ publishedAt, updatedAt, corrections }: Article): Instant {
  return Math.max(publishedAt, updatedAt ?? publishedAt, ...corrections.map(({ at }) => at));
}
