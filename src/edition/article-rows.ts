import { type MinutesOf, picturesOf } from "../model/article.ts";
import { DIGEST_NUMBERS, writeDigest } from "../model/digest.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { Instant } from "../model/time.ts";
import type { ArticleTable } from "./article-table.ts";
import { isBreaking } from "./liveness.ts";

/** What stands for articles where a part of the plan follows from them: a row of numbers for each, by its place. */
export interface ArticleRows {
  /** Of `DIGEST_NUMBERS`: change with the article's source and with every picture that it shows. */
  readonly sources: Uint32Array;
  /** Of `CARD_NUMBERS`: change with what its card shows, but for the names of people and sections. */
  readonly cards: Uint32Array;
}

/** With one more for the label. */
export const CARD_NUMBERS = DIGEST_NUMBERS + 1;

export function articleRows(
  { articles }: ArticleTable,
  { pictures }: Newsroom,
  now: Instant,
  minutesOf: MinutesOf,
): ArticleRows {
  const sources = new Uint32Array(articles.length * DIGEST_NUMBERS);
  const cards = new Uint32Array(articles.length * CARD_NUMBERS);
  const picture = new Uint32Array(DIGEST_NUMBERS);

  function mixIn(file: string, rows: Uint32Array, start: number): void {
    writeDigest(pictures.get(file)?.digest ?? "", picture, 0);
    // The order counts: to add is not enough.
    for (let index = 0; index < DIGEST_NUMBERS; index++)
      rows[start + index] = Math.imul(rows[start + index] ?? 0, 31) + (picture[index] ?? 0);
  }

  for (const [position, article] of articles.entries()) {
    const source = position * DIGEST_NUMBERS;
    article.writeDigest(sources, source);
    for (const file of picturesOf(article)) mixIn(file, sources, source);
    const card = position * CARD_NUMBERS;
    article.writeCardDigest(minutesOf, cards, card);
    if (article.leadPicture !== undefined) mixIn(article.leadPicture.file, cards, card);
    cards[card + DIGEST_NUMBERS] = isBreaking(article, now) ? 1 : 0;
  }
  return { sources, cards };
}
