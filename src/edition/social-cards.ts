import type { LanguagePack } from "../language/language-pack.ts";
import type { Article } from "../model/article.ts";
import { digestOf } from "../model/digest.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { ArticleUrl } from "../model/page.ts";
import type { CardPhoto, SocialCard, SocialCardRecipe } from "../model/social-card.ts";

/** What every service that shows links asks for. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** Raise it when a recipe comes to be drawn in another way, by our code, the fonts or the renderer. */
export const CARD_VERSION = 1;

/** A text that will be drawn on a card, and where its editor finds it. */
export interface CardText {
  /** From the content folder: `articles/2025/01/x.md`. */
  readonly file: string;
  readonly key: string;
  readonly text: string;
}

/** The cards of the live articles, by the article's URL; none unless the setting asks for them. */
export function planSocialCards(
  live: readonly { readonly url: ArticleUrl; readonly article: Article }[],
  newsroom: Newsroom,
  language: LanguagePack,
): ReadonlyMap<ArticleUrl, SocialCard> {
  const cards = new Map<ArticleUrl, SocialCard>();
  if (newsroom.site.socialCards === undefined) return cards;
  const categoryNames = new Map(newsroom.categories.map(({ id, name }) => [id, name]));
  for (const { url, article } of live) {
    if (!hasCard(article, newsroom)) continue;
    const photo = photoOf(article, newsroom);
    const recipe: SocialCardRecipe = {
      version: CARD_VERSION,
      masthead: newsroom.site.title,
      headline: article.title,
      category: categoryNames.get(article.category) ?? "",
      date: language.formatDateline(article.publishedAt, newsroom.site.dateline),
      lang: article.lang,
      ...(photo !== undefined && { photo }),
    };
    cards.set(url, { file: cardFile(url, article, recipe), recipe });
  }
  return cards;
}

/** Every text that a card of this paper shows or, once an embargo lifts, will show. */
export function textsOnCards(newsroom: Newsroom, options: { readonly drafts: boolean }): CardText[] {
  const { site } = newsroom;
  if (site.socialCards === undefined) return [];
  const drawn = newsroom.articles.filter(
    (article) => (options.drafts || !article.draft) && hasCard(article, newsroom),
  );
  return [
    { file: "site.yaml", key: "title", text: site.title },
    ...newsroom.categories.map(({ name }) => ({ file: "categories.yaml", key: "name", text: name })),
    ...drawn.map(({ file, title }) => ({ file, key: "title", text: title })),
  ];
}

function hasCard(article: Article, newsroom: Newsroom): boolean {
  const { socialCards } = newsroom.site;
  return (
    socialCards === "all" || (socialCards === "without-photo" && photoOf(article, newsroom) === undefined)
  );
}

/** Drawings and animations do not go behind words, and the services that show links take no SVG. */
function photoOf({ image }: Article, newsroom: Newsroom): CardPhoto | undefined {
  const picture = image.kind === "photo" ? newsroom.pictures.get(image.file) : undefined;
  if (image.kind === "none" || picture === undefined) return undefined;
  if (picture.format === "svg" || picture.format === "gif") return undefined;
  const { file, digest, width, height } = picture;
  return { source: file, digest, width, height, focus: image.focus };
}

/** Services keep a card by its address for weeks, so a card that changes has another one. */
function cardFile(url: ArticleUrl, { slug }: Article, recipe: SocialCardRecipe): SocialCard["file"] {
  const digest = digestOf(`${url}\n${JSON.stringify(recipe)}`).slice(0, 8);
  // Flat colours are smaller and sharper as PNG, photographs as JPEG.
  const [ending, type] = recipe.photo === undefined ? ["png", "image/png"] : ["jpg", "image/jpeg"];
  return { url: `/cards/${slug}-${digest}.${ending}`, type, width: CARD_WIDTH, height: CARD_HEIGHT };
}
