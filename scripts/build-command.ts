import { formatProblem } from "../src/model/problem.ts";
import { build } from "../src/press/build.ts";
import { buildPart } from "../src/press/build-part.ts";
import { describeFault } from "../src/press/describe-fault.ts";
import { formatReport } from "../src/press/format-report.ts";
import { PartsError } from "../src/press/join-parts.ts";
import type { ContentList } from "../src/press/list-content.ts";
import { LockedError } from "../src/press/lock.ts";
import { NoFolderError } from "../src/press/make-folder.ts";
import { mergeParts } from "../src/press/merge-parts.ts";
import { ForeignOutputError } from "../src/press/refuse-output.ts";
import { parseBuildFlags, UsageError } from "./build-flags.ts";

/** Runs a build by its flags. Gives the exit code of the contract: 0 built, 1 content problems, 2 wrong use, 3 our own fault. */
export async function runBuild(args: readonly string[], list?: () => Promise<ContentList>): Promise<number> {
  try {
    const { options, shard, parts, json } = parseBuildFlags(args);
    const started = performance.now();
    if (parts !== undefined) {
      const merged = await mergeParts(parts, options);
      const text = `${parts.length} parts joined: ${merged.pages} pages, ${merged.moved} files moved, ${merged.removed} removed.`;
      console.log(json ? JSON.stringify({ built: true, ...merged }) : text);
      return 0;
    }
    const apart = { printsApart: true, ...(list !== undefined && { list }) };
    const result = await (shard === undefined
      ? build({ ...options, ...apart })
      : buildPart({ ...options, ...apart }, shard));
    if (result.kind === "refused") {
      console.error(result.problems.map(formatProblem).join("\n"));
      if (json) console.log(JSON.stringify({ built: false, problems: result.problems }));
      return 1;
    }
    const seconds = (performance.now() - started) / 1000;
    const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(formatReport({ ...result.report, seconds, peakMemoryMb }, json ? "json" : "text"));
    return 0;
  } catch (error) {
    if (
      error instanceof UsageError ||
      error instanceof ForeignOutputError ||
      error instanceof LockedError ||
      error instanceof NoFolderError ||
      error instanceof PartsError
    ) {
      console.error(error.message);
      return 2;
    }
    console.error(describeFault(error));
    return 3;
  }
}
