import type { Edition } from "./edition.ts";
import type { Draft } from "./plan-pages.ts";

/** A style sheet, script or icon that the templates bring. */
export interface Asset {
  readonly url: string;
  /** The file in the template folder. */
  readonly source: string;
  readonly digest: string;
}

/** The templates' assets, every picture that a live page shows, and the cards of links to it. */
export function planAssets(edition: Edition, assets: readonly Asset[]): Draft[] {
  const ofTemplates = assets.map(
    ({ url, source, digest }): Draft => ({
      url,
      content: { kind: "asset", source, digest },
    }),
  );
  const pictures = [...edition.pictures.values()].map(
    ({ url, source, recipe }): Draft => ({
      url,
      content: { kind: "picture", source: source.file, digest: source.digest, recipe },
    }),
  );
  const cards = [...edition.socialCards].map(
    ([article, { file, recipe }]): Draft => ({
      url: file.url,
      content: { kind: "card", article, recipe },
    }),
  );
  return [...ofTemplates, ...pictures, ...cards];
}
