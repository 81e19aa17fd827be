import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Contender } from "./contender.ts";
import { generateArchive, writeArticle } from "./generate-archive.ts";
import { nodeArguments, ROOT } from "./npm-script.ts";

/** Akhbar as its users call it, in a folder of its own. */
export function akhbarContender(folder: string, now: string, workers: number): Contender {
  const contentDir = join(folder, "akhbar", "content");
  const outputDir = join(folder, "akhbar", "dist");
  const cacheDir = join(folder, "akhbar", "cache");
  const flags = ["--content", contentDir, "--output", outputDir, "--cache", cacheDir, "--now", now];
  return {
    name: "Akhbar",
    version: `Node ${process.versions.node}`,
    outputDir,
    cacheDir,
    command: {
      program: process.execPath,
      args: [...nodeArguments("build"), ...flags, "--workers", String(workers)],
      cwd: ROOT,
      env: {},
    },
    prepare: (archive) => generateArchive(archive, contentDir),
    write(article) {
      const file = join(contentDir, article.file);
      const isNew = !existsSync(file);
      writeArticle(contentDir, article);
      return isNew ? [file] : [];
    },
  };
}
