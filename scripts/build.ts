import { parseBuildFlags, UsageError } from "./build-flags.ts";
import { build, ForeignOutputError } from "../src/press/build.ts";
import { describeFault } from "../src/press/describe-fault.ts";
import { LockedError } from "../src/press/lock.ts";
import { formatReport } from "../src/press/format-report.ts";
import { formatProblem } from "../src/model/problem.ts";

/** Exit codes of the contract: 0 built, 1 content problems, 2 wrong use, 3 our own fault. */
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const { options, json } = parseBuildFlags(args);
    const started = performance.now();
    const result = await build(options);
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
    if (error instanceof UsageError || error instanceof ForeignOutputError || error instanceof LockedError) {
      console.error(error.message);
      return 2;
    }
    console.error(describeFault(error));
    return 3;
  }
}
