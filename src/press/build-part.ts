import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "../model/page.ts";
import type { BuildOptions, BuildResult } from "./build.ts";
import { photosInFeed } from "./feed-pictures.ts";
import { placePictures } from "./place-files.ts";
import { allPages, type Plan, prepare } from "./prepare.ts";
import { printInto } from "./print-into.ts";
import { ForeignOutputError, refuseOverlap } from "./refuse-output.ts";
import { describePart, PART_FILE, pagesOfShard, type Shard } from "./shard.ts";
import { withOutputLocked } from "./with-output-locked.ts";
import { clearStaging, realPathOf } from "./workspace.ts";

/**
 * Prints one part of the site into a folder of its own, for `mergeParts` to join. Every machine plans the whole and
 * prints its share; give all of them the same `--now`.
 */
export async function buildPart(options: BuildOptions, shard: Shard): Promise<BuildResult> {
  const output = realPathOf(options.outputDir);
  refuseOverlap(output, [options.contentDir, options.cacheDir]);
  if (existsSync(output) && !existsSync(join(output, PART_FILE))) {
    throw new ForeignOutputError(
      `${output} is there and is not a part of a build. Name a folder for the part with --output.`,
    );
  }
  return withOutputLocked(output, options.cacheDir, async (folders): Promise<BuildResult> => {
    clearStaging(output);
    const walk = await options.list?.();
    const prepared = await prepare({ ...options, ...(walk !== undefined && { walk }) });
    if (prepared.kind === "refused") return prepared;
    const { edition, ignored } = prepared;
    const pages = allPages(prepared);
    const part = pagesOfShard(pages, shard);
    const weighed = `${folders.staging}-weighed`;
    await placePictures(picturesInFeeds(part, pages, prepared), { ...options, outputDir: weighed });
    const picture = await printInto(folders.staging, part, prepared, { ...options, output: weighed });
    rmSync(weighed, { recursive: true, force: true });
    if (picture !== undefined) return { kind: "refused", problems: [picture] };

    // A small plan may have no page for this part, which belongs to the whole all the same.
    mkdirSync(folders.staging, { recursive: true });
    writeFileSync(join(folders.staging, PART_FILE), JSON.stringify(describePart(pages, part, shard)));
    rmSync(output, { recursive: true, force: true });
    renameSync(folders.staging, output);
    const { articles, nextBuildDue } = edition;
    const report = {
      articles: articles.length,
      pages: pages.length,
      printed: part.length,
      kept: 0,
      removed: 0,
      ignored,
      nextBuildDue,
    };
    return { kind: "built", report };
  });
}

/** A feed tells the bytes of its pictures, which may be in another part. */
function picturesInFeeds(part: readonly Page[], pages: readonly Page[], { edition }: Plan): Page[] {
  const urls = new Set(part.flatMap(({ content }) => photosInFeed(content, edition)));
  const inPart = new Set(part);
  return pages.filter((page) => urls.has(page.url) && !inPart.has(page));
}
