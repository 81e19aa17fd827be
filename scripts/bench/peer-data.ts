import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hindi } from "../../src/language/hi/hindi.ts";
import { loadAssets, stylesheetSource, urlOf, writeAsset } from "../../src/print/assets.ts";
import { ARCHIVE_CATEGORIES } from "./generate-archive.ts";

/** What every peer's templates are given: the navigation, for each desk its name and addresses, and Akhbar's own assets. */
export function writePeerData(siteDir: string, dataDir: string, assetsDir: string): void {
  const categories = ARCHIVE_CATEGORIES.map(([id, name]) => ({ id, name }));
  const desks = categories.map(({ id, name }) => [
    id,
    { name, url: `/${id}/`, author: `/author/desk-${id}/`, authorName: `${name} डेस्क` },
  ]);
  const assets = loadAssets(hindi);
  const pageAssets = {
    stylesheet: urlOf(assets, stylesheetSource("style")),
    articleStylesheet: urlOf(assets, stylesheetSource("article")),
    archiveStylesheet: urlOf(assets, stylesheetSource("archive")),
    script: urlOf(assets, "assets/script.js"),
    search: urlOf(assets, "assets/search.js"),
    listen: urlOf(assets, "assets/listen.js"),
    offline: urlOf(assets, "assets/offline.js"),
  };
  writePeerFile(siteDir, join(dataDir, "categories.json"), JSON.stringify(categories));
  writePeerFile(siteDir, join(dataDir, "desks.json"), JSON.stringify(Object.fromEntries(desks)));
  writePeerFile(siteDir, join(dataDir, "assets.json"), JSON.stringify(pageAssets));
  for (const asset of assets) {
    const target = join(siteDir, assetsDir, asset.url);
    mkdirSync(dirname(target), { recursive: true });
    writeAsset(asset, target);
  }
}

/** Writes a file of a peer's project. */
export function writePeerFile(siteDir: string, file: string, text: string): void {
  const target = join(siteDir, file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
