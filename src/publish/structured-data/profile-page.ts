import type { ProfilePage } from "schema-dts";
import type { Link } from "../../model/card.ts";
import type { PictureFile } from "../../model/picture.ts";
import type { Site } from "../../model/site.ts";
import { absoluteUrl } from "../absolute-url.ts";
import { authorType } from "./author.ts";
import { imageObject, publisherId, websiteId } from "./identities.ts";

/** An author's page. */
export interface ProfileData {
  readonly author: Link;
  readonly role: string | undefined;
  readonly email: string | undefined;
  readonly links: readonly string[];
  readonly photo: PictureFile | undefined;
}

export function profilePage(site: Site, profile: ProfileData): ProfilePage {
  const url = absoluteUrl(site, profile.author.url);
  return {
    "@type": "ProfilePage",
    "@id": url,
    url,
    name: profile.author.name,
    inLanguage: site.language,
    isPartOf: { "@id": websiteId(site) },
    mainEntity: profileEntity(site, profile, url),
  };
}

function profileEntity(site: Site, profile: ProfileData, url: string) {
  const common = {
    "@id": `${url}#author`,
    name: profile.author.name,
    url,
    ...(profile.photo === undefined ? {} : { image: imageObject(site, profile.photo) }),
    ...(profile.email === undefined ? {} : { email: profile.email }),
    ...(profile.links.length === 0 ? {} : { sameAs: profile.links }),
  };
  if (authorType(profile.author.id) === "Organization") {
    return {
      "@type": "Organization",
      ...common,
      parentOrganization: { "@id": publisherId(site) },
    } as const;
  }
  return {
    "@type": "Person",
    ...common,
    worksFor: { "@id": publisherId(site) },
    ...(profile.role === undefined ? {} : { jobTitle: profile.role }),
  } as const;
}
