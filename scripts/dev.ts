import { statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import { fileOf } from "../src/edition/urls.ts";
import { type LiveSite, openLiveSite } from "../src/press/live-site.ts";
import { makeFolder, NoFolderError } from "../src/press/make-folder.ts";
import { watchSaves } from "../src/press/watch-saves.ts";
import { TEMPLATES_PATH } from "../src/print/templates-dir.ts";
import { contentTypeOf } from "../src/serve/content-types.ts";
import { parseNow, UsageError } from "./build-flags.ts";

const USAGE = "Use: npm run dev -- [--content DIR] [--cache DIR] [--port N] [--now ISO] [--drafts]";

/** `npm run dev`: the site on this machine, each page printed when it is opened, reloaded when something is saved. */
try {
  await serveLive(parseDevFlags(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof NoFolderError)) throw error;
  console.error(error.message);
  process.exit(2);
}

interface DevFlags {
  readonly contentDir: string;
  readonly cacheDir: string;
  readonly port: number;
  /** Undefined for what the clock says. */
  readonly now: number | undefined;
  readonly preview: boolean;
}

/** Throws `UsageError`. */
function parseDevFlags(args: string[]): DevFlags {
  const { content, cache, port, now, drafts } = parse(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UsageError(`--port is not a port: "${port}". Write a number from 0 to 65535.`);
  if (statSync(content, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(`There is no folder ${content}. Name the one that holds site.yaml with --content.`);
  return {
    contentDir: content,
    cacheDir: cache,
    port: Number(port),
    now: now === undefined ? undefined : parseNow(now),
    preview: drafts,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        content: { type: "string", default: "content" },
        cache: { type: "string", default: ".cache" },
        port: { type: "string", default: "8080" },
        now: { type: "string" },
        drafts: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** Serves until the process ends. Throws `NoFolderError`. */
async function serveLive({ contentDir, cacheDir, port, now, preview }: DevFlags): Promise<void> {
  const filesDir = join(cacheDir, "dev");
  makeFolder(filesDir);
  const site = openLiveSite({
    contentDir,
    cacheDir,
    filesDir,
    url: `http://localhost:${port}`,
    preview,
    clock: () => now ?? Date.now(),
  });
  // Before the first plan: what is saved while that is made belongs to the second.
  const saves = await watchSaves([contentDir, TEMPLATES_PATH], tellUnseen);
  tell(await site.refresh());
  const server = serverOf(site, filesDir);
  server.serve(port);

  for await (const [content = [], templates = []] of saves) {
    const started = performance.now();
    const problems = await site.refresh({ content, templates });
    tell(problems);
    if (problems.length > 0) continue;
    await server.reload({ files: [], subtype: undefined, build: { templates: [] } });
    console.log(`Planned anew in ${Math.round(performance.now() - started)} ms.`);
  }
}

function serverOf(site: LiveSite, filesDir: string) {
  return EleventyDevServer.getServer("akhbar", filesDir, {
    domDiff: false,
    onRequest: {
      "/*": async ({ url }) => {
        const body = withoutPolicy(await site.print(url.pathname));
        if (body !== undefined)
          return { status: 200, headers: { "Content-Type": contentTypeOf(fileOf(url.pathname)) }, body };
        const notFound = url.pathname.includes(".")
          ? undefined
          : withoutPolicy(await site.print("/404.html"));
        return notFound === undefined
          ? undefined
          : { status: 404, headers: { "Content-Type": "text/html; charset=utf-8" }, body: notFound };
      },
    },
  });
}

/** The server reloads pages with an inline script, which our own policy would rightly refuse. */
function withoutPolicy(body: string | undefined): string | undefined {
  return body?.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n?/, "");
}

function tell(problems: readonly string[]): void {
  for (const problem of problems) console.error(problem);
}

function tellUnseen(fault: unknown): void {
  const why = fault instanceof Error ? fault.message : String(fault);
  console.error(
    `Not every save will be seen (${why}). Raise what the system lets a user watch, or start again after a save.`,
  );
}
