import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, type BuildReport, type BuildResult, build } from "../../src/press/build.ts";
import { quickestFolder } from "./quickest-folder.ts";

/** Files by their path from the content folder; undefined is a file that is not there. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A site of its own in a folder of its own: content, output and cache. */
export interface SiteFolder {
  readonly root: string;
  readonly content: string;
  readonly dist: string;
  readonly cache: string;
  /** Writes files into the content folder; undefined removes one. */
  readonly write: (files: Files) => void;
  /** Builds in this process. */
  readonly build: (options?: Partial<BuildOptions>) => Promise<BuildResult>;
  /** Builds in this process, and fails when the content is refused. */
  readonly built: (options?: Partial<BuildOptions>) => Promise<BuildReport>;
  /** Runs `npm run build` as a process, with these flags besides the folders. */
  readonly command: (flags?: readonly string[], settings?: CommandSettings) => CommandResult;
}

export interface CommandSettings {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The clock of these tests, unless one sets its own. */
export const NOW = Date.parse("2025-03-01T12:00+05:30");
export const NOW_FLAG = "2025-03-01T12:00+05:30";

const SCRIPT = fileURLToPath(new URL("../../scripts/build.ts", import.meta.url));

/** Makes a site's folder with this content, hands it to `use`, and removes it. */
export function withSite<T>(files: Files, use: (site: SiteFolder) => Promise<T> | T): Promise<T> {
  return withSiteBelow(quickestFolder(), files, use);
}

/** The same on a disk, for tests of what a disk does, and of builds that wait for one. */
export function withSiteOnDisk<T>(files: Files, use: (site: SiteFolder) => Promise<T> | T): Promise<T> {
  return withSiteBelow(tmpdir(), files, use);
}

async function withSiteBelow<T>(
  parent: string,
  files: Files,
  use: (site: SiteFolder) => Promise<T> | T,
): Promise<T> {
  const root = realpathSync(mkdtempSync(join(parent, "akhbar-site-")));
  try {
    const site = siteIn(root);
    site.write(files);
    return await use(site);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A site in a folder that is there already. */
export function siteIn(root: string): SiteFolder {
  const content = join(root, "content");
  const dist = join(root, "dist");
  const cache = join(root, "cache");
  const defaults = {
    contentDir: content,
    outputDir: dist,
    cacheDir: cache,
    now: NOW,
    url: undefined,
    preview: false,
    full: false,
    workers: 1,
  };
  const site: SiteFolder = {
    root,
    content,
    dist,
    cache,
    write: (files) => writeFiles(content, files),
    build: (options) => build({ ...defaults, ...options }),
    async built(options) {
      const result = await site.build(options);
      if (result.kind === "built") return result.report;
      throw new Error(`The content was refused: ${JSON.stringify(result.problems)}`);
    },
    command(flags = [], { env = {}, cwd = root } = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, commandLine(site, flags), {
        cwd,
        env: { ...process.env, ...env },
        encoding: "utf8",
      });
      return { code: status, stdout, stderr };
    },
  };
  return site;
}

/** Starts `npm run build` at the head of a process group of its own, so that the whole group can be killed. */
export function startCommand(site: SiteFolder, flags: readonly string[] = []) {
  return spawn(process.execPath, commandLine(site, flags), {
    cwd: site.root,
    detached: true,
    stdio: "ignore",
  });
}

/** A flag that is given again wins over these. */
function commandLine({ content, dist, cache }: SiteFolder, flags: readonly string[]): string[] {
  return [SCRIPT, "--content", content, "--output", dist, "--cache", cache, "--now", NOW_FLAG, ...flags];
}

function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    if (text === undefined) rmSync(file, { force: true });
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}
