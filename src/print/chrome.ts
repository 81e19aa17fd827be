import type { Edition } from "../edition/edition.ts";
import { servePicture } from "../edition/pictures.ts";
import type { Asset } from "../edition/plan-assets.ts";
import { paperCardOf } from "../edition/social-cards.ts";
import { plainPageUrl } from "../edition/urls.ts";
import type { Site } from "../model/site.ts";
import { fontSource, stylesheetSource, urlOf } from "./assets.ts";
import type { Chrome } from "./view.ts";

/** The frame that all pages of this edition share. */
export function chromeOf(edition: Edition, assets: readonly Asset[]): Chrome {
  const { newsroom, categoryLinks, preview } = edition;
  const { site, plainPages, pictures } = newsroom;
  const logo = site.publisher.logo === undefined ? undefined : pictures.get(site.publisher.logo);
  return {
    site,
    categories: [...categoryLinks.values()],
    plainPages: plainPages.map(({ slug, title }) => ({ id: slug, name: title, url: plainPageUrl(slug) })),
    stylesheets: {
      style: urlOf(assets, stylesheetSource("style")),
      article: urlOf(assets, stylesheetSource("article")),
      archive: urlOf(assets, stylesheetSource("archive")),
    },
    script: urlOf(assets, "assets/script.js"),
    searchScript: urlOf(assets, "assets/search.js"),
    listenScript: urlOf(assets, "assets/listen.js"),
    offlineScript: urlOf(assets, "assets/offline.js"),
    fontPreloads: FIRST_FONTS[site.fonts].map((name) => urlOf(assets, fontSource(name))),
    logo: logo === undefined ? undefined : servePicture(logo).set,
    card: paperCardOf(edition)?.file,
    preview,
  };
}

/** The first screen has headlines and, where the text has a face of our own, text in its plain weight. */
const FIRST_FONTS: Readonly<Record<Site["fonts"], readonly string[]>> = {
  system: [],
  headline: ["noto-serif-devanagari-700.woff2"],
  full: ["noto-serif-devanagari-700.woff2", "noto-sans-devanagari-400.woff2"],
};
