import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Contender } from "./contender.ts";
import { writeHugoArticle, writeHugoSite } from "./hugo-site.ts";

/** Hugo, or undefined on a machine that has none. */
export function hugoContender(folder: string, now: string, workers: number): Contender | undefined {
  const asked = spawnSync("hugo", ["version"], { encoding: "utf8" });
  if (asked.error !== undefined || asked.status !== 0) return undefined;
  const version = /v(\d+\.\d+\.\d+)/.exec(asked.stdout)?.[1] ?? "of an unknown version";
  const siteDir = join(folder, "hugo", "site");
  const outputDir = join(folder, "hugo", "dist");
  const cacheDir = join(folder, "hugo", "cache");
  return {
    name: "Hugo",
    version,
    outputDir,
    cacheDir,
    command: {
      program: "hugo",
      args: [
        "--source",
        siteDir,
        "--destination",
        outputDir,
        "--cacheDir",
        cacheDir,
        "--clock",
        now,
        "--quiet",
      ],
      cwd: folder,
      // As many cores as Akhbar has workers.
      env: { GOMAXPROCS: String(workers), HUGO_NUMWORKERMULTIPLIER: String(workers) },
    },
    prepare: (archive) => writeHugoSite(archive, siteDir),
    write: (article) => writeHugoArticle(siteDir, article),
  };
}
