import { parseArgs } from "node:util";
import { INDEXNOW_ENDPOINT } from "../src/notify/submit-urls.ts";
import { UsageError } from "./build-flags.ts";

export interface NotifyCommand {
  readonly outputDir: string;
  readonly cacheDir: string;
  readonly indexnowEndpoint: string;
  readonly dryRun: boolean;
}

const USAGE = "Use: npm run notify -- [--output DIR] [--cache DIR] [--indexnow URL] [--dry-run]";

/** Reads the flags of `npm run notify`. Throws `UsageError`. */
export function parseNotifyFlags(args: readonly string[]): NotifyCommand {
  const values = parse(args);
  const endpoint = URL.parse(values.indexnow);
  if (endpoint === null || !["http:", "https:"].includes(endpoint.protocol)) {
    throw new UsageError(
      `--indexnow is not an address: "${values.indexnow}". Write it as ${INDEXNOW_ENDPOINT}.`,
    );
  }
  return {
    outputDir: values.output,
    cacheDir: values.cache,
    indexnowEndpoint: endpoint.href,
    dryRun: values["dry-run"],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: false,
      options: {
        output: { type: "string", default: "dist" },
        cache: { type: "string", default: ".cache" },
        indexnow: { type: "string", default: INDEXNOW_ENDPOINT },
        "dry-run": { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}
