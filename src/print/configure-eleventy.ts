import type { Page } from "../model/page.ts";

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
