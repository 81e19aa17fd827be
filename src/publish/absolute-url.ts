import type { Site } from "../model/site.ts";

/** The full address of a path on the site. What already is a full address stays as it is. */
export function absoluteUrl(site: Pick<Site, "url">, path: string): string {
  return path.startsWith("/") ? site.url + path : path;
}
