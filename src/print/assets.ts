import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { Asset } from "../edition/plan-assets.ts";
import type { LanguagePack } from "../language/language-pack.ts";
import { digestOf } from "../model/digest.ts";
import { feedStylesheet } from "../publish/feed-stylesheet.ts";
import { buildStylesheet } from "./stylesheet.ts";
import { TEMPLATES_PATH } from "./templates-dir.ts";

/** An asset with its bytes. */
export interface LoadedAsset extends Asset {
  readonly bytes: Uint8Array;
}

/** Asked for by these very names, by browsers and readers that look at no page first. */
const FIXED_NAMES = new Set(["favicon.ico", "favicon.svg", "apple-touch-icon.png", "icon-192.png", "icon-512.png"]);

/** Where the feeds look for the sheet that makes them readable in a browser. */
export const FEED_STYLESHEET_URL = "/feed.css";

/** The style sheet, the script and the icons. All but the fixed names carry their digest, so browsers may keep them for ever. */
export function loadAssets(language: LanguagePack): LoadedAsset[] {
  const folder = join(TEMPLATES_PATH, "assets");
  const files = readdirSync(folder).sort();
  return [
    hashed("stylesheet", "style.css", Buffer.from(buildStylesheet(TEMPLATES_PATH))),
    { url: FEED_STYLESHEET_URL, ...withDigest("feed-stylesheet", Buffer.from(feedStylesheet(language.phrases))) },
    ...files.map((file) => {
      const source = `assets/${file}`;
      const bytes = readFileSync(join(folder, file));
      return FIXED_NAMES.has(file) ? { url: `/${file}`, ...withDigest(source, bytes) } : hashed(source, file, bytes);
    }),
  ];
}

export function writeAsset(asset: LoadedAsset, target: string): void {
  writeFileSync(target, asset.bytes);
}

function hashed(source: string, name: string, bytes: Buffer): LoadedAsset {
  const asset = withDigest(source, bytes);
  const ending = extname(name);
  return { url: `/assets/${basename(name, ending)}-${asset.digest.slice(0, 8)}${ending}`, ...asset };
}

function withDigest(source: string, bytes: Buffer) {
  return { source, digest: digestOf(bytes), bytes };
}
