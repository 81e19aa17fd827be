import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { type FileStates, fileStates } from "../content/file-states.ts";
import { type ContentWalk, type WalkedColumns, walkIntoColumns } from "../content/walk-content.ts";
import type { Problem } from "../model/problem.ts";

/** What lies in the content folder, and what is wrong with its names. */
export interface ContentList extends ContentWalk {
  readonly problems: readonly Problem[];
  /** Stands for the names and states of all files. */
  readonly digest: string;
  /** When the youngest of the files was changed; 0 without files. */
  readonly newestMs: number;
}

/** A list as one thread sends it to another. */
export interface SentList extends Omit<WalkedColumns, "names">, Omit<ContentList, "files"> {
  /** A line each: no name holds a line end, or it is told as a mistake. */
  readonly names: string;
}

/** Lists the content folder; it is empty when there is none. */
export function listContent(contentDir: string): ContentList {
  return received(listToSend(contentDir));
}

/** The same in a thread of its own, while this one does something else. */
export function listContentApart(contentDir: string): Promise<ContentList> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./list-thread.ts", import.meta.url), { workerData: contentDir });
    thread.once("message", (list: SentList) => resolve(received(list)));
    thread.once("error", reject);
  });
}

export function listToSend(contentDir: string): SentList {
  const problems: Problem[] = [];
  const walked = existsSync(contentDir) ? walkIntoColumns(contentDir, problems) : NOTHING;
  const { bytes, modifiedMs } = walked;
  const names = walked.names.join("\n");
  const digest = [names, bytes, modifiedMs].map((part) => hash("sha256", part)).join(" ");
  const newestMs = modifiedMs.reduce((newest, time) => Math.max(newest, time), 0);
  return { ...walked, names, problems, digest, newestMs };
}

const NOTHING: WalkedColumns = {
  names: [],
  bytes: new Float64Array(),
  modifiedMs: new Float64Array(),
  ignored: [],
};

function received({ names, bytes, modifiedMs, ...rest }: SentList): ContentList {
  let files: FileStates | undefined;
  return {
    ...rest,
    // When nothing has changed, nobody asks.
    get files() {
      files ??= fileStates(names === "" ? [] : names.split("\n"), bytes, modifiedMs);
      return files;
    },
  };
}
