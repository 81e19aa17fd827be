import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../src/press/build.ts";
import { listen } from "../src/serve/listen.ts";
import { createStaticServer } from "../src/serve/static-server.ts";

/** A built site at an address of this machine. */
export interface ServedSite {
  /** `http://127.0.0.1:4321`. */
  readonly origin: string;
  readonly close: () => void;
}

/** Serves a site that was built already, or the demo, built into a folder for temporary files. */
export async function serveSite(builtDir: string | undefined): Promise<ServedSite> {
  if (builtDir !== undefined) return serve(builtDir, () => {});
  const folder = mkdtempSync(join(tmpdir(), "akhbar-site-"));
  const result = await build({
    contentDir: "content",
    outputDir: join(folder, "dist"),
    cacheDir: ".cache",
    now: Date.now(),
    url: undefined,
    full: true,
    workers: availableParallelism(),
    preview: false,
  });
  if (result.kind === "refused") throw new Error("The content has problems: `npm run build` lists them.");
  return serve(join(folder, "dist"), () => rmSync(folder, { recursive: true, force: true }));
}

async function serve(folder: string, afterwards: () => void): Promise<ServedSite> {
  const server = createStaticServer(folder);
  const port = await listen(server, 0, "127.0.0.1");
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
      afterwards();
    },
  };
}
