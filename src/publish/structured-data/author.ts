import type { Organization, Person } from "schema-dts";
import type { Link } from "../../model/card.ts";
import type { Site } from "../../model/site.ts";
import { absoluteUrl } from "../absolute-url.ts";

/** A byline with its page: a desk (`desk-national`) is an organisation, anyone else a person. */
export function authorOf(site: Site, author: Link): Organization | Person {
  const url = absoluteUrl(site, author.url);
  return { "@type": authorType(author.id), "@id": `${url}#author`, name: author.name, url };
}

/** Desks are told by their id, which the newsroom chooses: `desk-` and a name. */
export function authorType(id: string): "Organization" | "Person" {
  return id.startsWith("desk-") ? "Organization" : "Person";
}
