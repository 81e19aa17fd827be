import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { type FileStates, fileStates } from "../content/file-states.ts";
import {
  type ContentWalk,
  type Share,
  seenOnly,
  type WalkedColumns,
  walkIntoColumns,
} from "../content/walk-content.ts";
import type { Problem } from "../model/problem.ts";

/** What lies in the content folder, and what is wrong with its names. */
export interface ContentList extends ContentWalk {
  readonly problems: readonly Problem[];
  /** Stands for the names and states of all files. */
  readonly digest: string;
  /** When the youngest of the files was changed; 0 without files. */
  readonly newestMs: number;
}

/** What one thread has found, as it sends it to another. */
export interface SentList extends Omit<WalkedColumns, "names"> {
  /** A line each: no name holds a line end, or it is told as a mistake. */
  readonly names: string;
  readonly problems: readonly Problem[];
}

/** What a thread is asked. */
export interface ListOrder {
  readonly contentDir: string;
  readonly share: Share;
}

/** To look at files is most of the work, and the names take a third as long. */
const THREADS = 2;

/** Lists the content folder; it is empty when there is none. */
export function listContent(contentDir: string): ContentList {
  return received(listToSend({ contentDir, share: { part: 0, of: 1 } }));
}

/** The same in threads of their own, while this one does something else. */
export async function listContentApart(contentDir: string): Promise<ContentList> {
  const shares = Array.from({ length: THREADS }, (_, part) => ({ part, of: THREADS }));
  const lists = await Promise.all(shares.map((share) => listInThread({ contentDir, share })));
  const together = joinLists(lists);
  // Somebody saved a file while it was being listed.
  return together === undefined ? listContent(contentDir) : received(together);
}

function listInThread(order: ListOrder): Promise<SentList> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./list-thread.ts", import.meta.url), { workerData: order });
    thread.once("message", resolve);
    thread.once("error", reject);
  });
}

export function listToSend({ contentDir, share }: ListOrder): SentList {
  const problems: Problem[] = [];
  const walked = existsSync(contentDir) ? walkIntoColumns(contentDir, problems, share) : NOTHING;
  return { ...walked, names: walked.names.join("\n"), problems };
}

const NOTHING: WalkedColumns = {
  names: [],
  bytes: new Float64Array(),
  modifiedMs: new Float64Array(),
  ignored: [],
};

/** Puts together what threads have found that shared the work. Undefined when they did not see the same names. */
export function joinLists([first, ...others]: readonly SentList[]): SentList | undefined {
  if (first === undefined || others.some(({ names }) => names !== first.names)) return undefined;
  const { bytes, modifiedMs } = first;
  for (const other of others) {
    for (let row = 0; row < bytes.length; row++) {
      if (!Number.isNaN(bytes[row])) continue;
      bytes[row] = other.bytes[row] ?? Number.NaN;
      modifiedMs[row] = other.modifiedMs[row] ?? Number.NaN;
    }
  }
  // What is wrong with a name, everyone has seen.
  const problems = [first, ...others].flatMap((list) => list.problems);
  const distinct = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return { ...first, problems: [...distinct.values()] };
}

function received({ names, problems, ...columns }: SentList): ContentList {
  const { bytes, modifiedMs, ignored } = columns;
  let newestMs = 0;
  for (const time of modifiedMs) if (time > newestMs) newestMs = time;
  let files: FileStates | undefined;
  return {
    problems,
    ignored,
    digest: [names, bytes, modifiedMs].map((part) => hash("sha256", part)).join(" "),
    newestMs,
    // When nothing has changed, nobody asks.
    get files() {
      if (files === undefined) {
        const seen = seenOnly({ ...columns, names: names === "" ? [] : names.split("\n") });
        files = fileStates(seen.names, seen.bytes, seen.modifiedMs);
      }
      return files;
    },
  };
}
