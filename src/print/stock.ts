import type { Edition } from "../edition/edition.ts";
import { cardsOn, wholeArticlesOn } from "../edition/fingerprint.ts";
import type { Draft } from "../edition/section.ts";
import { type Article, picturesOf } from "../model/article.ts";
import type { Card } from "../model/card.ts";
import type { Author, PlainPage } from "../model/newsroom.ts";
import type { ArticleUrl, TagOnPage } from "../model/page.ts";
import type { Picture } from "../model/picture.ts";
import type { Chrome } from "./view.ts";

/**
 * Everything that a batch of pages shows, and no more: a worker that prints one batch of a large archive
 * need not hold the archive. Plain data, so that it can be sent to another process.
 */
export interface Stock {
  readonly contentDir: string;
  readonly chrome: Chrome;
  readonly cards: ReadonlyMap<ArticleUrl, Card>;
  /** The articles that are printed as a whole. */
  readonly articles: ReadonlyMap<ArticleUrl, PrintedArticle>;
  /** The tags of the articles in feeds. */
  readonly authors: ReadonlyMap<string, Author>;
  readonly plainPages: ReadonlyMap<string, PlainPage>;
  /** Pictures in bodies and biographies, by their file from the content folder. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Bytes of the pictures that feeds show, by URL, as far as they are made. */
  readonly pictureBytes: ReadonlyMap<string, number>;
}

export interface PrintedArticle {
  readonly article: Article;
  readonly tags: readonly Pick<TagOnPage, "label" | "lang">[];
}

/** Picks out of the edition what these pages show. `bytesOf` knows the size of a file of the site that is already made. */
export function stockFor(
  pages: readonly Draft[],
  edition: Edition,
  chrome: Chrome,
  contentDir: string,
  bytesOf: (url: string) => number | undefined = () => undefined,
): Stock {
  const { newsroom } = edition;
  const cards = new Map<ArticleUrl, Card>();
  const articles = new Map<ArticleUrl, PrintedArticle>();
  const pictures = new Map<string, Picture>();
  const pictureBytes = new Map<string, number>();

  function addPicture(file: string | undefined): void {
    const picture = file === undefined ? undefined : newsroom.pictures.get(file);
    if (picture !== undefined) pictures.set(picture.file, picture);
  }

  function weigh({ image }: Card): void {
    if (image.kind === "none" || pictureBytes.has(image.picture.fallback.url)) return;
    const bytes = bytesOf(image.picture.fallback.url);
    if (bytes !== undefined) pictureBytes.set(image.picture.fallback.url, bytes);
  }

  for (const { content } of pages) {
    for (const url of cardsOn(content)) {
      const live = edition.articleByUrl.get(url);
      if (live === undefined) continue;
      cards.set(url, live.card);
      if (content.kind === "feed") weigh(live.card);
    }
    const printed = content.kind === "feed" ? content.articles : wholeArticlesOn(content);
    for (const url of printed) {
      const live = edition.articleByUrl.get(url);
      if (live === undefined) continue;
      // The index has no use for pictures, and most of its stories are on no other page of the batch.
      if (content.kind !== "search-words") for (const file of picturesOf(live.article)) addPicture(file);
      if (articles.has(url)) continue;
      articles.set(url, {
        article: live.article.whole(),
        tags: live.tags.map(({ label, lang }) => ({ label, lang })),
      });
    }
    if (content.kind === "plain")
      for (const page of newsroom.plainPages) for (const file of page.bodyPictures) addPicture(file);
  }
  for (const author of newsroom.authors) addPicture(author.photo);

  return {
    contentDir,
    chrome,
    cards,
    articles,
    authors: new Map(newsroom.authors.map((author) => [author.id, author])),
    plainPages: new Map(newsroom.plainPages.map((page) => [page.slug, page])),
    pictures,
    pictureBytes,
  };
}
