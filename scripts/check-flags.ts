import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import type { Instant } from "../src/model/time.ts";
import { parseNow, UsageError } from "./build-flags.ts";

export interface CheckCommand {
  /** The content folder that it was built from. */
  readonly contentDir: string;
  /** The folder of the built site. */
  readonly outputDir: string;
  /** The site alone, without types and lint. */
  readonly siteOnly: boolean;
  /** Every page goes through the HTML validator, however many there are. */
  readonly all: boolean;
  /** Other sites are asked whether the pages that articles link to are still there. */
  readonly external: boolean;
  /** The findings go to stdout as JSON. */
  readonly json: boolean;
  readonly workers: number;
  /** The moment at which the site is looked at. */
  readonly now: Instant;
}

const USAGE =
  "Use: npm run check -- [--content DIR] [--output DIR] [--now ISO] [--site-only] [--all] [--external] [--json]";

/** Reads the flags of `npm run check`. The clock is read here and nowhere else. Throws `UsageError`. */
export function parseCheckFlags(args: readonly string[]): CheckCommand {
  const values = parse(args);
  return {
    contentDir: values.content,
    outputDir: values.output.replace(/(?<=.)\/+$/, ""),
    siteOnly: values["site-only"],
    all: values.all,
    external: values.external,
    json: values.json,
    workers: availableParallelism(),
    now: values.now === undefined ? Date.now() : parseNow(values.now),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: false,
      options: {
        content: { type: "string", default: "content" },
        output: { type: "string", default: "dist" },
        now: { type: "string" },
        "site-only": { type: "boolean", default: false },
        all: { type: "boolean", default: false },
        external: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}
