import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { FileStates } from "../content/file-states.ts";
import {
  type ContentWalk,
  type Share,
  statesOfSeen,
  type WalkedColumns,
  type WalkedRun,
  walkIntoColumns,
} from "../content/walk-content.ts";
import type { Problem } from "../model/problem.ts";

/** What lies in the content folder, and what is wrong with its names. */
export interface ContentList extends ContentWalk {
  readonly problems: readonly Problem[];
  /** Stands for the names and states of all files, and for what is wrong or of no use beside them. */
  readonly digest: string;
  /** When the youngest of the files was changed; 0 without files. */
  readonly newestMs: number;
}

/** What one thread has found, as it sends it to another. */
export interface SentList extends Omit<WalkedColumns, "runs"> {
  readonly runs: readonly SentRun[];
  readonly problems: readonly Problem[];
}

interface SentRun extends Omit<WalkedRun, "names"> {
  /** A line each: no name holds a line end, or it is told as a mistake. */
  readonly names: string;
  readonly count: number;
}

/** What all threads have found. */
interface JoinedList extends Omit<SentList, "runs"> {
  readonly names: string;
}

/** What a thread is asked. */
export interface ListOrder {
  readonly contentDir: string;
  readonly part: number;
  /** Of `OWNED_PIECES` numbers: 0 for a piece of the walk that is nobody's yet, else one more than the part whose it is. */
  readonly owners: Int32Array;
}

/** More than an archive has months. What comes after them is the first part's. */
const OWNED_PIECES = 10_000;
/** Beside this one. To look at files is most of the work, and the names above the months, which all read, are few. */
const THREADS = Math.min(2, Math.max(1, availableParallelism() - 1));

/** Lists the content folder; it is empty when there is none. */
export function listContent(contentDir: string): ContentList {
  const whole = joinLists([listToSend({ contentDir, part: 0, owners: noOwners() })]);
  if (whole === undefined) throw new Error("Bug: a list that is not like itself.");
  return received(whole);
}

/**
 * Begins to list the folder in other threads. Whoever calls what this gives takes a hand in what is left, and has the list:
 * the threads are busy while modules load, and a small folder is listed before they have begun.
 */
export function beginListing(contentDir: string): () => Promise<ContentList> {
  const owners = noOwners();
  const threads = Array.from({ length: THREADS }, (_, index) =>
    listInThread({ contentDir, part: index + 1, owners }),
  );
  // Whoever waits for them hears of a failure.
  for (const thread of threads) thread.catch(() => {});
  return async () => {
    const here = listToSend({ contentDir, part: 0, owners });
    const together = joinLists(isWhole(here) ? [here] : [here, ...(await Promise.all(threads))]);
    // Somebody saved a file while it was being listed.
    return together === undefined ? listContent(contentDir) : received(together);
  };
}

export function noOwners(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(OWNED_PIECES * Int32Array.BYTES_PER_ELEMENT));
}

function shareOf({ part, owners }: ListOrder): Share {
  return {
    part,
    ownerOf(piece) {
      if (piece >= owners.length) return 0;
      const owner = Atomics.compareExchange(owners, piece, 0, part + 1);
      return owner === 0 ? part : owner - 1;
    },
  };
}

/** True when the first part has looked at everything. */
function isWhole({ runs, bytes }: SentList): boolean {
  return runs.every(({ alone }) => (alone?.part ?? 0) === 0) && !bytes.some(Number.isNaN);
}

function listInThread(order: ListOrder): Promise<SentList> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./list-thread.ts", import.meta.url), { workerData: order });
    thread.once("message", resolve);
    thread.once("error", reject);
  });
}

export function listToSend(order: ListOrder): SentList {
  const { contentDir } = order;
  const problems: Problem[] = [];
  const walked = existsSync(contentDir) ? walkIntoColumns(contentDir, problems, shareOf(order)) : NOTHING;
  const runs = walked.runs.map(({ names, alone }) => ({
    names: names.join("\n"),
    count: names.length,
    alone,
  }));
  return { ...walked, runs, problems };
}

const NOTHING: WalkedColumns = {
  runs: [],
  bytes: new Float64Array(),
  modifiedMs: new Float64Array(),
  ignored: [],
};

/**
 * Puts together what threads have found that shared the work, in the order of their shares. Undefined when they did not
 * see the same names.
 */
export function joinLists(lists: readonly SentList[]): JoinedList | undefined {
  const [first] = lists;
  if (first === undefined || lists.some((list) => !isOfOneWalk(list, first))) return undefined;
  const cursors = lists.map(({ runs, bytes, modifiedMs }) => ({ runs, bytes, modifiedMs, row: 0 }));
  const count = first.runs.reduce(
    (sum, { alone }, run) => sum + (lists[alone?.part ?? 0]?.runs[run]?.count ?? 0),
    0,
  );
  const bytes = new Float64Array(count).fill(Number.NaN);
  const modifiedMs = new Float64Array(count).fill(Number.NaN);
  const names: string[] = [];
  let row = 0;
  first.runs.forEach(({ alone }, run) => {
    const seeing = alone === undefined ? cursors : cursors.slice(alone.part, alone.part + 1);
    const rows = seeing[0]?.runs[run]?.count ?? 0;
    if (rows > 0) names.push(seeing[0]?.runs[run]?.names ?? "");
    for (const cursor of seeing) {
      const end = cursor.row + rows;
      takeSeen(cursor.bytes.subarray(cursor.row, end), bytes.subarray(row));
      takeSeen(cursor.modifiedMs.subarray(cursor.row, end), modifiedMs.subarray(row));
      cursor.row = end;
    }
    row += rows;
  });
  return {
    names: names.join("\n"),
    bytes,
    modifiedMs,
    ignored: [...new Set(lists.flatMap((list) => list.ignored))].sort(),
    problems: distinct(lists.flatMap((list) => list.problems)),
  };
}

/** A file may be saved or moved while the folder is being listed. */
function isOfOneWalk({ runs }: SentList, first: SentList): boolean {
  return (
    runs.length === first.runs.length &&
    runs.every(({ names, alone }, run) => {
      const other = first.runs[run];
      return alone?.folder === other?.alone?.folder && (alone !== undefined || names === other?.names);
    })
  );
}

function takeSeen(from: Float64Array, to: Float64Array): void {
  from.forEach((number, index) => {
    if (!Number.isNaN(number)) to[index] = number;
  });
}

/** What is wrong with a name that all see, all have told. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function received({ names, bytes, modifiedMs, ignored, problems }: JoinedList): ContentList {
  let newestMs = 0;
  for (const time of modifiedMs) if (time > newestMs) newestMs = time;
  let files: FileStates | undefined;
  return {
    problems,
    ignored,
    digest: [names, bytes, modifiedMs, JSON.stringify([ignored, problems])]
      .map((part) => hash("sha256", part))
      .join(" "),
    newestMs,
    // When nothing has changed, nobody asks.
    get files() {
      files ??= statesOfSeen(names === "" ? [] : names.split("\n"), bytes, modifiedMs);
      return files;
    },
  };
}
