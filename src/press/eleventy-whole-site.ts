import { join, resolve } from "node:path";
import { formatProblem } from "../model/problem.ts";
import { configureEleventy, type EleventyConfig } from "../print/configure-eleventy.ts";
import { createPrinter } from "../print/create-printer.ts";
import { stockFor } from "../print/stock.ts";
import { bytesIn } from "./feed-pictures.ts";
import { placeAssets, placePictures } from "./place-files.ts";
import { allPages, prepare } from "./prepare.ts";
import { printerOf } from "./print-plan.ts";

/** The parts of Eleventy's configuration that only its own command line needs. */
interface ServingConfig extends EleventyConfig {
  addWatchTarget(path: string): void;
  setServerOptions(options: { readonly showAllHosts: boolean; readonly domDiff: boolean }): void;
}

/** Lets Eleventy itself print the whole site, which it reads anew whenever its configuration is. */
export async function configureWholeSite(
  config: EleventyConfig,
  { contentDir = "content", outputDir = "dist", cacheDir = ".cache" } = {},
): Promise<void> {
  const prepared = await prepare({ contentDir, now: Date.now(), url: undefined, preview: false });
  if (prepared.kind === "refused") throw new Error(prepared.problems.map(formatProblem).join("\n"));
  const { edition, chrome, assets } = prepared;
  const pages = allPages(prepared);
  const printed = pages.filter((page) => printerOf(page.content.kind) === "text");
  // Before the pages, since feeds tell the bytes of their pictures.
  const output = resolve(outputDir);
  placeAssets(pages, assets, output);
  await placePictures(pages, { contentDir, cacheDir, outputDir: output });
  const stock = stockFor(printed, edition, chrome, contentDir, bytesIn(output));
  configureEleventy(config, { pages: printed, print: createPrinter(stock) });

  const serving = config as ServingConfig;
  serving.addWatchTarget(join(contentDir, "**/*"));
}
