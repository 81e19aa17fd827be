import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { examineSite } from "../src/checks/check-site.ts";
import { formatFindings } from "../src/checks/format-findings.ts";
import { contentNotices } from "../src/press/content-notices.ts";
import { describeFault } from "../src/press/describe-fault.ts";
import { UsageError } from "./build-flags.ts";
import { type CheckCommand, parseCheckFlags } from "./check-flags.ts";

/** Exit codes: 0 all is well, 1 something is wrong, 2 wrong use, 3 our own fault. */
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    return await check(parseCheckFlags(args));
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      return 2;
    }
    console.error(describeFault(error));
    return 3;
  }
}

/** Types, lint, then the built site. Each says what it found; none keeps the next from being run. */
async function check(command: CheckCommand): Promise<number> {
  if (!existsSync(join(command.outputDir, "index.html"))) {
    throw new UsageError(`There is no built site in ${command.outputDir}: run "npm run build" first.`);
  }
  const tools = command.siteOnly
    ? []
    : [await runTool("Types", "tsc", []), await runTool("Lint", "biome", ["check", "."])];
  const { checks, pages, findings } = await examineSite(command.outputDir, {
    ...command,
    ...(command.external && { ask: fetch }),
  });
  const notices = (await contentNotices(command.contentDir, command.now)).map(
    (found) => ({ ...found, severity: "notice" }) as const,
  );
  const all = [...findings, ...notices];
  const errors = all.filter(({ severity }) => severity === "error").length;
  const failures = errors + tools.filter((passed) => !passed).length;
  const summary = { checks: checks + tools.length, pages, errors, notices: all.length - errors };
  console.log(command.json ? JSON.stringify({ ...summary, findings: all }) : formatFindings(all, summary));
  return failures === 0 ? 0 : 1;
}

/** Runs one of our tools with its output on stderr, so that `--json` has stdout for itself. Whether it was content. */
function runTool(name: string, tool: string, args: readonly string[]): Promise<boolean> {
  console.error(`${name}: ${[tool, ...args].join(" ")}`);
  const root = fileURLToPath(new URL("..", import.meta.url));
  const child = spawn(join(root, "node_modules/.bin", tool), args, {
    cwd: root,
    stdio: ["ignore", process.stderr, "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code === 0));
  });
}
