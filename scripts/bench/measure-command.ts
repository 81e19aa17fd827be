import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { treeMemoryKb } from "./tree-memory.ts";

/** What a command cost, with all the processes that it started. */
export interface Cost {
  readonly wallSeconds: number;
  /** User and system time of all processes. */
  readonly cpuSeconds: number;
  /** The most that all processes held at one moment; undefined where there is no `/proc`. */
  readonly peakMemoryMb: number | undefined;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

const SAMPLE_MS = 50;
/** Looking at a large process holds it up for a moment, so a long look is followed by a longer pause, within reason. */
const PAUSE_PER_LOOK = 10;
const LONGEST_PAUSE_MS = 300;

/** The shell's `times` knows what all of its children have used, and their children; it is printed to a file. */
const WITH_TIMES = '"$@"; code=$?; times > "$TIMES_FILE"; exit $code';

/** Runs a command to its end. Throws, with what it said, when it fails. */
export async function measureCommand({ program, args, cwd, env }: Command): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), "akhbar-times-"));
  const timesFile = join(folder, "times");
  try {
    const started = performance.now();
    const child = spawn("/bin/sh", ["-c", WITH_TIMES, "sh", program, ...args], {
      cwd,
      env: { ...process.env, ...env, TIMES_FILE: timesFile },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => said.push(part));
    child.stderr.on("data", (part: Buffer) => said.push(part));
    const sampler = startSampler(child.pid);
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    const wallSeconds = (performance.now() - started) / 1000;
    const peakKb = sampler.stop();
    if (code !== 0) {
      const text = Buffer.concat(said).toString("utf8").slice(-2000);
      throw new Error(`${program} ${args.join(" ")} ended with ${code}:\n${text}`);
    }
    return {
      wallSeconds,
      cpuSeconds: childrenSeconds(readFileSync(timesFile, "utf8")),
      peakMemoryMb: peakKb === undefined ? undefined : peakKb / 1024,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads what POSIX `times` prints: the shell's own two times on the first line, its children's on the second. */
export function childrenSeconds(times: string): number {
  const [, children = ""] = times.split("\n");
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  if (parts.length !== 2)
    throw new Error(`Bug: the shell's times are not understood: ${JSON.stringify(times)}`);
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

function startSampler(pid: number | undefined): { readonly stop: () => number | undefined } {
  let peak: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    const started = performance.now();
    const now = pid === undefined ? undefined : treeMemoryKb(pid);
    if (now !== undefined) peak = Math.max(peak ?? 0, now);
    const pause = Math.max(SAMPLE_MS, (performance.now() - started) * PAUSE_PER_LOOK);
    timer = setTimeout(look, Math.min(pause, LONGEST_PAUSE_MS));
  };
  look();
  return {
    stop() {
      clearTimeout(timer);
      return peak;
    },
  };
}
