import type { Link } from "../model/card.ts";
import type { PictureFile } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import { stringifyClean } from "./json.ts";

export interface ManifestOptions {
  /** Square icons; one of at least 512 pixels lets phones install the paper. */
  readonly icons: readonly (PictureFile & { readonly purpose?: "any" | "maskable" })[];
  /** CSS colours. */
  readonly themeColour: string;
  readonly backgroundColour: string;
  /** Sections for the icon's long-press menu; the first four are taken, as Android shows no more. */
  readonly shortcuts?: readonly Link[];
}

/** `manifest.webmanifest` (W3C Web Application Manifest). */
export function buildManifest(site: Site, options: ManifestOptions): string {
  const manifest = {
    id: "/",
    name: site.title,
    short_name: site.title,
    description: site.tagline,
    lang: site.language,
    dir: "ltr",
    start_url: "/",
    scope: "/",
    display: "minimal-ui",
    theme_color: options.themeColour,
    background_color: options.backgroundColour,
    categories: ["news"],
    icons: options.icons.map(({ url, type, width, height, purpose }) => ({
      src: url,
      type,
      sizes: type === "image/svg+xml" ? "any" : `${width}x${height}`,
      purpose,
    })),
    shortcuts: options.shortcuts?.slice(0, 4).map(({ name, url }) => ({ name, url })),
  };
  return `${stringifyClean(manifest, 1)}\n`;
}
