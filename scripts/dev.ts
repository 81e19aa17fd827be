import { statSync } from "node:fs";
import { join } from "node:path";
import { inspect, parseArgs } from "node:util";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import { type LiveSite, openLiveSite, type SavedFiles } from "../src/press/live-site.ts";
import { makeFolder, NoFolderError } from "../src/press/make-folder.ts";
import { watchSaves } from "../src/press/watch-saves.ts";
import { TEMPLATES_PATH } from "../src/print/templates-dir.ts";
import { parseNow, parsePort, UsageError } from "./build-flags.ts";
import { answersOf } from "./live-answers.ts";

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
  if (statSync(content, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(`There is no folder ${content}. Name the one that holds site.yaml with --content.`);
  return {
    contentDir: content,
    cacheDir: cache,
    port: parsePort(port),
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
  const saves = await watchSaves([contentDir, TEMPLATES_PATH], unseenTeller());
  let problems = await refresh(site);
  const server = serverOf(
    answersOf(site, () => problems),
    filesDir,
  );
  server.serve(port);

  let wasSound = problems.length === 0;
  for await (const [content = [], templates = []] of saves) {
    const started = performance.now();
    problems = await refresh(site, { content, templates });
    const isSound = problems.length === 0;
    // What was sound last stays on show; where nothing ever was, the list of what is wrong does.
    if (!isSound && wasSound) continue;
    wasSound ||= isSound;
    await server.reload({ files: [], subtype: undefined, build: { templates: [] } });
    if (isSound) console.log(`Planned anew in ${Math.round(performance.now() - started)} ms.`);
  }
}

function serverOf(answer: ReturnType<typeof answersOf>, filesDir: string) {
  return EleventyDevServer.getServer("akhbar", filesDir, {
    domDiff: false,
    onRequest: {
      "/*": ({ url }) => answer(url.pathname),
    },
  });
}

/** Plans anew, and gives what is wrong after telling it. A template that is half saved is no reason to end either. */
async function refresh(site: LiveSite, saved?: SavedFiles): Promise<readonly string[]> {
  const problems = await site.refresh(saved).catch((fault: unknown) => [inspect(fault)]);
  for (const problem of problems) console.error(problem);
  return problems;
}

/** Tells once: what hinders the watching of one folder hinders that of all others. */
function unseenTeller(): (fault: unknown) => void {
  let isTold = false;
  return (fault) => {
    if (isTold) return;
    isTold = true;
    const why = fault instanceof Error ? fault.message : String(fault);
    const cure = why.startsWith("ENOSPC")
      ? "Let a user watch more: sudo sysctl fs.inotify.max_user_watches=524288."
      : "Start again after a save that is not shown.";
    console.error(`Not every save will be seen (${why}). ${cure}`);
  };
}
