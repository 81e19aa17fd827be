import type { LiveArticle } from "./live-article.ts";

/** Live articles, oldest first, as the numbers of their places: each is made when somebody asks for it. */
export class ArticleList implements Iterable<LiveArticle> {
  /** Their places among all live articles, ascending. */
  readonly positions: Uint32Array;
  readonly #articleAt: (position: number) => LiveArticle;

  constructor(positions: Uint32Array, articleAt: (position: number) => LiveArticle) {
    this.positions = positions;
    this.#articleAt = articleAt;
  }

  get length(): number {
    return this.positions.length;
  }

  /** Counted from the oldest, or with a negative number from the newest. */
  at(index: number): LiveArticle | undefined {
    const position = this.positions.at(index);
    return position === undefined ? undefined : this.#articleAt(position);
  }

  /** As an array's, without copying. */
  slice(start: number, end?: number): ArticleList {
    return new ArticleList(this.positions.subarray(start, end), this.#articleAt);
  }

  /** The last `count`, or all when there are no more, still oldest first. */
  last(count: number): ArticleList {
    return this.slice(Math.max(0, this.length - count));
  }

  newestFirst(): LiveArticle[] {
    return [...this].reverse();
  }

  map<T>(make: (item: LiveArticle) => T): T[] {
    return Array.from(this, make);
  }

  *[Symbol.iterator](): Iterator<LiveArticle> {
    for (const position of this.positions) yield this.#articleAt(position);
  }
}
