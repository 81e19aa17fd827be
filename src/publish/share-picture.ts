import type { PictureFile } from "../model/picture.ts";
import type { HeadContext, HeadView } from "./head-view.ts";

/** The picture of a shared link. */
export interface SharePicture {
  readonly file: PictureFile;
  readonly alt: string;
  /** It fills a card; the logo, the last resort, does not. */
  readonly large: boolean;
}

/**
 * The drawn card of the article, else the wide crop of its photograph, else the author's photograph, else the card of the
 * paper, else the logo.
 */
export function sharePicture(view: HeadView, name: string, context: HeadContext): SharePicture | undefined {
  if (context.socialCard !== undefined) return { file: context.socialCard, alt: name, large: true };
  if (view.template === "article" && view.full.card.image.kind === "photo") {
    const { picture, alt } = view.full.card.image;
    return { file: picture.crops.wide, alt, large: true };
  }
  if (view.template === "list" && view.subject.kind === "author" && view.subject.photo !== undefined) {
    return { file: view.subject.photo.fallback, alt: name, large: false };
  }
  if (context.paperCard !== undefined) {
    const { title, tagline } = context.site;
    return { file: context.paperCard, alt: tagline === "" ? title : `${title}: ${tagline}`, large: true };
  }
  if (context.logo === undefined) return undefined;
  return { file: context.logo.fallback, alt: context.site.title, large: false };
}
