import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { Asset } from "../edition/plan-assets.ts";
import type { LanguagePack } from "../language/language-pack.ts";
import { digestOf } from "../model/digest.ts";
import type { Site } from "../model/site.ts";
import { feedStylesheet } from "../publish/feed-stylesheet.ts";
import { fontFiles, fontSheets } from "./font-sheets.ts";
import { buildSearchScript, type Keep } from "./search-script.ts";
import { buildStylesheets, STYLESHEET_NAMES, type StylesheetName } from "./stylesheet.ts";
import { TEMPLATES_PATH } from "./templates-dir.ts";

/** An asset with its bytes. */
export interface LoadedAsset extends Asset {
  readonly bytes: Uint8Array;
}

/** Asked for by these very names, by browsers and readers that look at no page first. */
const FIXED_NAMES = new Set([
  "favicon.ico",
  "favicon.svg",
  "apple-touch-icon.png",
  "icon-144.png",
  "icon-192.png",
  "icon-512.png",
  "sw.js",
]);

/** Where the feeds look for the sheet that makes them readable in a browser. */
export const FEED_STYLESHEET_URL = "/feed.css";

/** The style sheets, the scripts and the icons. All but the fixed names carry their digest, so browsers may keep them for ever. */
export function loadAssets(
  language: LanguagePack,
  { fonts: fontSetting, serviceWorker }: Pick<Site, "fonts" | "serviceWorker"> = { fonts: "system" },
  keep?: Keep,
): LoadedAsset[] {
  const folder = join(TEMPLATES_PATH, "assets");
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
  const fonts = fontFiles(TEMPLATES_PATH, fontSetting).map(({ name, bytes }) =>
    hashed(fontSource(name), name, bytes),
  );
  const fontUrl = (name: string) => urlOf(fonts, fontSource(name));
  const sheets = buildStylesheets(TEMPLATES_PATH, fontSheets(TEMPLATES_PATH, fontSetting, fontUrl));
  return [
    ...STYLESHEET_NAMES.map((name) =>
      hashed(stylesheetSource(name), `${name}.css`, Buffer.from(sheets[name])),
    ),
    ...fonts,
    {
      url: FEED_STYLESHEET_URL,
      ...withDigest("feed-stylesheet", Buffer.from(feedStylesheet(language.phrases))),
    },
    ...files.map((file) => {
      const source = `assets/${file}`;
      let bytes: Buffer = readFileSync(join(folder, file));
      if (file === "search.js") bytes = Buffer.from(buildSearchScript(bytes.toString(), language.code, keep));
      if (file === "sw.js" && serviceWorker === "off") bytes = switchedOff(bytes);
      return FIXED_NAMES.has(file)
        ? { url: `/${file}`, ...withDigest(source, bytes) }
        : hashed(source, file, bytes);
    }),
  ];
}

/** The worker that removes itself: browsers that have one fetch its file at the next page and run what is there. */
function switchedOff(worker: Buffer): Buffer {
  const [before, after, ...more] = worker.toString().split("const ENABLED = true;");
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error("Bug: the service worker has no kill switch.");
  return Buffer.from(`${before}const ENABLED = false;${after}`);
}

/** The source of a font file, by which `urlOf` finds it among the assets. */
export function fontSource(name: string): string {
  return `assets/fonts/${name}`;
}

/** The source of a style sheet, by which `urlOf` finds it among the assets. */
export function stylesheetSource(name: StylesheetName): string {
  return `styles/${name}`;
}

/** The path of an asset on the site, by its source. */
export function urlOf(assets: readonly Asset[], source: string): string {
  const asset = assets.find((candidate) => candidate.source === source);
  if (asset === undefined) throw new Error(`Bug: the templates have no asset '${source}'.`);
  return asset.url;
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
