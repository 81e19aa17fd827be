import type { Edition } from "../edition/edition.ts";
import { CENTRE, servePicture } from "../edition/pictures.ts";
import type { Asset } from "../edition/plan-assets.ts";
import { plainPageUrl } from "../edition/urls.ts";
import type { Chrome } from "./view.ts";

/** The frame that all pages of this edition share. */
export function chromeOf({ newsroom, categoryLinks, preview }: Edition, assets: readonly Asset[]): Chrome {
  const { site, plainPages, pictures } = newsroom;
  const logo = site.publisher.logo === undefined ? undefined : pictures.get(site.publisher.logo);
  return {
    site,
    categories: [...categoryLinks.values()],
    plainPages: plainPages.map(({ slug, title }) => ({ id: slug, name: title, url: plainPageUrl(slug) })),
    stylesheet: assetUrl(assets, "stylesheet"),
    script: assetUrl(assets, "assets/script.js"),
    logo: logo === undefined ? undefined : servePicture(logo, CENTRE).set,
    preview,
  };
}

function assetUrl(assets: readonly Asset[], source: string): string {
  const asset = assets.find((candidate) => candidate.source === source);
  if (asset === undefined) throw new Error(`Bug: the templates have no asset '${source}'.`);
  return asset.url;
}
