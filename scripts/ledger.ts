import { parseArgs } from "node:util";
import { parseTime } from "../src/content/parse-time.ts";
import { formatProblem } from "../src/model/problem.ts";
import { describeFault } from "../src/press/describe-fault.ts";
import { recordPublished } from "../src/press/record-published.ts";
import { UsageError } from "./build-flags.ts";

const USAGE = "Use: npm run ledger -- [--content DIR] [--now ISO]";

/** Exit codes as of the build: 0 recorded, 1 content problems, 2 wrong use, 3 our own fault. */
process.exitCode = await main(process.argv.slice(2));

/** Writes down what is published now, so that no address of it can be lost unseen. Run it when you publish, and commit the list. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const result = await recordPublished(parse(args));
    if (result.kind === "refused") {
      console.error(result.problems.map(formatProblem).join("\n"));
      return 1;
    }
    console.log(`${result.added.length} new addresses in published.txt.`);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      return 2;
    }
    console.error(describeFault(error));
    return 3;
  }
}

function parse(args: readonly string[]) {
  const { content, now } = parseFlags(args);
  const at = now === undefined ? Date.now() : parseTime(now);
  if (at === undefined)
    throw new UsageError(`--now is not a time: "${now}". Write it as 2026-01-31T18:05+05:30.`);
  return { contentDir: content, now: at, url: undefined };
}

function parseFlags(args: readonly string[]) {
  try {
    const options = { content: { type: "string", default: "content" }, now: { type: "string" } } as const;
    return parseArgs({ args: [...args], allowPositionals: false, options }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}
