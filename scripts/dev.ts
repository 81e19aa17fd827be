import { watch } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import { fileOf } from "../src/edition/urls.ts";
import { openLiveSite } from "../src/press/live-site.ts";
import { makeFolder, NoFolderError } from "../src/press/make-folder.ts";
import { contentTypeOf } from "../src/serve/content-types.ts";
import { parseNow, UsageError } from "./build-flags.ts";

/** `npm run dev`: the site on this machine, each page printed when it is opened, reloaded when something is saved. */
const { values } = parseArgs({
  options: {
    content: { type: "string", default: "content" },
    cache: { type: "string", default: ".cache" },
    port: { type: "string", default: "8080" },
    now: { type: "string" },
    drafts: { type: "boolean", default: false },
  },
});

const { now } = values;
const fixedNow = now === undefined ? undefined : orEnd(() => parseNow(now));
const filesDir = join(values.cache, "dev");
orEnd(() => makeFolder(filesDir));
const site = openLiveSite({
  contentDir: values.content,
  cacheDir: values.cache,
  filesDir,
  url: `http://localhost:${values.port}`,
  preview: values.drafts,
  clock: () => fixedNow ?? Date.now(),
});
await report(site.refresh());

const server = EleventyDevServer.getServer("akhbar", filesDir, {
  domDiff: false,
  onRequest: {
    "/*": async ({ url }) => {
      const body = withoutPolicy(await site.print(url.pathname));
      if (body !== undefined)
        return { status: 200, headers: { "Content-Type": contentTypeOf(fileOf(url.pathname)) }, body };
      const notFound = url.pathname.includes(".") ? undefined : withoutPolicy(await site.print("/404.html"));
      return notFound === undefined
        ? undefined
        : { status: 404, headers: { "Content-Type": "text/html; charset=utf-8" }, body: notFound };
    },
  },
});
server.serve(Number(values.port));

let timer: NodeJS.Timeout | undefined;
for (const folder of [values.content, "templates"]) {
  watch(folder, { recursive: true }, () => {
    // Editors write a file in several steps; one change is one refresh.
    clearTimeout(timer);
    timer = setTimeout(onChange, 30);
  });
}

async function onChange(): Promise<void> {
  const started = performance.now();
  const isSound = await report(site.refresh());
  if (!isSound) return;
  await server.reload({ files: [], subtype: undefined, build: { templates: [] } });
  console.log(`Planned anew in ${Math.round(performance.now() - started)} ms.`);
}

async function report(refreshed: Promise<readonly string[]>): Promise<boolean> {
  const problems = await refreshed;
  for (const problem of problems) console.error(problem);
  return problems.length === 0;
}

/** The server reloads pages with an inline script, which our own policy would rightly refuse. */
function withoutPolicy(body: string | undefined): string | undefined {
  return body?.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n?/, "");
}

/** Does what the flags ask for, or tells what is wrong with them. */
function orEnd<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof NoFolderError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
