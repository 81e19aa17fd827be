import type { FiledArticle } from "../model/article.ts";
import type { Card } from "../model/card.ts";
import type { ArticleUrl } from "../model/page.ts";
import type { Tag } from "./tags.ts";

/** What is known of the articles that readers may see, by their places among them; worked out when somebody asks. */
export interface Showing {
  readonly articleAt: (position: number) => FiledArticle;
  readonly urlOf: (item: LiveArticle) => ArticleUrl;
  readonly tagsOf: (item: LiveArticle) => readonly Tag[];
  readonly dayOf: (item: LiveArticle) => string;
  readonly cardOf: (item: LiveArticle) => Card;
  readonly cardDigestOf: (item: LiveArticle) => string;
  readonly alsoReadOf: (item: LiveArticle) => readonly LiveArticle[];
}

/**
 * An article that readers may see, with its place and its company. An archive has a hundred thousand of them, and a
 * build that prints fifty pages asks for some hundred: the others are never made.
 */
export class LiveArticle {
  /** Its place among the live articles, oldest first, counted from 0. */
  readonly position: number;
  readonly #showing: Showing;
  #url: ArticleUrl | undefined;
  #cardDigest: string | undefined;

  constructor(position: number, showing: Showing) {
    this.position = position;
    this.#showing = showing;
  }

  get article(): FiledArticle {
    return this.#showing.articleAt(this.position);
  }

  get url(): ArticleUrl {
    this.#url ??= this.#showing.urlOf(this);
    return this.#url;
  }

  get tags(): readonly Tag[] {
    return this.#showing.tagsOf(this);
  }

  /** `2025-01-18`, in India. */
  get day(): string {
    return this.#showing.dayOf(this);
  }

  get card(): Card {
    return this.#showing.cardOf(this);
  }

  /** Changes with the card, whatever else the settings and the code decide of it. */
  get cardDigest(): string {
    this.#cardDigest ??= this.#showing.cardDigestOf(this);
    return this.#cardDigest;
  }

  /** For 'यह भी पढ़ें'. */
  get alsoRead(): readonly LiveArticle[] {
    return this.#showing.alsoReadOf(this);
  }
}
