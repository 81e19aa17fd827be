import { itemAt } from "../edition/item-at.ts";
import type { Card } from "../model/card.ts";
import type { ArticleUrl } from "../model/page.ts";
import type { Stock } from "../print/stock.ts";
import type { Batch } from "./batch-printer.ts";

/** A batch in the form in which it is sent to another process. */
export interface SentBatch extends Omit<Batch, "stock"> {
  readonly stock: Omit<Stock, "cards"> & { readonly cards: CardColumns };
}

/**
 * Cards field by field, each as long as there are cards. The lists of one batch show ten thousand: to write the names of all
 * fields with each of them, and to read them back, takes twice as long.
 */
type CardColumns = { readonly [Field in keyof Card]: readonly Card[Field][] };

export function packBatch({ pages, stock, outputDir }: Batch): SentBatch {
  return { pages, stock: { ...stock, cards: columnsOf([...stock.cards.values()]) }, outputDir };
}

export function unpackBatch({ pages, stock, outputDir }: SentBatch): Batch {
  return { pages, stock: { ...stock, cards: cardsIn(stock.cards) }, outputDir };
}

function columnsOf(cards: readonly Card[]): CardColumns {
  return {
    url: cards.map(({ url }) => url),
    title: cards.map(({ title }) => title),
    description: cards.map(({ description }) => description),
    publishedAt: cards.map(({ publishedAt }) => publishedAt),
    modifiedAt: cards.map(({ modifiedAt }) => modifiedAt),
    authors: cards.map(({ authors }) => authors),
    category: cards.map(({ category }) => category),
    image: cards.map(({ image }) => image),
    lang: cards.map(({ lang }) => lang),
    minutes: cards.map(({ minutes }) => minutes),
    live: cards.map(({ live }) => live),
    breaking: cards.map(({ breaking }) => breaking),
  };
}

function cardsIn(columns: CardColumns): Map<ArticleUrl, Card> {
  const cards = new Map<ArticleUrl, Card>();
  columns.url.forEach((url, row) => {
    cards.set(url, {
      url,
      title: itemAt(columns.title, row),
      description: itemAt(columns.description, row),
      publishedAt: itemAt(columns.publishedAt, row),
      modifiedAt: itemAt(columns.modifiedAt, row),
      authors: itemAt(columns.authors, row),
      category: itemAt(columns.category, row),
      image: itemAt(columns.image, row),
      lang: itemAt(columns.lang, row),
      minutes: itemAt(columns.minutes, row),
      live: itemAt(columns.live, row),
      breaking: itemAt(columns.breaking, row),
    });
  });
  return cards;
}
