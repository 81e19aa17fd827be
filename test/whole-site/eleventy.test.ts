import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import { expect, test } from "vitest";
import { configureWholeSite } from "../../src/press/eleventy-whole-site.ts";
import { STAMP } from "../../src/press/manifest.ts";
import type { EleventyConfig } from "../../src/print/configure-eleventy.ts";
import { newspaper } from "./newspaper.ts";
import { withSite } from "./site-folder.ts";
import { differences, treeOf } from "./tree.ts";

test("Eleventy's own command prints the site that the build prints, byte for byte", () =>
  withSite(newspaper(25), async (site) => {
    const output = join(site.root, "by-eleventy");
    const now = Date.now();
    const eleventy = new Eleventy("templates", output, {
      quietMode: true,
      source: "script",
      config: (config: EleventyConfig) =>
        configureWholeSite(config, { contentDir: site.content, outputDir: output, cacheDir: site.cache }),
    });
    eleventy.disableLogger();
    await eleventy.write();
    const report = await site.built({ now });
    expect(report.pages).toBeGreaterThan(100);
    // The stamp is for our own build alone: it says which memory describes the folder.
    expect(differences(treeOf(site.dist), treeOf(output))).toEqual([STAMP]);
  }));
