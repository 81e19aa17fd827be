import { knownLanguage } from "../language/languages.ts";
import type { Card, CardImage, Link } from "../model/card.ts";
import { digestOf } from "../model/digest.ts";
import { keepRecent } from "../model/keep-recent.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { ArticleUrl } from "../model/page.ts";
import type { LeadPictureSet } from "../model/picture.ts";
import { type Instant, toIndianDay } from "../model/time.ts";
import { type ArticleRows, CARD_NUMBERS } from "./article-rows.ts";
import type { ArticleTable } from "./article-table.ts";
import { itemAt, itemsAt } from "./item-at.ts";
import { LiveArticle, type Showing } from "./live-article.ts";
import { isBreaking } from "./liveness.ts";
import { listAt, type NumberLists } from "./number-lists.ts";
import { type Focus, serveLeadPicture } from "./pictures.ts";
import { articleUrl } from "./urls.ts";

/** Cards at hand. A list shows articles of all years: those of an archive are made once, in a quarter of a kilobyte each. */
const RECENT_CARDS = 1 << 17;
/** Of two kilobytes each: more than a batch of lists shows. */
const RECENT_LEAD_SETS = 1 << 14;

/** More than a paper has authors. */
const RECENT_BYLINES = 1 << 12;

const NO_IMAGE: CardImage = { kind: "none" };

export interface Shown {
  readonly newsroom: Newsroom;
  readonly table: ArticleTable;
  readonly now: Instant;
  readonly categoryLinks: ReadonlyMap<string, Link>;
  readonly authorLinks: ReadonlyMap<string, Link>;
  readonly rows: () => ArticleRows;
  readonly alsoRead: () => NumberLists;
}

export interface ShownArticles {
  /** The article at a position: each time the same object. */
  readonly articleAt: (position: number) => LiveArticle;
  readonly find: (url: ArticleUrl) => LiveArticle | undefined;
}

/** Makes live articles as somebody asks for them, and what they show of themselves. */
export function showArticles({
  newsroom,
  table,
  now,
  categoryLinks,
  authorLinks,
  rows,
  alsoRead,
}: Shown): ShownArticles {
  const language = knownLanguage(newsroom.site.language);
  const made = new Array<LiveArticle | undefined>(table.articles.length);
  const cards = keepRecent<LiveArticle, Card>(RECENT_CARDS);
  const bylines = keepRecent<string, readonly Link[]>(RECENT_BYLINES);
  const leadSets = keepRecent<string, LeadPictureSet>(RECENT_LEAD_SETS);
  /** Those that somebody has the address of: hardly anybody looks for another. */
  const named = new Map<ArticleUrl, LiveArticle>();
  let areAllNamed = false;

  const showing: Showing = {
    articleAt: filedAt,
    urlOf(item) {
      const url = articleUrl(filedAt(item.position), newsroom.site);
      if (!areAllNamed) named.set(url, item);
      return url;
    },
    tagsOf: ({ position }) => itemsAt(table.tagAt, listAt(table.tags, position)),
    dayOf: ({ article }) => toIndianDay(article.publishedAt),
    cardOf: (item) => cards(item, () => makeCard(item)),
    cardDigestOf,
    alsoReadOf: ({ position }) => Array.from(listAt(alsoRead(), position), articleAt),
  };

  function filedAt(position: number) {
    return itemAt(table.articles, position);
  }

  function articleAt(position: number): LiveArticle {
    const item = made[position] ?? new LiveArticle(position, showing);
    made[position] = item;
    return item;
  }

  function find(url: ArticleUrl): LiveArticle | undefined {
    const known = named.get(url);
    if (known !== undefined || areAllNamed) return known;
    table.articles.forEach((article, position) => {
      named.set(articleUrl(article, newsroom.site), articleAt(position));
    });
    areAllNamed = true;
    return named.get(url);
  }

  function makeCard({ url, article }: LiveArticle): Card {
    const { title, description, image, lang, wordCount, live } = article.whole();
    return {
      url,
      title,
      description,
      publishedAt: article.publishedAt,
      modifiedAt: article.modifiedAt,
      authors: bylineOf(article.authors),
      category: known(categoryLinks, article.category),
      image: image.kind === "none" ? NO_IMAGE : cardImage(image),
      lang,
      minutes: language.readingMinutes(wordCount),
      live,
      breaking: isBreaking(article, now),
    };
  }

  /** One list for all that these have written. */
  function bylineOf(ids: readonly string[]): readonly Link[] {
    return bylines(ids.join(" "), () => ids.map((id) => known(authorLinks, id)));
  }

  /** A card need not be made to know whether it has changed, nor the article be read. */
  function cardDigestOf({ position, article }: LiveArticle): string {
    const { cards } = rows();
    const start = position * CARD_NUMBERS;
    const names = article.authors.map((id) => known(authorLinks, id).name);
    return digestOf(`${cards.subarray(start, start + CARD_NUMBERS).join(" ")} ${JSON.stringify(names)}`);
  }

  function cardImage({ file, focus, alt }: { file: string; focus: Focus; alt: string }) {
    return { kind: "photo", alt, picture: leadSetOf(file, focus) } satisfies CardImage;
  }

  /** One object for all that open with the picture: it is most of their cards, and goes to the printers once. */
  function leadSetOf(file: string, focus: Focus): LeadPictureSet {
    return leadSets(
      `${focus.x} ${focus.y} ${file}`,
      () => serveLeadPicture(known(newsroom.pictures, file), focus).set,
    );
  }

  return { articleAt, find };
}

function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Bug: '${key}' was not checked when the content was read.`);
  return value;
}
