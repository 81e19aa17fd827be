import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Page } from "../model/page.ts";
import { isTemplatePage } from "./build-view.ts";
import { TEMPLATES_DIR } from "./templates-dir.ts";

/** What Eleventy's one template is given. */
export interface PrintJob {
  readonly pages: readonly Page[];
  readonly print: (page: Page) => string;
}

/** The part of Eleventy's configuration object that is used here. */
export interface EleventyConfig {
  readonly transforms: Record<string, unknown>;
  addExtension(extension: string, options: { key: string }): void;
  setTemplateFormats(formats: readonly string[]): void;
  setUseGitIgnore(use: boolean): void;
  setDataFileSuffixes(suffixes: readonly string[]): void;
  addGlobalData(name: string, data: unknown): void;
  configureErrorReporting(options: { allowMissingExtensions: boolean }): void;
}

/**
 * Writes the pages below the output folder. Throws what the templates or the disk throw. Eleventy gets what a template
 * draws. Feeds, sitemaps and other files for machines are text already: it would take twice as long to write them.
 */
export async function printWithEleventy({ pages, print }: PrintJob, outputDir: string): Promise<void> {
  await drawPages({ pages: pages.filter(isTemplatePage), print }, outputDir);
  for (const page of pages) if (!isTemplatePage(page)) writeText(join(outputDir, page.file), print(page));
}

function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function drawPages(job: PrintJob, outputDir: string): Promise<void> {
  if (job.pages.length === 0) return;
  const eleventy = new Eleventy(TEMPLATES_DIR, outputDir, {
    quietMode: true,
    source: "script",
    config: (config: EleventyConfig) => configureEleventy(config, job),
  });
  eleventy.disableLogger();
  // Its benchmarks have a log of their own, which speaks up on a slow machine.
  eleventy.setIsVerbose(false);
  await eleventy.write();
}

/**
 * Eleventy sees our own templates and our own data, never the contributors' files: it would run code in front
 * matter, in data files and in template syntax. No `tags` key either: its tag collections are quadratic.
 */
export function configureEleventy(config: EleventyConfig, job: PrintJob): void {
  config.addExtension("11ty.ts", { key: "11ty.js" });
  config.setTemplateFormats(["11ty.ts"]);
  config.setUseGitIgnore(false);
  config.setDataFileSuffixes([]);
  // `_headers` and `_redirects` have none.
  config.configureErrorReporting({ allowMissingExtensions: true });
  // Rewrites links in finished HTML for plug-ins that we have none of.
  delete config.transforms["@11ty/eleventy/html-transformer"];
  config.addGlobalData("job", job);
}
