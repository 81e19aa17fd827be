import type { ArticleHead } from "../model/article.ts";
import { digestOf } from "../model/digest.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { ArticleUrl } from "../model/page.ts";
import type {
  CardPhoto,
  CardRecipe,
  PaperCardRecipe,
  SocialCard,
  SocialCardRecipe,
} from "../model/social-card.ts";
import type { Edition } from "./edition.ts";
import type { LiveArticle } from "./live-article.ts";
import { HOME_URL } from "./urls.ts";

/** What every service that shows links asks for. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** Raise it when a recipe comes to be drawn in another way, by our code, the fonts or the renderer. */
export const CARD_VERSION = 2;

/** A text that will be drawn on a card, and where its editor finds it. */
export interface CardText {
  /** From the content folder: `articles/2025/01/x.md`. */
  readonly file: string;
  readonly key: string;
  readonly text: string;
}

/** The card of a live article; undefined unless the setting asks for one. */
export function socialCardOf(
  { url, article: filed }: LiveArticle,
  { newsroom, language }: Edition,
): SocialCard | undefined {
  const { socialCards, title, dateline } = newsroom.site;
  if (socialCards === undefined || !hasCard(filed, newsroom)) return undefined;
  const article = filed.whole();
  const photo = photoOf(filed, newsroom);
  const recipe: SocialCardRecipe = {
    version: CARD_VERSION,
    masthead: title,
    headline: article.title,
    category: newsroom.categories.find(({ id }) => id === article.category)?.name ?? "",
    date: language.formatDateline(article.publishedAt, dateline),
    lang: article.lang,
    ...(photo !== undefined && { photo }),
  };
  return { file: cardFile(url, article, recipe), recipe };
}

/** The card of the paper itself, for every page that is not one article; none where no cards are drawn. */
export function paperCardOf({
  newsroom: { site },
  language,
}: Pick<Edition, "newsroom" | "language">): SocialCard | undefined {
  if (site.socialCards === undefined) return undefined;
  const recipe: PaperCardRecipe = {
    version: CARD_VERSION,
    masthead: site.title,
    tagline: site.tagline,
    address: new URL(site.url).host,
    lang: language.code,
  };
  return { file: cardFile(HOME_URL, { slug: "paper" }, recipe), recipe };
}

/**
 * Every text that a card of this paper shows or, once an embargo lifts, will show; but for the titles that an earlier build
 * is known to have asked for, under the same settings.
 */
export function textsOnCards(newsroom: Newsroom, options: { readonly drafts: boolean }): CardText[] {
  const { site } = newsroom;
  if (site.socialCards === undefined) return [];
  const drawn = newsroom.articles.filter(
    (article) =>
      (options.drafts || !article.draft) && hasCard(article, newsroom) && !wasAskedFor(article, newsroom),
  );
  return [
    { file: "site.yaml", key: "title", text: site.title },
    { file: "site.yaml", key: "tagline", text: site.tagline },
    ...newsroom.categories.map(({ name }) => ({ file: "categories.yaml", key: "name", text: name })),
    ...drawn.map((article) => ({ file: article.file, key: "title", text: article.whole().title })),
  ];
}

/** What has an address was in a finished build. Where a photograph decides whether there is a card, it may be another now. */
function wasAskedFor({ address, draft }: ArticleHead, { site }: Newsroom): boolean {
  return site.socialCards === "all" && address !== undefined && !draft;
}

function hasCard(article: ArticleHead, newsroom: Newsroom): boolean {
  const { socialCards } = newsroom.site;
  return (
    socialCards === "all" || (socialCards === "without-photo" && photoOf(article, newsroom) === undefined)
  );
}

/** Drawings and animations do not go behind words, and the services that show links take no SVG. */
function photoOf({ leadPicture }: ArticleHead, newsroom: Newsroom): CardPhoto | undefined {
  const picture = leadPicture === undefined ? undefined : newsroom.pictures.get(leadPicture.file);
  if (leadPicture === undefined || picture === undefined) return undefined;
  if (picture.format === "svg" || picture.format === "gif") return undefined;
  const { file, digest, width, height } = picture;
  return { source: file, digest, width, height, focus: leadPicture.focus };
}

/** Services keep a card by its address for weeks, so a card that changes has another one. */
function cardFile(
  url: ArticleUrl,
  { slug }: Pick<ArticleHead, "slug">,
  recipe: CardRecipe,
): SocialCard["file"] {
  const digest = digestOf(`${url}\n${JSON.stringify(recipe)}`).slice(0, 8);
  // Flat colours are smaller and sharper as PNG, photographs as JPEG.
  const [ending, type] = recipe.photo === undefined ? ["png", "image/png"] : ["jpg", "image/jpeg"];
  return { url: `/cards/${slug}-${digest}.${ending}`, type, width: CARD_WIDTH, height: CARD_HEIGHT };
}
