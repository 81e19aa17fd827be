import { type ChildProcess, fork } from "node:child_process";
import { getCompileCacheDir } from "node:module";
import { fileURLToPath } from "node:url";
import type { Site } from "../model/site.ts";
import type { Batch } from "./batch-printer.ts";
import type { Answer, Order } from "./print-worker.ts";

/** Processes that print for this one. */
export interface PrintCrew {
  /** Tells those who are there already which site they will print. */
  readonly warmUp: (site: Site) => void;
  /** Prints what `next` gives until it gives no more, in so many processes. */
  readonly print: (next: () => Batch | undefined, workers: number) => Promise<void>;
  /** Ends the processes, whatever they are at, and waits for their end. */
  readonly dismiss: () => Promise<void>;
}

/**
 * Gathers a crew, and starts the first of it at once if asked: it loads Eleventy for as long as this process takes to
 * plan.
 */
export function gatherCrew({ early }: { readonly early: boolean }): PrintCrew {
  let crew: ChildProcess[] = early ? [startWorker()] : [];
  const ends: Promise<void>[] = [];

  function letGo(end: (worker: ChildProcess) => void): void {
    for (const worker of crew) {
      ends.push(endOf(worker));
      end(worker);
    }
    crew = [];
  }

  return {
    warmUp(site) {
      for (const worker of crew) worker.send({ warmUpFor: site } satisfies Order);
    },
    async print(next, workers) {
      while (crew.length < workers) crew.push(startWorker());
      await Promise.all(crew.map((worker) => feed(worker, next)));
      letGo((worker) => worker.disconnect());
    },
    async dismiss() {
      letGo((worker) => worker.kill("SIGKILL"));
      await Promise.all(ends);
    },
  };
}

/** A process that nobody waits for is not in what the system says that the build has cost. */
function endOf(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return Promise.resolve();
  worker.ref();
  return new Promise((resolve) => worker.once("exit", () => resolve()));
}

// V8 lets garbage pile up where a machine has memory to spare; several workers together would fill it.
const WORKER_FLAGS = ["--max-old-space-size=300", "--max-semi-space-size=32"];

function startWorker(): ChildProcess {
  const script = fileURLToPath(new URL("./print-worker.ts", import.meta.url));
  const worker = fork(script, {
    serialization: "advanced",
    execArgv: WORKER_FLAGS,
    env: workerEnvironment(),
  });
  // Whoever waits for its answer hears of an early end from `ask`; nobody else has to stay for it.
  worker.unref();
  worker.channel?.unref();
  return worker;
}

/** A worker loads the modules that this process has loaded: it shares the cache of what Node made of them. */
function workerEnvironment(): NodeJS.ProcessEnv {
  const folder = getCompileCacheDir();
  return folder === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: folder };
}

async function feed(worker: ChildProcess, next: () => Batch | undefined): Promise<void> {
  for (let batch = next(); batch !== undefined; batch = next()) {
    const answer = await ask(worker, batch);
    if ("failed" in answer) throw new Error(answer.failed);
  }
}

function ask(worker: ChildProcess, batch: Batch): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null, signal: string | null) =>
      reject(new Error(`A print worker ended early (${signal ?? `exit ${code}`}).`));
    if (worker.exitCode !== null || worker.signalCode !== null) {
      onExit(worker.exitCode, worker.signalCode);
      return;
    }
    worker.ref();
    worker.channel?.ref();
    worker.once("exit", onExit);
    worker.once("message", (answer) => {
      worker.off("exit", onExit);
      worker.unref();
      worker.channel?.unref();
      resolve(answer as Answer);
    });
    worker.send(batch satisfies Order);
  });
}
