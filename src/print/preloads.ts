import type { Card } from "../model/card.ts";
import type { Chrome, View } from "./view.ts";

/** A file that the browser is asked for before it finds out by itself that it needs it. */
export type Preload =
  | { readonly as: "font"; readonly href: string }
  | {
      readonly as: "image";
      /** Of the picture's best format: browsers that do not know it leave the preload alone. */
      readonly type: string;
      readonly srcset: string;
      readonly sizes: string;
    };

/** How wide the picture is that a page opens with; the templates take it from here, or it would be fetched twice. */
export const LEAD_SIZES = {
  home: "(min-width: 64em) 46rem, 100vw",
  article: "(min-width: 64em) 45rem, 100vw",
} as const;

/**
 * The fonts and the picture that a reader sees first, on the kinds of page that readers arrive on. Not on lists: there
 * the pictures of the first rows come at the same moment, and the font would take their place on the line.
 */
export function preloadsOf(view: View, chrome: Chrome): readonly Preload[] {
  switch (view.template) {
    case "home":
      return [...fonts(chrome), ...leadPicture(view.lead, LEAD_SIZES.home)];
    case "article":
      return [...fonts(chrome), ...leadPicture(view.full.card, LEAD_SIZES.article)];
    case "search":
      return fonts(chrome);
    default:
      return [];
  }
}

function fonts({ fontPreloads }: Chrome): Preload[] {
  return fontPreloads.map((href) => ({ as: "font", href }));
}

function leadPicture(card: Card | undefined, sizes: string): Preload[] {
  if (card === undefined || card.image.kind === "none") return [];
  const best = card.image.picture.sources[0];
  if (best === undefined) return [];
  const srcset = best.files.map(({ url, width }) => `${url} ${width}w`).join(", ");
  return [{ as: "image", type: best.type, srcset, sizes }];
}
