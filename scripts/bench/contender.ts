import { rmSync } from "node:fs";
import type { ArchiveArticle, ArchiveOptions } from "./generate-archive.ts";
import type { Command } from "./measure-command.ts";

/** A program that makes the site, and how its content is laid out and changed. */
export interface Contender {
  readonly name: string;
  readonly version: string;
  readonly outputDir: string;
  /** Everything that it keeps from one build to the next, besides the output. */
  readonly cacheDir: string;
  readonly command: Command;
  /** Writes the content, as it is before any build. */
  readonly prepare: (archive: ArchiveOptions) => void;
  /** Puts an article into the content, new or in a new wording. Gives the files that were not there before. */
  readonly write: (article: ArchiveArticle) => readonly string[];
}

/** As after a fresh checkout. */
export function forgetBuilds({ outputDir, cacheDir }: Contender): void {
  rmSync(outputDir, { recursive: true, force: true });
  rmSync(cacheDir, { recursive: true, force: true });
}
