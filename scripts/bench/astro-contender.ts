import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ASTRO_DIR, writeAstroArticle, writeAstroSite } from "./astro-site.ts";
import type { Contender } from "./contender.ts";

/** Astro, which is installed from npm into a folder of the measurements, where the project of its site finds it. */
export function astroContender(folder: string, now: string): Contender {
  const astroDir = join(folder, "astro");
  installAstro(astroDir);
  const siteDir = join(astroDir, "site");
  return {
    name: "Astro",
    version: astroVersion(),
    // As its settings say too: Astro has a flag for the one but none for the other.
    outputDir: join(astroDir, "dist"),
    cacheDir: join(astroDir, "cache"),
    command: {
      program: process.execPath,
      args: [join(astroDir, "node_modules", "astro", "bin", "astro.mjs"), "build", "--silent"],
      cwd: siteDir,
      env: { ASTRO_TELEMETRY_DISABLED: "1", BENCH_NOW: now },
    },
    prepare: (archive) => writeAstroSite(archive, siteDir),
    write: (article) => writeAstroArticle(siteDir, article),
  };
}

/** No script of a package is run: Astro builds without. */
function installAstro(astroDir: string): void {
  mkdirSync(astroDir, { recursive: true });
  cpSync(join(ASTRO_DIR, "package.json"), join(astroDir, "package.json"));
  const flags = ["--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = spawnSync("npm", ["install", ...flags], { cwd: astroDir, encoding: "utf8" });
  if (npm.status !== 0) throw new Error(`Astro could not be installed:\n${npm.stderr || npm.error?.message}`);
}

function astroVersion(): string {
  const { dependencies } = JSON.parse(readFileSync(join(ASTRO_DIR, "package.json"), "utf8"));
  return String(dependencies.astro);
}
