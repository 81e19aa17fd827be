import type { PictureFile } from "./picture.ts";

/** All that is drawn on a card: same recipe, same bytes. */
export type CardRecipe = SocialCardRecipe | PaperCardRecipe;

/** The card of an article. */
export interface SocialCardRecipe {
  /** The way of drawing, counted up with every change of it. */
  readonly version: number;
  /** The name of the paper. */
  readonly masthead: string;
  readonly headline: string;
  /** The category's name. */
  readonly category: string;
  /** The time of publication, as readers see it. */
  readonly date: string;
  /** BCP 47, of the headline. */
  readonly lang: string;
  /** The photograph behind the words; without one they stand on paper. */
  readonly photo?: CardPhoto;
}

/** The card of the paper itself, for the pages that are not one article. Nothing on it changes with the news. */
export interface PaperCardRecipe {
  /** The way of drawing, counted up with every change of it. */
  readonly version: number;
  /** The name of the paper. */
  readonly masthead: string;
  /** Empty where the paper has none. */
  readonly tagline: string;
  /** `akhbar.example`. */
  readonly address: string;
  /** BCP 47, of the paper. */
  readonly lang: string;
  readonly photo?: undefined;
}

export interface CardPhoto {
  /** The file from the content folder. */
  readonly source: string;
  /** Digest of the file's bytes. */
  readonly digest: string;
  /** As seen, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The point to keep in view, in percent from the left and the top. */
  readonly focus: { readonly x: number; readonly y: number };
}

/** The picture that shared links show, and how it is drawn. */
export interface SocialCard {
  readonly file: PictureFile;
  readonly recipe: CardRecipe;
}
