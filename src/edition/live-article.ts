import type { FiledArticle } from "../model/article.ts";
import type { Card } from "../model/card.ts";
import { digestOf } from "../model/digest.ts";
import type { ArticleUrl } from "../model/page.ts";
import type { Tag } from "./tags.ts";

/** What an article shows of itself and of its company, worked out when somebody asks. */
export interface Showing {
  readonly cardOf: (item: LiveArticle) => Card;
  readonly alsoReadOf: (item: LiveArticle) => readonly LiveArticle[];
}

/**
 * An article that readers may see, with its place and its company. An archive has a hundred thousand of them, and a
 * build that prints fifty pages asks for the cards of some hundred: the others are never made.
 */
export class LiveArticle {
  readonly url: ArticleUrl;
  readonly article: FiledArticle;
  readonly tags: readonly Tag[];
  /** `2025-01-18`, in India. */
  readonly day: string;
  /** Its place among the live articles, oldest first, counted from 0. */
  readonly position: number;
  readonly #showing: Showing;
  #cardDigest: string | undefined;

  constructor(place: Omit<LiveArticle, "card" | "cardDigest" | "alsoRead">, showing: Showing) {
    this.url = place.url;
    this.article = place.article;
    this.tags = place.tags;
    this.day = place.day;
    this.position = place.position;
    this.#showing = showing;
  }

  get card(): Card {
    return this.#showing.cardOf(this);
  }

  get cardDigest(): string {
    this.#cardDigest ??= digestOf(JSON.stringify(this.card));
    return this.#cardDigest;
  }

  /** For 'यह भी पढ़ें'. */
  get alsoRead(): readonly LiveArticle[] {
    return this.#showing.alsoReadOf(this);
  }
}
