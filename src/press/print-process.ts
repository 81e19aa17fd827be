import { fork } from "node:child_process";
import { once } from "node:events";
import { getCompileCacheDir } from "node:module";
import { fileURLToPath } from "node:url";
import type { ArticleRules, ReadArticles } from "../content/read-articles.ts";
import type { Batch, Outlook } from "./batch-printer.ts";
import type { Answer, Order } from "./print-worker.ts";
import { packBatch } from "./sent-batch.ts";

/** A process that reads and prints, one order after the other. While nothing is asked of it, it keeps nobody from ending. */
export interface PrintProcess {
  /** Tells which site it will print. */
  readonly warmUp: (outlook: Outlook) => void;
  /** Tells how to read the files that it will be asked to read. */
  readonly readBy: (rules: ArticleRules) => void;
  /** Reads articles after what was asked for before. Throws when the process ends early. */
  readonly read: (files: readonly string[]) => Promise<ReadArticles>;
  /** Prints a batch after what was asked for before. Throws what printing throws, and when the process ends early. */
  readonly print: (batch: Batch) => Promise<void>;
  /** Ends it, at once or when it has done what it is at, and waits for its end: else nobody counts what it has cost. */
  readonly end: (how: "at once" | "when done") => Promise<void>;
}

// V8 lets garbage pile up where a machine has memory to spare; several workers together would fill it. What a batch is made of
// lives as long as the batch: with a young space of 64 MB less of it is copied, and a first build takes 4 % less of the processor.
// A printer of a small archive lives for some seconds, and a sixth of its time went into compiling functions in V8's costliest
// way, most of which it hardly ran after: it waits thirteen times as long before it does. In a large archive that makes no difference.
const FLAGS = [
  "--max-old-space-size=300",
  "--min-semi-space-size=64",
  "--max-semi-space-size=64",
  "--invocation-count-for-turbofan=40000",
];

export function startPrintProcess(): PrintProcess {
  const script = fileURLToPath(new URL("./print-worker.ts", import.meta.url));
  const child = fork(script, { serialization: "advanced", execArgv: FLAGS, env: environment() });
  /** What was asked and not answered: answers come in the same order. */
  const asked: PromiseWithResolvers<Answer>[] = [];
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

  function keepUs(waiting: boolean): void {
    if (waiting) {
      child.ref();
      child.channel?.ref();
    } else {
      child.unref();
      child.channel?.unref();
    }
  }

  child.on("message", (answer: Answer) => {
    const first = asked.shift();
    if (answer.failed === undefined) first?.resolve(answer);
    else first?.reject(new Error(answer.failed));
    if (asked.length === 0) keepUs(false);
  });
  function giveUp(error: Error): void {
    for (const each of asked.splice(0)) each.reject(error);
  }
  child.once("exit", (code, signal) => giveUp(earlyEnd(code, signal)));
  child.on("error", giveUp);
  keepUs(false);

  /** To one that is ending nothing can be sent; whoever waits for an answer hears of the end. */
  function send(order: Order): void {
    child.send(order, () => {});
  }

  function ask(order: Order): Promise<Answer> {
    if (hasEnded()) return Promise.reject(earlyEnd(child.exitCode, child.signalCode));
    const answer = Promise.withResolvers<Answer>();
    asked.push(answer);
    keepUs(true);
    send(order);
    return answer.promise;
  }

  return {
    warmUp: (outlook) => send({ warmUpFor: outlook }),
    readBy: (rules) => send({ readBy: rules }),
    async read(files) {
      const { read } = await ask({ read: files });
      if (read === undefined) throw new Error("Bug: a print worker read nothing.");
      return read;
    },
    async print(batch) {
      await ask({ print: packBatch(batch) });
    },
    async end(how) {
      if (hasEnded()) return;
      const exit = once(child, "exit");
      child.ref();
      if (how === "at once") child.kill("SIGKILL");
      else if (child.connected) child.disconnect();
      await exit;
    },
  };
}

function earlyEnd(code: number | null, signal: string | null): Error {
  return new Error(`A print worker ended early (${signal ?? `exit ${code}`}).`);
}

/** It loads the modules that this process has loaded: both share the cache of what Node made of them. */
function environment(): NodeJS.ProcessEnv {
  const folder = getCompileCacheDir();
  return folder === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: folder };
}
