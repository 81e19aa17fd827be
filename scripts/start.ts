import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { listen } from "../src/serve/listen.ts";
import { createStaticServer } from "../src/serve/static-server.ts";
import { parseBuildFlags, parsePort, UsageError } from "./build-flags.ts";

const USAGE = "Use: npm start -- [--port N] [--host ADDRESS] [any flag of npm run build]";

/** `npm start`: builds the site, then serves it and prints the address. Ends with the build's exit code if that failed. */
try {
  const { port, host, buildArgs } = parseStartFlags(process.argv.slice(2));
  const outputDir = resolve(parseBuildFlags(buildArgs).options.outputDir);
  const code = runBuild(buildArgs);
  if (code !== 0) process.exit(code);
  const actual = await listen(createStaticServer(outputDir), port, host);
  console.log(
    `The paper is at http://${host === "127.0.0.1" ? "localhost" : host}:${actual}/ (Ctrl+C ends it).`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(error instanceof UsageError ? 2 : 3);
}

interface StartFlags {
  readonly port: number;
  readonly host: string;
  readonly buildArgs: readonly string[];
}

/** Takes out `--port` and `--host`; everything else is for the build, which checks it. Throws `UsageError`. */
function parseStartFlags(args: readonly string[]): StartFlags {
  const own = new Map([
    ["--port", "8080"],
    ["--host", "127.0.0.1"],
  ]);
  const buildArgs: string[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [flag = "", ...value] = arg.split("=");
    if (own.has(flag)) own.set(flag, value.length > 0 ? value.join("=") : (rest.shift() ?? ""));
    else buildArgs.push(arg);
  }
  const port = parsePort(own.get("--port") ?? "", `\n${USAGE}`);
  const host = own.get("--host") ?? "";
  if (host === "")
    throw new UsageError(`--host is empty. Write 127.0.0.1, or 0.0.0.0 to serve the network.\n${USAGE}`);
  return { port, host, buildArgs };
}

/** In a process of its own, so that what the build took of the memory is free again while the server waits. */
function runBuild(args: readonly string[]): number {
  const script = join(import.meta.dirname, "build.ts");
  const { status, error } = spawnSync(process.execPath, [script, ...args], { stdio: "inherit" });
  if (error !== undefined) throw error;
  return status ?? 3;
}
