import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { parseTime } from "../src/content/parse-time.ts";
import type { BuildOptions } from "../src/press/build.ts";
import type { Shard } from "../src/press/shard.ts";

/** The command was called in a way it does not know. */
export class UsageError extends Error {}

export interface BuildCommand {
  readonly options: BuildOptions;
  /** Print only this part. */
  readonly shard: Shard | undefined;
  /** Print nothing, and join the parts in these folders. */
  readonly parts: readonly string[] | undefined;
  /** The report goes to stdout as JSON. */
  readonly json: boolean;
}

const USAGE = `Use: npm run build -- [--content DIR] [--output DIR] [--cache DIR] [--now ISO] [--url ORIGIN]
       [--full] [--workers N] [--drafts] [--json] [--shard I/N]
  or: npm run build -- [--output DIR] [--cache DIR] [--json] --merge DIR [DIR ...]`;

/** Reads the flags of `npm run build`. The clock is read here and nowhere else. Throws `UsageError`. */
export function parseBuildFlags(args: readonly string[]): BuildCommand {
  const { values, positionals } = parse(args);
  if (values.merge === undefined && positionals.length > 0)
    throw new UsageError(`'${positionals[0]}' is not a flag.\n${USAGE}`);
  if (values.merge !== undefined && values.shard !== undefined)
    throw new UsageError("--merge joins parts that --shard printed: use one of them.");
  return {
    shard: values.shard === undefined ? undefined : parseShard(values.shard),
    parts: values.merge === undefined ? undefined : [...values.merge, ...positionals],
    options: {
      contentDir: values.content,
      outputDir: values.output,
      cacheDir: values.cache,
      now: values.now === undefined ? Date.now() : parseNow(values.now),
      url: values.url === undefined ? undefined : parseOrigin(values.url),
      full: values.full,
      workers:
        values.workers === undefined ? availableParallelism() : parseCount("--workers", values.workers),
      preview: values.drafts,
    },
    json: values.json,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      // The folders after --merge.
      allowPositionals: true,
      options: {
        content: { type: "string", default: "content" },
        output: { type: "string", default: "dist" },
        cache: { type: "string", default: ".cache" },
        now: { type: "string" },
        url: { type: "string" },
        full: { type: "boolean", default: false },
        workers: { type: "string" },
        drafts: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        shard: { type: "string" },
        merge: { type: "string", multiple: true },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** The moment that `--now` names, on India's clock unless it says otherwise. Throws `UsageError`. */
export function parseNow(text: string): number {
  const now = parseTime(text);
  if (now === undefined) {
    throw new UsageError(`--now is not a time: "${text}". Write it as 2026-01-31T18:05+05:30.`);
  }
  return now;
}

/** The port that `--port` names. Throws `UsageError`, with `usage` behind what is wrong. */
export function parsePort(text: string, usage = ""): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(`--port is not a port: "${text}". Write a number from 0 to 65535.${usage}`);
}

function parseOrigin(text: string): string {
  const url = URL.parse(text);
  if (
    url === null ||
    !["http:", "https:"].includes(url.protocol) ||
    url.pathname !== "/" ||
    url.search + url.hash !== ""
  ) {
    throw new UsageError(`--url is not an origin: "${text}". Write it as https://akhbar.example.`);
  }
  return url.origin;
}

function parseCount(flag: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new UsageError(`${flag} is not a count: "${text}". Write a number from 1.`);
  return count;
}

function parseShard(text: string): Shard {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (index === undefined || shard.index < 1 || shard.index > shard.count) {
    throw new UsageError(`--shard is not a part: "${text}". Write it as 2/4, the second of four.`);
  }
  return shard;
}
