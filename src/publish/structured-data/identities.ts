import type { ImageObject, NewsMediaOrganization, WebSite } from "schema-dts";
import type { PictureFile } from "../../model/picture.ts";
import type { Site } from "../../model/site.ts";
import { absoluteUrl } from "../absolute-url.ts";

/** The `@id` of the paper as an organisation, the same on every page. */
export function publisherId(site: Site): string {
  return `${site.url}/#publisher`;
}

/** The `@id` of the paper as a website. */
export function websiteId(site: Site): string {
  return `${site.url}/#website`;
}

/** The publisher as articles name it: with name, address and logo in place, because not every reader follows an `@id`. */
export function publisherOf(site: Site, logo: PictureFile | undefined): NewsMediaOrganization {
  return {
    "@type": "NewsMediaOrganization",
    "@id": publisherId(site),
    name: site.publisher.name,
    url: `${site.url}/`,
    ...(logo === undefined ? {} : { logo: imageObject(site, logo) }),
  };
}

/** The website as pages name the whole they belong to. */
export function websiteOf(site: Site): WebSite {
  return { "@type": "WebSite", "@id": websiteId(site), name: site.title, url: `${site.url}/` };
}

/** A picture, its sides in pixels. */
export function imageObject(
  site: Site,
  picture: PictureFile,
  about: { credit?: string; caption?: string } = {},
): ImageObject {
  return {
    "@type": "ImageObject",
    url: absoluteUrl(site, picture.url),
    width: String(picture.width),
    height: String(picture.height),
    ...(about.credit === undefined ? {} : { creditText: about.credit }),
    ...(about.caption === undefined ? {} : { caption: about.caption }),
  };
}
