import { setTimeout } from "node:timers/promises";
import { notify } from "../src/notify/notify.ts";
import { changesFile, forgetChanges, readChanges } from "../src/press/changes.ts";
import { describeFault } from "../src/press/describe-fault.ts";
import { siteMemory } from "../src/press/site-memory.ts";
import { realPathOf } from "../src/press/workspace.ts";
import { UsageError } from "./build-flags.ts";
import { parseNotifyFlags } from "./notify-flags.ts";

/** Exit codes: 0 all told, or nothing to tell; 1 something was not taken and stays for the next time; 2 wrong use; 3 our own fault. */
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const { outputDir, cacheDir, indexnowEndpoint, dryRun } = parseNotifyFlags(args);
    const file = changesFile(siteMemory(cacheDir, realPathOf(outputDir)));
    const changes = readChanges(file);
    if (changes === undefined) {
      console.log(
        `Nothing to tell: no build into ${outputDir} with the cache ${cacheDir} has left word of changes.`,
      );
      return 0;
    }
    const wire = { fetch, wait: async (milliseconds: number) => void (await setTimeout(milliseconds)) };
    const say = (line: string) => console.log(line);
    const { told, failures } = await notify(changes, { indexnowEndpoint, dryRun, say, wire });
    if (!dryRun) forgetChanges(file, told);
    return failures === 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      return 2;
    }
    console.error(describeFault(error));
    return 3;
  }
}
